"""The front door as a browser sees it."""

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import httpx

SESSION_COOKIE = "__Host-registration"


class FrontDoor:
    """HTTP to the distribution.

    Resolvers need not know ``*.localhost``, so the connection goes to the loopback address and the host
    travels as a header. Cookies are handed over explicitly: they are ``Secure`` and the connection is plain
    HTTP, which browsers accept on localhost and HTTP libraries do not.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._http = httpx.Client(
            base_url=f"http://127.0.0.1:{parts.port}",
            headers={"host": parts.netloc},
            timeout=30,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def request(
        self,
        method: str,
        path: str,
        *,
        token: str | None = None,
        cookie: str | None = None,
        headers: Mapping[str, str] | None = None,
        **content: Any,
    ) -> httpx.Response:
        """One call; ``token`` is a bearer token, ``cookie`` the registration session's value."""
        extra = dict(headers or {})
        if token is not None:
            extra["authorization"] = f"Bearer {token}"
        if cookie is not None:
            extra["cookie"] = f"{SESSION_COOKIE}={cookie}"
        answer = self._http.request(method, path, headers=extra, **content)
        self._http.cookies.clear()
        return answer

    def get(self, path: str, **options: Any) -> httpx.Response:
        """A GET; see ``request``."""
        return self.request("GET", path, **options)

    def post(self, path: str, **options: Any) -> httpx.Response:
        """A POST; see ``request``."""
        return self.request("POST", path, **options)


def session_cookie(answer: httpx.Response) -> str:
    """The registration session that an answer sets.

    Raises:
        KeyError: it sets none.
    """
    return answer.cookies[SESSION_COOKIE]
