"""An approved refund is called off, at every point of its way, also while AWS is being asked."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.decide.refund_reasons import against_calling_off
from marketplace_orders.domain.facts.refund_request import RefundCalledOff
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.following import following
from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.domain.refunding.troubles import trouble_of
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.services.refund_steps import Progress
from tests.builders import AGREEMENT, fact
from tests.fakes.refund_desk import FakeRefundDesk
from tests.support.refund import STEPS, Refunding, bill
from tests.unit.refunding.stories import REQUEST, Step, approval, proposal, request

WHOLE: tuple[Step, ...] = (request(), proposal(), approval())
PART: tuple[Step, ...] = (request(), proposal("300.00", cancels=False), approval())
BILLS = (bill(1, "700.00"), bill(2, "500.00"))


def call_off(case: Refunding) -> str | None:
    """Let operations want it stopped; the code of the refusal, if it is refused."""
    refusal = against_calling_off(case.order, REQUEST)
    if refusal is None:
        insist(case)
    return refusal.code if refusal else None


def insist(case: Refunding) -> None:
    """Whoever decided did so just before: the fact comes, whatever is known now."""
    case.office.told(fact(RefundCalledOff(request_id=REQUEST, note_id="note-9"), 80))


def do(case: Refunding, count: int) -> None:
    """Do the first *count* steps, as far as none of them waits."""
    for step in STEPS[:count]:
        if step(case.refunder, AGREEMENT, REQUEST) is not Progress.GO_ON:
            return


def stopped(case: Refunding) -> None:
    """Nothing went back, nobody is asked for anything, and the buyer has what was bought."""
    assert case.request.state is RequestState.WITHDRAWN
    assert case.desk.paid == 0
    assert case.order.benefits_active
    assert case.order.order_status is not OrderStatus.REFUND_REVIEW
    trouble = trouble_of(case.request)
    assert trouble is not None
    assert trouble.code == "refund_called_off"
    assert following(case.request, (), case.office.store.clock.now) is None


def test_in_the_grace_nothing_was_taken_and_nothing_is() -> None:
    """O-66."""
    case = Refunding((request(), proposal(), approval(grace=timedelta(days=3))), FakeRefundDesk(BILLS))
    assert STEPS[0](case.refunder, AGREEMENT, REQUEST) is Progress.WAIT
    assert call_off(case) is None
    stopped(case)
    case.run()
    assert case.desk.calls == []


def test_while_an_invoice_is_waited_for() -> None:
    """It can take two months (facts §7.2)."""
    case = Refunding(PART, FakeRefundDesk((bill(1, "100.00"),)))
    do(case, 4)
    assert case.request.awaits_invoice_since
    assert call_off(case) is None
    case.desk.bills = BILLS
    case.run()
    stopped(case)


@pytest.mark.parametrize("done", range(len(STEPS) + 1))
@pytest.mark.parametrize("answer", ["PENDING_APPROVAL", "APPROVED"])
@pytest.mark.parametrize("decided", [WHOLE, PART])
def test_at_any_point_it_is_stopped_as_a_whole_or_goes_on_as_a_whole(
    decided: tuple[Step, ...], answer: str, done: int
) -> None:
    """O-66: the money goes back, or it does not and what AWS was asked for is taken back too."""
    case = Refunding(decided, FakeRefundDesk(BILLS, answer=answer))
    do(case, done)
    taken = call_off(case) is None
    assert taken or case.request.planned or case.request.cancellation == "APPROVED"
    case.run()
    if case.request.state is RequestState.WITHDRAWN:
        stopped(case)
        assert case.desk.answer == "CANCELLED" or not case.desk.cancellations
    else:
        assert case.desk.answer == "APPROVED" or case.request.planned
        assert case.request.state is RequestState.COMPLETED
        assert case.request.proposed
        assert case.desk.paid == case.request.proposed.amount


class Interrupted(FakeRefundDesk):
    """Operations are a moment faster than what AWS answers."""

    meanwhile: Callable[[], None]

    def _answered(self) -> None:
        self.meanwhile()
        super()._answered()


def interrupted(decided: tuple[Step, ...], *, by: str, answer: str = "APPROVED") -> Refunding:
    made = Interrupted(BILLS, answer=answer)
    case = Refunding(decided, made)

    def meanwhile() -> None:
        if made.calls[-1] == by and not case.request.called_off:
            insist(case)

    made.meanwhile = meanwhile
    return case


def test_a_cancellation_that_was_being_asked_for_is_taken_back_by_the_workflow() -> None:
    case = interrupted(WHOLE, by="SendAgreementCancellationRequest", answer="PENDING_APPROVAL")
    do(case, 2)
    assert (case.request.state, case.request.cancellation) == (RequestState.APPROVED, "PENDING_APPROVAL")
    assert "CancelAgreementCancellationRequest" not in case.desk.calls
    case.run(first=2)
    stopped(case)
    assert case.desk.answer == "CANCELLED"


@pytest.mark.parametrize("refuses", [False, True])
def test_a_buyer_who_agreed_meanwhile_was_faster(*, refuses: bool) -> None:
    """AWS has ended the agreement: the money is given back as was approved."""
    case = interrupted(WHOLE, by="SendAgreementCancellationRequest", answer="APPROVED")
    if refuses:
        case.desk.refusing["CancelAgreementCancellationRequest"] = "AccessDeniedException"
    case.run()
    assert (case.request.state, case.desk.paid) == (RequestState.COMPLETED, Decimal("1200.00"))
    assert not case.order.benefits_active


def test_money_that_was_being_asked_for_is_waited_for() -> None:
    case = interrupted(PART, by="BatchCreateBillingAdjustmentRequest")
    case.run()
    assert (case.request.state, case.desk.paid) == (RequestState.COMPLETED, Decimal("300.00"))


def still(order: Order) -> str | None:
    refusal = against_calling_off(order, REQUEST)
    return refusal.code if refusal else None


def test_it_is_too_late_once_the_money_is_planned_and_never_before_the_approval() -> None:
    early = Refunding(WHOLE[:2], FakeRefundDesk(BILLS))
    assert still(early.order) == "refund_not_approved"
    late = Refunding(PART, FakeRefundDesk(BILLS))
    do(late, 4)
    assert still(late.order) == "refund_call_off_too_late"
    late.run()
    assert still(late.order) == "refund_request_closed"
