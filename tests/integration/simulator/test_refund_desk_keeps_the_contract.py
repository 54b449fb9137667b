"""The adapter keeps the contract that the fake keeps, through an unmodified client against the simulator."""

from decimal import Decimal

import pytest

from marketplace_orders.adapters.marketplace.refunds import Refunds
from tests.contract.refund_desk import WHY, RefundDeskContract, adjustable
from tests.integration.simulator.driving import Client, Control


class SimulatedCounter:
    """See ``tests.contract.refund_desk.Counter``."""

    def __init__(self, control: Control, agreements: Client) -> None:
        self.control = control
        self.desk = Refunds(agreements)
        sold = control.buy(price="80.00", accepted_ago="P3D")
        control.act(sold, "invoices", {"amount": "20.00"})
        self.agreement_id = str(sold["agreement_id"])

    def answer(self, cancellation_id: str, status: str) -> None:
        self.control.post(f"/cancellation-requests/{cancellation_id}/settle", {"status": status})

    def settle(self, adjustment_id: str, completed: bool) -> None:
        self.control.post(f"/billing-adjustments/{adjustment_id}/settle", {"completed": completed})

    def refuse(self, invoice_id: str, code: str) -> None:
        self.control.call("PUT", f"/invoices/{invoice_id}/fate", {"refuse": code})

    def fail(self, operation: str, error: str, reason: str | None = None) -> None:
        self.control.post(
            "/faults/api", {"kind": "error", "operation": operation, "error": error, "reason": reason}
        )

    def lose(self, operation: str) -> None:
        self.control.post("/faults/api", {"kind": "lost", "operation": operation, "times": 1})

    def asked(self) -> Decimal:
        (account,) = self.control.call("GET", "/ledger", agreement_id=self.agreement_id)
        return Decimal(account["asked"])


@pytest.fixture
def counter(control: Control, agreements: Client) -> SimulatedCounter:
    return SimulatedCounter(control, agreements)


class TestRefundDesk(RefundDeskContract):
    def test_every_page_of_invoices_is_read(self, counter: SimulatedCounter) -> None:
        for _ in range(60):
            counter.control.post(f"/agreements/{counter.agreement_id}/invoices", {"amount": "1.00"})
        assert len(adjustable(counter)) == 62

    def test_a_buyer_who_is_silent_agrees(self, counter: SimulatedCounter) -> None:
        named = counter.desk.cancel(counter.agreement_id, WHY, "token-1")
        counter.control.post("/clock", {"advance": "P7D"})
        assert counter.desk.cancellation(counter.agreement_id, named) == "APPROVED"
