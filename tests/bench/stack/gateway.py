"""The HTTP API as CloudFront reaches it: with the secret header, without CloudFront in between."""

from collections.abc import Mapping
from typing import Any, Final, Self
from urllib.parse import urlsplit

import httpx

_ORIGIN_HEADER: Final = "x-origin-verify"
_CONNECTIONS: Final = 16


class Gateway:
    """Ours and the baselines' routes lie behind the same gateway, so both pay the same for it."""

    def __init__(self, api_url: str, secret: str, bearer: str) -> None:
        parts = urlsplit(api_url)
        self._bearer = bearer
        self._http = httpx.Client(
            base_url=f"http://127.0.0.1:{parts.port}{parts.path}",
            headers={_ORIGIN_HEADER: secret},
            limits=httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS),
            timeout=30,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def call(
        self,
        method: str,
        path: str,
        *,
        signed_in: bool = False,
        headers: Mapping[str, str] | None = None,
        **content: Any,
    ) -> httpx.Response:
        """One call that must be accepted.

        Raises:
            httpx.HTTPStatusError: it was refused; an answer that is no redirect counts from 400 on.
        """
        sent = dict(headers or {})
        if signed_in:
            sent["authorization"] = f"Bearer {self._bearer}"
        answer = self._http.request(method, path, headers=sent, **content)
        self._http.cookies.clear()
        if answer.is_error:
            said = f"{method} {path}: {answer.status_code} {answer.text}"
            raise httpx.HTTPStatusError(said, request=answer.request, response=answer)
        return answer
