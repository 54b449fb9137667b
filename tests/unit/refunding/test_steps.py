"""How far a refund is, who is next, and what is wrong: as its page shows it (O-64 to O-67)."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.refund_request import (
    AdjustmentRefused,
    InvoiceAwaited,
    RefundStopped,
)
from marketplace_orders.domain.refunding.course import course, facts_about
from marketplace_orders.domain.refunding.following import following
from marketplace_orders.domain.refunding.steps import RefundStep, refund_steps
from marketplace_orders.domain.refunding.troubles import trouble_of, trouble_with
from tests.builders import after, ended, order_of
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

AWAITED = InvoiceAwaited(request_id=REQUEST)
AGREED = (*APPROVED, REVOKED, ASKED, cancellation("APPROVED"))


class Seen:
    """The newest request after *steps*, an hour apart from the sixtieth on; *end* is AWS's word, if any."""

    def __init__(self, *steps: Step, end: str | None = None) -> None:
        facts = told(*steps)
        if end:
            facts = (*facts, ended(end, 60 + len(steps)))
        self.order = order_of(facts)
        assert self.order.refund_request is not None
        self.request = self.order.refund_request
        own = facts_about(facts, self.request)
        self.steps: tuple[RefundStep, ...] = refund_steps(self.order, self.request, course(own, self.request))

    @property
    def states(self) -> list[str]:
        return [step.state.value for step in self.steps]

    def step(self, name: str) -> RefundStep:
        (found,) = (step for step in self.steps if step.name.value == name)
        return found

    def next(self, hours: float = 90) -> tuple[str, str, datetime | None] | None:
        found = following(self.request, self.steps, after(hours))
        return (found.whose.value, found.what.value, found.until) if found else None

    @property
    def trouble(self) -> str | None:
        found = trouble_of(self.request)
        return found.code if found else None


@pytest.mark.parametrize(
    ("steps", "states", "follows"),
    [
        ((request(),), "done waiting upcoming upcoming upcoming upcoming", ("vendor", "review")),
        ((request(), proposal()), "done waiting upcoming upcoming upcoming upcoming", ("vendor", "approve")),
        (APPROVED, "done done waiting upcoming upcoming upcoming", ("aws", "wait_for_aws")),
        ((*APPROVED, REVOKED), "done done done waiting upcoming upcoming", ("aws", "wait_for_aws")),
        (
            (*APPROVED, REVOKED, ASKED),
            "done done done waiting upcoming upcoming",
            ("buyer", "answer_cancellation"),
        ),
        (AGREED, "done done done done waiting upcoming", ("aws", "wait_for_aws")),
        ((*AGREED, AWAITED), "done done done done waiting upcoming", ("aws", "wait_for_invoice")),
        (
            (*AGREED, money(1, "1200.00")),
            "done done done done waiting upcoming",
            ("aws", "wait_for_aws"),
        ),
        ((request(), rejection()), "done failed skipped skipped skipped failed", None),
        ((request(), withdrawal()), "done skipped skipped skipped skipped skipped", None),
        (
            (*APPROVED, REVOKED, ASKED, cancellation("REJECTED")),
            "done done skipped failed skipped failed",
            ("buyer", "ask_again"),
        ),
        (
            (request(), proposal("300.00", cancels=False), approval()),
            "done done skipped skipped waiting upcoming",
            ("aws", "wait_for_aws"),
        ),
        (
            (request(), proposal("0"), approval(), REVOKED, ASKED),
            "done done done waiting skipped upcoming",
            ("buyer", "answer_cancellation"),
        ),
    ],
)
def test_each_stage_shows_what_is_done_and_who_is_next(
    steps: tuple[Step, ...], states: str, follows: tuple[str, str] | None
) -> None:
    seen = Seen(*steps)
    assert seen.states == states.split()
    found = seen.next()
    assert (found[:2] if found else None) == follows


def test_the_end_of_everything() -> None:
    steps = (*AGREED, money(1, "1200.00"), adjusted(1, amount="1200.00"))
    seen = Seen(*steps, end="CANCELLED")
    assert seen.states == ["done"] * 6
    assert (seen.step("money").at, seen.step("outcome").at) == (after(67), after(67))
    assert (seen.next(), seen.trouble) == (None, None)


