"""The marketplace, as its control API offers it."""

from collections.abc import Mapping
from typing import Any, Self

import httpx

from local.embedded.errors import SeedFailed


class Shop:
    """Buys, and makes things happen to what was bought."""

    def __init__(self, control_url: str) -> None:
        self._http = httpx.Client(base_url=control_url, timeout=30, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def buy(self, **purchase: Any) -> str:
        """A buyer accepts an offer; answers the agreement's id. See ``Buy`` of the control API."""
        answer = self._post("/agreements", purchase)
        return str(answer["agreement"]["agreement_id"])

    def set_up(self, agreement_id: str) -> Mapping[str, str]:
        """The button "Set up your account"; answers the fields of the form that the browser posts."""
        form: Mapping[str, str] = self._post(f"/agreements/{agreement_id}/setup", {})["form"]
        return form

    def happen(self, agreement_id: str, what: str, **details: Any) -> Mapping[str, Any]:
        """``cancel``, ``expire``, ``renew``, ``fail-payment``, ``cancellation-requests`` and so on."""
        return self._post(f"/agreements/{agreement_id}/{what}", details)

    def settle(self, kind: str, request_id: str, **details: Any) -> None:
        """Settle a cancellation request or a billing adjustment."""
        self._post(f"/{kind}/{request_id}/settle", details)

    def _post(self, path: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        answer = self._http.post(path, json=body)
        if not answer.is_success:
            raise SeedFailed(f"the simulator's {path} answers {answer.status_code}: {answer.text}")
        found: Mapping[str, Any] = answer.json()
        return found
