"""Who may do what about a refund, and what is refused with which next step (O-62, O-64, O-65)."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.decide.refund_commands import RefundCommand
from marketplace_orders.domain.decide.refunding import decide_refund
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund_request import Line, RefundProposed
from marketplace_orders.domain.refusals import Refusal
from tests.builders import after, ended, order_of, subscribed_order
from tests.unit.refunding.stories import (
    OWNER,
    REVIEWER,
    SECOND,
    approval,
    proposal,
    refused,
    rejection,
    request,
    told,
    withdrawal,
)


def test_inside_the_window_amazon_refunds_by_itself() -> None:
    """O-62: and the refusal says from when on a refund is asked for here."""
    answer = decide_refund(order_of(subscribed_order()), request(), after(10))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.until) == ("refund_window_open", after(48))


def test_there_is_one_open_request() -> None:
    assert refused(request(key="k-2"), request()) == "refund_already_requested"


def test_after_a_rejection_it_can_be_asked_again() -> None:
    told(request(), rejection(), replace(request(key="k-2"), request_id="rr-2"))


def test_an_order_that_was_never_paid_has_nothing_to_refund() -> None:
    unpaid = order_of(each for each in told() if each.body.kind != "AgreementDescribed")
    answer = decide_refund(unpaid, request(), after(60))
    assert isinstance(answer, Refusal)
    assert answer.code == "nothing_to_refund"


def test_a_renewed_order_points_to_the_newer_one() -> None:
    renewed = (*told(), ended("RENEWED", 59))
    answer = decide_refund(order_of(renewed), request(), after(60))
    assert isinstance(answer, Refusal)
    assert answer.code == "order_superseded"


@pytest.mark.parametrize("command", [proposal(), approval(), rejection(), withdrawal()])
def test_without_a_request_there_is_nothing_to_decide(command: RefundCommand) -> None:
    assert refused(command) == "refund_request_not_found"


@pytest.mark.parametrize("command", [proposal(proposal_id="p-2"), approval(), rejection(), withdrawal()])
def test_a_decided_request_stays_decided(command: RefundCommand) -> None:
    steps = (request(), proposal(), replace(approval(), key="k-first"))
    assert refused(command, *steps) == "refund_request_closed"


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        ("-1.00", "refund_amount_invalid"),
        ("0.001", "refund_amount_invalid"),
        ("1200.01", "refund_amount_too_large"),
    ],
)
def test_an_amount_must_be_payable_and_paid(amount: str, code: str) -> None:
    assert refused(proposal(amount), request()) == code


def test_a_proposal_gives_something_back_or_ends_something() -> None:
    assert refused(proposal("0", cancels=False), request()) == "refund_of_nothing"
    told(request(), proposal("0", cancels=True))


def test_another_amount_needs_a_reason() -> None:
    assert refused(replace(proposal("100.00"), note_id=None), request()) == "reason_needed"


@pytest.mark.parametrize("actor", [OWNER, REVIEWER])
def test_above_the_limit_nobody_approves_what_they_asked_for_or_proposed(actor: str) -> None:
    """Four eyes, decided here and not in a page."""
    steps = (request(), proposal("600.00"))
    assert refused(approval(actor, above="500.00"), *steps) == "second_person_needed"
    told(*steps, approval(SECOND, above="500.00"))


@pytest.mark.parametrize("above", [None, "600.00"])
def test_up_to_the_limit_one_person_is_enough(above: str | None) -> None:
    told(request(), proposal("600.00"), approval(REVIEWER, above=above))


def test_who_approves_has_read_the_amount() -> None:
    steps = (request(), proposal("600.00"), proposal("900.00", proposal_id="p-2"))
    assert refused(approval(proposal_id="p-1"), *steps) == "refund_proposal_changed"


def test_nothing_is_approved_before_it_is_proposed() -> None:
    assert refused(approval(), request()) == "refund_not_proposed"


def test_nobody_withdraws_for_others() -> None:
    assert refused(withdrawal(SECOND), request()) == "refund_request_not_yours"


def test_a_proposal_keeps_how_it_was_computed() -> None:
    """What the invoices say may change later; the evidence must not."""
    lines = (Line("paid", "1200.00", "1200.00"),)
    made = decide_refund(order_of(told(request())), replace(proposal(), lines=lines), after(70))
    assert isinstance(made, Fact)
    assert isinstance(made.body, RefundProposed)
    assert made.body.lines == lines
