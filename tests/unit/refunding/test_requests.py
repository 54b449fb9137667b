"""A refund request from the wish to its end (O-62 to O-67)."""

from decimal import Decimal
from itertools import permutations

import pytest

from marketplace_orders.domain.facts.agreement import AgreementEnded
from marketplace_orders.domain.facts.refund_request import (
    Part,
    RefundPlanned,
    RefundStopped,
)
from marketplace_orders.domain.refunding.request import RefundRequest, RequestState
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import AGREEMENT, ended, order_of
from tests.unit.refunding.stories import (
    APPROVED,
    ASKED,
    REQUEST,
    REVOKED,
    Step,
    adjusted,
    approval,
    cancellation,
    money,
    proposal,
    rejection,
    request,
    told,
    withdrawal,
)


def stood(*steps: Step) -> RefundRequest:
    order = order_of(told(*steps))
    assert order.refund_request is not None
    return order.refund_request


def test_a_request_puts_the_order_in_review_and_takes_nothing() -> None:
    """O-65."""
    order = order_of(told(request()))
    assert order.order_status is OrderStatus.REFUND_REVIEW
    assert order.benefits_active


@pytest.mark.parametrize("closing", [rejection(), withdrawal()])
def test_a_closed_request_leaves_the_order_as_it_was(closing: Step) -> None:
    order = order_of(told(request(), closing))
    assert order.order_status is OrderStatus.LINKED
    assert order.benefits_active


def test_the_last_proposal_counts_until_one_is_approved() -> None:
    second = proposal("600.00", proposal_id="p-2")
    found = stood(request(), proposal(), second)
    assert found.state is RequestState.PROPOSED
    assert found.proposed is not None
    assert found.proposed.amount == Decimal("600.00")


def test_benefits_are_taken_before_the_money_goes_back() -> None:
    """O-66, O-67."""
    order = order_of(told(*APPROVED, REVOKED))
    assert not order.benefits_active
    assert order.order_status is OrderStatus.REFUND_REVIEW


def test_all_the_money_and_the_end_complete_it() -> None:
    """O-67: refunded, and never with benefits again, whatever order AWS tells it in."""
    news: list[Step] = [cancellation("APPROVED"), adjusted(1, amount="1200.00")]
    for told_so in permutations(news):
        steps: tuple[Step, ...] = (*APPROVED, REVOKED, ASKED, money(1, "1200.00"), *told_so)
        order = order_of((*told(*steps), ended("CANCELLED", 80)))
        assert order.order_status is OrderStatus.REFUNDED
        assert not order.benefits_active
        assert order.refund_request is not None
        assert order.refund_request.state is RequestState.COMPLETED


def test_a_part_of_the_money_leaves_the_order_bound() -> None:
    steps = (request(), proposal("300.00", cancels=False), approval(), money(1, "300.00"))
    assert stood(*steps).state is RequestState.APPROVED
    order = order_of(told(*steps, adjusted(1, amount="300.00")))
    assert order.refund_request is not None
    assert order.refund_request.state is RequestState.COMPLETED
    assert order.order_status is OrderStatus.LINKED
    assert order.benefits_active


@pytest.mark.parametrize("word", ["REJECTED", "CANCELLED", "VALIDATION_FAILED"])
def test_a_buyer_who_refuses_has_the_benefits_again(word: str) -> None:
    order = order_of(told(*APPROVED, REVOKED, ASKED, cancellation(word)))
    assert order.refund_request is not None
    assert order.refund_request.state is RequestState.FAILED
    assert order.order_status is OrderStatus.LINKED
    assert order.benefits_active


def test_a_step_that_cannot_be_done_fails_it_with_its_code() -> None:
    stop = RefundStopped(request_id=REQUEST, step="adjust", code="EXCEEDED_MAXIMUM_ADJUSTMENT_AMOUNT")
    failed = stood(*APPROVED, REVOKED, stop)
    assert (failed.state, failed.stopped) == (RequestState.FAILED, "EXCEEDED_MAXIMUM_ADJUSTMENT_AMOUNT")


def test_a_batch_of_which_one_fails_is_incomplete_and_says_how_much_went_back() -> None:
    """Benefits stay taken: the buyer has money back for them."""
    parts = (money(1, "700.00"), money(2, "500.00"))
    steps = (*APPROVED, REVOKED, *parts, adjusted(1, amount="700.00"))
    assert stood(*steps).state is RequestState.APPROVED
    order = order_of(told(*steps, adjusted(2, completed=False)))
    assert order.refund_request is not None
    assert order.refund_request.state is RequestState.INCOMPLETE
    assert order.refund_request.paid_back == Decimal("700.00")
    assert not order.benefits_active


def test_a_refund_that_aws_makes_by_itself_closes_the_request() -> None:
    order = order_of(told(request(), adjusted(9, amount="1200.00")))
    assert order.refund_request is not None
    assert order.refund_request.state is RequestState.COMPLETED
    assert order.order_status is OrderStatus.REFUNDED


def test_a_decision_that_comes_after_the_approval_is_too_late() -> None:
    """Two of operations at once: what AWS was asked for cannot be taken back by a rejection."""
    both = told(*APPROVED)
    late = told(request(), proposal(), rejection())
    merged = {each.fact_id: each for each in (*both, *late[-1:])}
    order = order_of(tuple(merged.values()))
    assert order.refund_request is not None
    assert order.refund_request.state is RequestState.APPROVED


ENDED = AgreementEnded(agreement_id=AGREEMENT, status="CANCELLED")
PARTS = RefundPlanned(
    request_id=REQUEST,
    currency="USD",
    parts=tuple(Part(invoice_id=f"inv-{number}", amount=Decimal("400.00")) for number in (1, 2, 3)),
)
TWO_ASKED = (
    *APPROVED,
    REVOKED,
    ASKED,
    cancellation("APPROVED"),
    ENDED,
    PARTS,
    money(1, "400.00"),
    money(2, "400.00"),
)


def test_a_part_that_follows_the_end_does_not_complete_the_rest() -> None:
    """O-66: it makes the order refunded, and what is left is still asked for and waited for."""
    steps = (*TWO_ASKED, adjusted(1, amount="400.00"))
    assert order_of(told(*steps)).order_status is OrderStatus.REFUNDED
    assert stood(*steps).state is RequestState.APPROVED
    assert [part.invoice_id for part in stood(*steps).unasked] == ["inv-3"]


def test_a_part_that_fails_after_the_end_leaves_it_incomplete() -> None:
    steps = (*TWO_ASKED, money(3, "400.00"), adjusted(1, amount="400.00"), adjusted(2, amount="400.00"))
    assert stood(*steps, adjusted(3, completed=False)).state is RequestState.INCOMPLETE
    assert stood(*steps, adjusted(3, amount="400.00")).state is RequestState.COMPLETED


def test_money_that_others_sent_completes_what_was_not_asked_for() -> None:
    """Facts §6.2: AWS refunds by itself."""
    others = adjusted(9, amount="1200.00")
    assert stood(*APPROVED, REVOKED, ASKED, ENDED, others).state is RequestState.COMPLETED
    unknown = (*APPROVED, REVOKED, ASKED, ENDED, PARTS, adjusted(9))
    assert stood(*unknown).state is RequestState.COMPLETED
    failed = (*unknown[:-1], money(1, "400.00"), money(2, "400.00"), money(3, "400.00"), adjusted(9))
    assert stood(*failed).state is RequestState.APPROVED
    lost = (adjusted(number, completed=False) for number in (1, 2, 3))
    assert stood(*failed, *lost).state is RequestState.COMPLETED
