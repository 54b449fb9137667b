"""The marketplace simulator's control API, with what only tests need."""

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from local.embedded.demo.shop import Shop
from tests.e2e.support.bus import Bus


def new_buyer() -> str:
    """An AWS account that has bought nothing yet."""
    return f"{secrets.randbelow(9 * 10**11) + 10**11}"


class Marketplace(Shop):
    """Buys, tells, fails and forgets on demand."""

    def buy_in_window(self, bus: Bus, **purchase: Any) -> str:
        """Buy so that the workflow learns the window's true end: AWS tells of the purchase first.

        What comes before that (the buyer, the license) knows no acceptance time, and the sweep corrects it.
        """
        order_id = self.buy(provision=False, **purchase)
        bus.wait(order_id, "OrderPlaced")
        self.happen(order_id, "provision")
        return order_id

    def agreement(self, agreement_id: str) -> Mapping[str, Any]:
        """The agreement in full, as the marketplace has it."""
        return self._get(f"/agreements/{agreement_id}")

    def set_up_without(self, agreement_id: str, *members: str) -> Mapping[str, str]:
        """The form of a token that resolves without the given members."""
        form: Mapping[str, str] = self._post(f"/agreements/{agreement_id}/setup", {"omit": list(members)})[
            "form"
        ]
        return form

    def follow(self, agreement_id: str, how: str, **details: Any) -> str:
        """``renew`` or ``replace`` the agreement; answers the new one's id."""
        return str(self.happen(agreement_id, how, **details)["agreement"]["agreement_id"])

    def told(self, agreement_id: str) -> list[Mapping[str, Any]]:
        """Every message about the agreement, with its ``state``."""
        found: list[Mapping[str, Any]] = self._http.get(
            "/events", params={"agreement_id": agreement_id}
        ).json()
        return found

    def announce(self, agreement_id: str, what: str) -> None:
        """Send again, or at last, what AWS tells of: ``created``, ``license_updated`` and so on."""
        self._tell(f"/agreements/{agreement_id}/announce", what=what)

    def send_event(self, detail_type: str, detail: Mapping[str, Any]) -> None:
        """Put any event on the bus exactly as given."""
        self._tell("/raw/events", detail_type=detail_type, detail=dict(detail))

    def send_envelope(self, queue_url: str, body: str | Mapping[str, Any]) -> None:
        """Put any body into a queue exactly as given."""
        self._tell("/raw/envelopes", queue_url=queue_url, body=body)

    def calls(self, operation: str) -> list[Mapping[str, Any]]:
        """The API calls of an operation that came in."""
        found: list[Mapping[str, Any]] = self._get("/calls", operation=operation)["calls"]
        return found

    def account(self, agreement_id: str) -> Mapping[str, Any]:
        """What was invoiced, asked back and given back for the agreement."""
        found: list[Mapping[str, Any]] = (
            self._http.get("/ledger", params={"agreement_id": agreement_id}).raise_for_status().json()
        )
        return found[0]

    def invoices(self, agreement_id: str) -> list[str]:
        """The ids of the agreement's invoices, oldest first."""
        answer = self._http.get(f"/agreements/{agreement_id}/invoices").raise_for_status()
        return [each["invoice_id"] for each in answer.json()]

    def invoice(self, agreement_id: str, amount: str) -> None:
        """AWS invoices *amount* of the agreement now."""
        self._http.post(f"/agreements/{agreement_id}/invoices", json={"amount": amount}).raise_for_status()

    def decide(self, invoice_id: str, **fate: Any) -> None:
        """``refuse`` adjustments of an invoice, some ``times``, or let them fail (``completes`` false)."""
        self._http.put(f"/invoices/{invoice_id}/fate", json=fate).raise_for_status()

    def advance(self, duration: str) -> list[str]:
        """Let time pass at AWS; answers the titles of what was announced."""
        return [each["title"] for each in self._post("/clock", {"advance": duration})["emitted"]]

    def show_true_time(self) -> None:
        """Undo every advance."""
        self._delete("/clock")

    @contextmanager
    def answering(self, token: str, **reply: Any) -> Iterator[None]:
        """Let ResolveCustomer answer exactly this for the token (``answer`` or ``error``)."""
        number = self._post("/answers/tokens", {"token": token, **reply})["number"]
        try:
            yield
        finally:
            self._delete("/answers", number=number)

    @contextmanager
    def failing(self, kind: str, **which: Any) -> Iterator[None]:
        """Let API calls fail meanwhile: ``throttle``, ``unavailable``, ``error`` or ``latency``."""
        number = self._post("/faults/api", {"kind": kind, **which})["number"]
        try:
            yield
        finally:
            self._delete("/faults/api", number=number)

    @contextmanager
    def delivering(self, **faults: Any) -> Iterator[None]:
        """Send messages badly meanwhile: ``duplicate``, ``reorder``, ``delay``, ``drop``, ``hold``."""
        self._http.put("/faults/delivery", json=faults).raise_for_status()
        try:
            yield
        finally:
            self._delete("/faults/delivery")

    def release(self, **how: Any) -> None:
        """Send what ``hold`` kept, shuffled and repeated if asked."""
        self._tell("/faults/delivery/release", **how)

    def _get(self, path: str, **query: Any) -> Mapping[str, Any]:
        answer: Mapping[str, Any] = self._http.get(path, params=query).raise_for_status().json()
        return answer

    def _tell(self, path: str, **body: Any) -> None:
        self._http.post(path, json=body).raise_for_status()

    def _delete(self, path: str, **query: Any) -> None:
        self._http.delete(path, params=query).raise_for_status()
