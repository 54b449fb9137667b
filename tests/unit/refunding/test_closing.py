"""What closes a request that is carried out: its own money and end, or AWS's; nothing less."""

from decimal import Decimal

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentRefused,
    Part,
    RefundPlanned,
    Wish,
)
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import ended, order_of
from tests.unit.refunding.stories import (
    ASKED,
    REQUEST,
    REVOKED,
    Step,
    adjusted,
    approval,
    cancellation,
    money,
    proposal,
    request,
    told,
)

END = (REVOKED, ASKED, cancellation("APPROVED"))
PLAN = RefundPlanned(
    request_id=REQUEST,
    currency="USD",
    parts=(
        Part(invoice_id="inv-1", amount=Decimal("200.00")),
        Part(invoice_id="inv-2", amount=Decimal("100.00")),
    ),
)
ENDED = ended("CANCELLED", 64.5)
APPROVED = (request(), proposal("300.00"), approval(), *END)


def stood(*steps: Step, and_then: tuple[Fact, ...] = (ENDED,)) -> tuple[Order, RequestState]:
    order = order_of((*told(*steps), *and_then))
    assert order.refund_request is not None
    return order, order.refund_request.state


def test_the_first_of_two_parts_does_not_complete_it() -> None:
    """O-66: what is left must still be asked for, although money that follows an end is a refund (§2)."""
    order, state = stood(*APPROVED, PLAN, money(1, "200.00"), adjusted(1, amount="200.00"))
    assert order.order_status is OrderStatus.REFUNDED
    assert state is RequestState.APPROVED


def test_the_first_outcome_may_be_heard_before_the_answer_is_recorded() -> None:
    """The function that asked died: the next one gets the same id for the same token."""
    _, state = stood(*APPROVED, PLAN, adjusted(1, amount="200.00"))
    assert state is RequestState.APPROVED


def test_a_part_that_aws_refuses_leaves_it_incomplete_after_the_end_too() -> None:
    refused = AdjustmentRefused(
        request_id=REQUEST, invoice_id="inv-2", amount=Decimal("100.00"), code="VALIDATION_EXCEPTION"
    )
    order, state = stood(*APPROVED, PLAN, money(1, "200.00"), refused, adjusted(1, amount="200.00"))
    assert state is RequestState.INCOMPLETE
    assert not order.benefits_active


def test_both_parts_and_the_end_complete_it() -> None:
    both = (money(1, "200.00"), money(2, "100.00"))
    outcomes = (adjusted(1, amount="200.00"), adjusted(2, amount="100.00"))
    assert stood(*APPROVED, PLAN, *both, *outcomes)[1] is RequestState.COMPLETED


def test_a_refund_of_awss_own_after_the_end_closes_it() -> None:
    """AWS ended it and gave an amount back that it does not tell; nothing was asked for yet."""
    assert stood(*APPROVED, adjusted(9))[1] is RequestState.COMPLETED
    assert stood(request(), adjusted(9), and_then=(ended("TERMINATED", 60.5),))[1] is RequestState.COMPLETED


def test_all_the_money_closes_it_whoever_sent_it() -> None:
    assert stood(*APPROVED, PLAN, adjusted(9, amount="1200.00"))[1] is RequestState.COMPLETED


def test_an_end_that_comes_by_itself_closes_the_wish_for_one() -> None:
    assert stood(request(wish=Wish.CANCEL))[1] is RequestState.COMPLETED
    assert stood(request(wish=Wish.CANCEL), and_then=())[1] is RequestState.REQUESTED


def test_an_end_that_comes_by_itself_leaves_the_wish_for_money_open() -> None:
    """Cancelling refunds nothing by itself (facts §6.4)."""
    for wish in (Wish.BOTH, Wish.REFUND):
        assert stood(request(wish=wish))[1] is RequestState.REQUESTED


def test_an_end_completes_an_approval_that_gives_nothing_back() -> None:
    assert stood(request(), proposal("0"), approval(), *END)[1] is RequestState.COMPLETED


def test_money_that_operations_sent_in_the_portal_is_not_asked_for_again() -> None:
    """As much as was approved went back meanwhile; less leaves the request to be carried out."""
    goes_on = (request(), proposal("300.00", cancels=False), approval())
    for amount, state in (("300.00", RequestState.COMPLETED), ("299.99", RequestState.APPROVED)):
        assert stood(*goes_on, adjusted(9, amount=amount), and_then=())[1] is state


def test_money_that_went_back_before_the_request_is_none_of_it() -> None:
    goes_on = (request(), proposal("300.00", cancels=False), approval())
    assert stood(adjusted(9, amount="300.00"), *goes_on, and_then=())[1] is RequestState.APPROVED