def test_the_buyer_has_seven_days_and_the_page_counts_them() -> None:
    seen = Seen(*APPROVED, REVOKED, ASKED)
    assert seen.step("cancellation").until == after(64 + 168)
    assert seen.next() == ("buyer", "answer_cancellation", after(64 + 168))


def test_during_the_grace_nothing_else_waits() -> None:
    seen = Seen(request(), proposal(), approval(grace=timedelta(hours=48)))
    assert seen.step("benefits").until == after(62 + 48)
    assert seen.next(90) == ("vendor", "wait_for_grace", after(110))
    assert seen.next(110) == ("aws", "wait_for_aws", None)
    assert seen.step("cancellation").state == "upcoming"


def test_a_part_that_could_not_go_back_is_somebodys_to_look_into() -> None:
    parts = (
        money(1, "700.00"),
        AdjustmentRefused(
            request_id=REQUEST, invoice_id="inv-2", amount=Decimal("500.00"), code="VALIDATION_EXCEPTION"
        ),
    )
    seen = Seen(*AGREED, *parts, adjusted(1, amount="700.00"))
    assert seen.states[-2:] == ["failed", "failed"]
    assert seen.next() == ("vendor", "look_into", None)
    troubles = [trouble_with(each) for each in seen.request.adjustments]
    assert [each.code if each else None for each in troubles] == [None, "refund_invalid"]


@pytest.mark.parametrize("asked", [(), (ASKED,)])
def test_what_stops_before_the_end_stops_at_the_end(asked: tuple[Step, ...]) -> None:
    stop = RefundStopped(request_id=REQUEST, step="cancel", code="AccessDeniedException")
    seen = Seen(*APPROVED, REVOKED, *asked, stop)
    assert (seen.step("cancellation").state, seen.step("money").state) == ("failed", "skipped")
    assert seen.step("cancellation").at == after(64 + len(asked))


def test_an_agreement_that_ended_meanwhile_needs_no_asking() -> None:
    seen = Seen(*APPROVED, REVOKED, end="EXPIRED")
    assert (seen.step("cancellation").state, seen.step("money").state) == ("done", "waiting")


def test_money_that_aws_gives_back_by_itself_is_told() -> None:
    seen = Seen(request(), adjusted(9, amount="1200.00"))
    assert seen.states == ["done", "skipped", "skipped", "skipped", "done", "done"]
    assert seen.step("money").at == after(61)


@pytest.mark.parametrize(
    ("code", "because", "trouble"),
    [
        ("refund_above_invoices", None, "refund_above_invoices"),
        ("refund_invoice_missing", None, "refund_invoice_missing"),
        ("AccessDeniedException", None, "refund_not_permitted"),
        ("AccessDeniedException", "MISSING_MFA", "refund_second_factor_missing"),
        ("AccessDeniedException", "FAILED_KYC_COMPLIANCE", "refund_seller_unverified"),
        ("ConflictException", None, "refund_conflict"),
        ("ValidationException", "BILLING_ADJUSTMENTS_LIMIT_EXCEEDED", "refund_adjustments_exhausted"),
        ("ValidationException", "A_REASON_OF_NEXT_YEAR", "refund_invalid"),
        ("ResourceNotFoundException", None, "refund_unknown_to_aws"),
        ("SomethingNew", None, "refund_stopped"),
    ],
)
def test_each_reason_of_aws_has_a_sentence_of_its_own(code: str, because: str | None, trouble: str) -> None:
    stop = RefundStopped(request_id=REQUEST, step="adjust", code=code, message=because)
    seen = Seen(*AGREED, stop)
    assert seen.trouble == trouble
    assert seen.next() == ("vendor", "look_into", None)


@pytest.mark.parametrize(
    ("word", "trouble"),
    [
        ("REJECTED", "refund_cancellation_rejected"),
        ("CANCELLED", "refund_called_off"),
        ("VALIDATION_FAILED", "refund_cancellation_invalid"),
    ],
)
def test_each_answer_about_the_end_has_one_too(word: str, trouble: str) -> None:
    assert Seen(*APPROVED, REVOKED, ASKED, cancellation(word)).trouble == trouble


def test_a_wait_for_an_invoice_is_said_while_it_lasts() -> None:
    assert Seen(*AGREED, AWAITED).trouble == "refund_invoice_awaited"
    assert Seen(*AGREED).trouble is None
