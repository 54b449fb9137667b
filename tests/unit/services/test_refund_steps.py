"""A refund carried out: benefits, agreement, money; killed anywhere, asked for once (O-66, O-67)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import ended, fact
from tests.fakes.refund_desk import FakeRefundDesk
from tests.support.refund import STEPS, Refunding, bill
from tests.unit.refunding.stories import Step, approval, cancellation, proposal, request

WHOLE = (request(), proposal(), approval())
PART = (request(), proposal("300.00", cancels=False), approval())
BILLS = (bill(1, "700.00"), bill(2, "500.00"))


def refunding(*steps: Step, desk: FakeRefundDesk | None = None) -> Refunding:
    return Refunding(steps or WHOLE, desk or FakeRefundDesk(BILLS))


def test_a_full_refund_ends_with_the_money_and_without_benefits() -> None:
    """O-67."""
    case = refunding()
    case.run()
    case.office.told(ended("CANCELLED", 70))
    assert case.desk.paid == Decimal("1200.00")
    assert case.request.state is RequestState.COMPLETED
    assert case.order.order_status is OrderStatus.REFUNDED
    assert not case.order.benefits_active


def test_a_partial_refund_of_an_agreement_that_goes_on_takes_nothing() -> None:
    case = refunding(*PART)
    case.run()
    assert case.desk.paid == Decimal("300.00")
    assert "SendAgreementCancellationRequest" not in case.desk.calls
    assert case.order.order_status is OrderStatus.LINKED
    assert case.order.benefits_active


def test_a_buyer_who_refuses_gets_no_money_and_the_benefits_again() -> None:
    case = refunding(desk=FakeRefundDesk(BILLS, answer="REJECTED"))
    case.run()
    assert case.request.state is RequestState.FAILED
    assert case.desk.paid == 0
    assert case.order.benefits_active


def test_while_the_buyer_thinks_nothing_is_paid_and_nothing_used() -> None:
    case = refunding(desk=FakeRefundDesk(BILLS, answer="PENDING_APPROVAL"))
    with pytest.raises(AssertionError, match="not over"):
        case.run()
    assert case.desk.paid == 0
    assert not case.order.benefits_active
    assert case.request.state is RequestState.APPROVED


def test_an_answer_that_aws_does_not_tell_is_waited_for_until_its_event_comes() -> None:
    """The buyer may still agree, or let the seven days pass."""
    desk = FakeRefundDesk(BILLS, refusing={"GetAgreementCancellationRequest": "AccessDeniedException"})
    case = refunding(desk=desk)
    with pytest.raises(AssertionError, match="not over"):
        case.run()
    assert case.request.state is RequestState.APPROVED
    case.office.told(fact(cancellation("APPROVED"), 69), ended("CANCELLED", 70))
    case.run(first=2)
    assert (case.request.state, desk.paid) == (RequestState.COMPLETED, Decimal("1200.00"))


@pytest.mark.parametrize(
    ("operation", "step"),
    [
        ("SendAgreementCancellationRequest", "ConflictException"),
        ("ListAgreementInvoiceLineItems", "AccessDeniedException"),
        ("BatchCreateBillingAdjustmentRequest", "ValidationException"),
    ],
)
def test_what_aws_refuses_for_good_fails_with_its_reason(operation: str, step: str) -> None:
    case = refunding(desk=FakeRefundDesk(BILLS, refusing={operation: step}))
    case.run()
    assert (case.request.state, case.request.stopped) == (RequestState.FAILED, step)
    assert case.order.benefits_active


def test_invoices_that_allow_less_stop_it_before_anything_is_asked_for() -> None:
    """Something of them went back already."""
    allowed = replace(bill(2, "500.00"), adjustable=Decimal("499.99"))
    case = refunding(desk=FakeRefundDesk((bill(1, "700.00"), allowed)))
    case.run()
    assert case.request.stopped == "refund_above_invoices"
    assert case.desk.paid == 0
    assert case.order.benefits_active


def test_an_invoice_that_is_missing_is_waited_for() -> None:
    """Usage of this month has no invoice yet (facts §7.2): nothing is asked for, and nothing fails."""
    case = refunding(desk=FakeRefundDesk((bill(1, "700.00"),)))
    with pytest.raises(AssertionError, match="not over"):
        case.run()
    assert (case.request.state, case.request.stopped) == (RequestState.APPROVED, None)
    assert case.desk.paid == 0
    since = case.request.awaits_invoice_since
    assert since is not None
    case.desk.bills = BILLS
    case.run()
    assert (case.request.state, case.desk.paid) == (RequestState.COMPLETED, Decimal("1200.00"))
    assert case.request.awaits_invoice_since is None


def test_an_invoice_that_never_comes_fails_the_request_after_two_months() -> None:
    case = refunding(desk=FakeRefundDesk((bill(1, "700.00"),)))
    with pytest.raises(AssertionError, match="not over"):
        case.run()
    case.office.store.clock.now += timedelta(days=62)
    case.run()
    assert (case.request.state, case.request.stopped) == (RequestState.FAILED, "refund_invoice_missing")
    assert case.order.benefits_active


def test_a_batch_that_fails_in_part_says_what_went_back() -> None:
    case = refunding(desk=FakeRefundDesk(BILLS, refused={"inv-1": "VALIDATION_EXCEPTION"}))
    case.run()
    assert case.request.state is RequestState.INCOMPLETE
    assert case.request.paid_back == case.desk.paid == Decimal("500.00")
    assert not case.order.benefits_active


def test_an_adjustment_that_fails_later_is_no_refund() -> None:
    case = refunding(desk=FakeRefundDesk(BILLS, outcomes={"inv-1": False, "inv-2": False}))
    case.run()
    assert case.request.state is RequestState.FAILED
    assert case.order.benefits_active


def test_more_than_five_invoices_are_asked_in_several_calls() -> None:
    desk = FakeRefundDesk(tuple(bill(number, "100.00") for number in range(1, 13)))
    case = refunding(desk=desk)
    case.run()
    assert desk.calls.count("BatchCreateBillingAdjustmentRequest") == 3
    assert desk.paid == Decimal("1200.00")


@pytest.mark.parametrize("dies", [1, 2])
@pytest.mark.parametrize("busy", [0, 3])
def test_an_answer_that_got_lost_is_not_paid_twice(dies: int, busy: int) -> None:
    case = refunding(desk=FakeRefundDesk(BILLS, dies=dies, busy=busy))
    case.run()
    assert case.desk.paid == Decimal("1200.00")
    assert len(case.desk.cancellations) == 1


@pytest.mark.parametrize("again", range(len(STEPS)))
def test_a_workflow_that_begins_again_anywhere_asks_once(again: int) -> None:
    """Every step before is done twice, in full, before it goes on."""
    case = refunding()
    for step in STEPS[: again + 1]:
        step(case.refunder, case.order.order_id, "rr-1")
    case.run()
    assert case.desk.paid == Decimal("1200.00")
    assert len(case.desk.made) == 2
    assert len(case.desk.cancellations) == 1


def test_a_request_that_nobody_approved_is_not_carried_out() -> None:
    case = refunding(request(), proposal())
    case.run()
    assert case.desk.calls == []
    assert case.order.benefits_active
