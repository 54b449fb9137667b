"""The fake refund desk keeps the contract, so that the steps of a refund can be tested with it."""

from decimal import Decimal

import pytest

from tests.contract.refund_desk import RefundDeskContract
from tests.fakes.refund_desk import FakeRefundDesk
from tests.support.refund import bill


class FakeCounter:
    """See ``tests.contract.refund_desk.Counter``."""

    agreement_id = "agmt-1"

    def __init__(self) -> None:
        bills = bill(1, "80.00"), bill(2, "20.00")
        unsettled: dict[str, bool | None] = {each.invoice_id: None for each in bills}
        self.desk = FakeRefundDesk(bills, answer="PENDING_APPROVAL", outcomes=unsettled)

    def answer(self, cancellation_id: str, status: str) -> None:
        assert cancellation_id in self.desk.cancellations.values()
        self.desk.answer = status

    def settle(self, adjustment_id: str, completed: bool) -> None:
        (invoice,) = (invoice for named, invoice, _ in self.desk.made.values() if named == adjustment_id)
        self.desk.outcomes[invoice] = completed

    def refuse(self, invoice_id: str, code: str) -> None:
        self.desk.refused[invoice_id] = code

    def fail(self, operation: str, error: str, reason: str | None = None) -> None:
        if error == "ThrottlingException":
            self.desk.busy = 1
        else:
            self.desk.refusing[operation] = error
            self.desk.reason = reason

    def lose(self, operation: str) -> None:
        assert operation
        self.desk.dies = 1

    def asked(self) -> Decimal:
        return sum((amount for _, _, amount in self.desk.made.values()), Decimal(0))


@pytest.fixture
def counter() -> FakeCounter:
    return FakeCounter()


class TestRefundDesk(RefundDeskContract):
    pass
