"""Refunds as far as a test of their pages wants them: asked for, proposed and approved through the API."""

from dataclasses import dataclass

from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually

WHY = "The application was switched off on Monday."
"""What the account asks with."""


@dataclass(frozen=True)
class Refund:
    """The newest request of an order."""

    order_id: str
    request_id: str

    @classmethod
    def asked(cls, person: Person, order_id: str, wish: str) -> "Refund":
        """The account's owner asks."""
        answer = person.post(f"/api/orders/{order_id}/refund", wish=wish, reason=WHY)
        assert answer.is_success, answer.text
        return cls(order_id, answer.json()["request_id"])

    def proposed(self, operator: Person, amount: str, *, policy: str = "full", cancels: bool = False) -> str:
        """Operations settle on an amount of their own; answers the proposal's id."""
        answer = operator.post(
            f"{self._path}/propose", policy=policy, amount=amount, cancels=cancels, reason="As agreed."
        )
        assert answer.is_success, answer.text
        return str(answer.json()["proposed"]["proposal_id"])

    def approved(self, operator: Person, amount: str, *, cancels: bool = False) -> None:
        """One person proposes and approves; the amount must be one that takes no second person."""
        proposal = self.proposed(operator, amount, cancels=cancels)
        answer = operator.post(f"{self._path}/approve", proposal_id=proposal)
        assert answer.is_success, answer.text

    def reaches(self, operator: Person, state: str) -> Json:
        """The request, once it stands there."""
        return eventually(
            lambda: told if (told := self._told(operator))["state"] == state else None,
            what=f"refund of {self.order_id} {state}",
        )

    @property
    def _path(self) -> str:
        return f"/api/ops/orders/{self.order_id}/refund/{self.request_id}"

    def _told(self, operator: Person) -> Json:
        found: Json = operator.get(f"/api/ops/orders/{self.order_id}/refund").json()["request"]
        return found
