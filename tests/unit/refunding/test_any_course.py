"""Whatever is told of a refund, in whatever order: its page can be shown, and is true (O-64 to O-67)."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.domain.decide.refund_reasons import against_calling_off
from marketplace_orders.domain.decide.refund_requesting import against_requesting
from marketplace_orders.domain.facts.agreement import AgreementEnded
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.refund import RevokedForRefund
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentAsked,
    AdjustmentRefused,
    CancellationAsked,
    InvoiceAwaited,
    Part,
    RefundApproved,
    RefundCalledOff,
    RefundPlanned,
    RefundProposed,
    RefundRejected,
    RefundRequested,
    RefundStopped,
    RefundWithdrawn,
    Wish,
)
from marketplace_orders.domain.holds import HoldKind, holds
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.course import course, facts_about
from marketplace_orders.domain.refunding.following import following
from marketplace_orders.domain.refunding.request import GIVEN_BACK, RefundRequest
from marketplace_orders.domain.refunding.steps import RefundStep, StepName, StepState, refund_steps
from marketplace_orders.domain.refunding.troubles import trouble_of
from marketplace_orders.domain.waiting import may_wait
from tests.builders import AGREEMENT, after, bound_order, order_of
from tests.unit.refunding.stories import REQUEST, adjusted, cancellation

NOW = after(200)
AMOUNTS = st.sampled_from(("0", "300.00", "1200.00")).map(Decimal)
WORDS = st.sampled_from(("PENDING_APPROVAL", "APPROVED", "REJECTED", "CANCELLED", "VALIDATION_FAILED"))
NUMBERS = st.integers(1, 2)


def _proposed(amount: Decimal, cancels: bool, number: int) -> RefundProposed:
    return RefundProposed(
        request_id=REQUEST,
        proposal_id=f"p-{number}",
        policy="full",
        amount=amount,
        computed=Decimal("1200.00"),
        currency="USD",
        cancels=cancels,
    )


def _asked(number: int, amount: Decimal) -> AdjustmentAsked:
    return AdjustmentAsked(
        request_id=REQUEST,
        adjustment_id=f"ba-{number}",
        invoice_id=f"inv-{number}",
        amount=amount,
        currency="USD",
    )


def _refused(number: int, amount: Decimal) -> AdjustmentRefused:
    return AdjustmentRefused(
        request_id=REQUEST, invoice_id=f"inv-{number}", amount=amount, code="VALIDATION_EXCEPTION"
    )


def _planned(amount: Decimal) -> RefundPlanned:
    part = Part(invoice_id="inv-1", amount=amount)
    return RefundPlanned(request_id=REQUEST, currency="USD", parts=(part,))


bodies: st.SearchStrategy[Body] = st.one_of(
    st.builds(_proposed, AMOUNTS, st.booleans(), NUMBERS),
    NUMBERS.map(lambda number: RefundApproved(request_id=REQUEST, proposal_id=f"p-{number}")),
    st.builds(
        RefundApproved,
        request_id=st.just(REQUEST),
        proposal_id=st.just("p-1"),
        grace=st.just(timedelta(hours=500)),
    ),
    st.just(RefundRejected(request_id=REQUEST, note_id="n")),
    st.just(RefundWithdrawn(request_id=REQUEST)),
    st.just(RefundCalledOff(request_id=REQUEST, note_id="n")),
    st.just(RevokedForRefund(request_id=REQUEST)),
    st.just(CancellationAsked(request_id=REQUEST, cancellation_id="acr-1")),
    st.just(InvoiceAwaited(request_id=REQUEST)),
    st.just(RefundStopped(request_id=REQUEST, step="adjust", code="ConflictException")),
    AMOUNTS.map(_planned),
    st.builds(_asked, NUMBERS, AMOUNTS),
    st.builds(_refused, NUMBERS, AMOUNTS),
    WORDS.map(cancellation),
    st.builds(
        lambda number, completed: adjusted(number, completed=completed, amount="1200.00"),
        NUMBERS,
        st.booleans(),
    ),
    st.sampled_from(("CANCELLED", "EXPIRED")).map(
        lambda word: AgreementEnded(agreement_id=AGREEMENT, status=word)
    ),
)
courses = st.lists(st.tuples(bodies, st.integers(60, 90)), max_size=10)


def facts_of(told: Sequence[tuple[Body, int]]) -> tuple[Fact, ...]:
    begun: Body = RefundRequested(request_id=REQUEST, wish=Wish.BOTH, note_id="n")
    return (
        *bound_order(),
        *(
            Fact(
                fact_id=f"refund:{number}",
                at=after(hours),
                recorded_at=after(hours),
                source=Source.REFUND,
                body=body,
                actor="ops-1",
            )
            for number, (body, hours) in enumerate([(begun, 60), *told])
        ),
    )


def _seen(told: Sequence[tuple[Body, int]]) -> tuple[Order, RefundRequest, tuple[RefundStep, ...]]:
    facts = facts_of(told)
    order = order_of(facts)
    request = order.refund_request
    assert request is not None
    return order, request, refund_steps(order, request, course(facts_about(facts, request), request))


@given(told=courses)
def test_the_steps_are_always_the_same_six(told: list[tuple[Body, int]]) -> None:
    _, request, steps = _seen(told)
    assert [step.name for step in steps] == list(StepName)
    states = {step.name: step.state for step in steps}
    assert (states[StepName.OUTCOME] is StepState.UPCOMING) is request.open
    if not request.open:
        assert not set(states.values()) & {StepState.WAITING, StepState.UPCOMING}
    if request.open:
        assert list(states.values()).count(StepState.WAITING) == 1


@given(told=courses)
def test_somebody_is_next_while_it_is_open_and_nobody_once_nothing_is_left(
    told: list[tuple[Body, int]],
) -> None:
    order, request, steps = _seen(told)
    found = following(request, steps, NOW)
    if request.open:
        assert found is not None
        kinds = {hold.kind for hold in holds(order, NOW, timedelta(days=3))}
        assert HoldKind.REFUND_PENDING in kinds
        assert may_wait(order)
    assert found is None or found.until is None or found.until > NOW or found.what == "answer_cancellation"
    if request.state in {"COMPLETED", "REJECTED", "WITHDRAWN"}:
        assert found is None


@given(told=courses)
def test_what_failed_says_why(told: list[tuple[Body, int]]) -> None:
    _, request, steps = _seen(told)
    if request.state in {"FAILED", "INCOMPLETE"}:
        because = trouble_of(request) or [each for each in request.adjustments if each.state != "COMPLETED"]
        assert because
        assert any(step.state is StepState.FAILED for step in steps[:-1])


@given(told=courses)
def test_what_was_taken_is_told_only_where_it_stays_taken(told: list[tuple[Body, int]]) -> None:
    _, request, steps = _seen(told)
    benefits = steps[2]
    if request.state in GIVEN_BACK:
        assert benefits.state is StepState.SKIPPED


@given(told=courses)
def test_an_open_request_is_the_only_one(told: list[tuple[Body, int]]) -> None:
    order, request, _ = _seen(told)
    refusal = against_requesting(order, NOW)
    if request.open:
        assert refusal is not None
        assert refusal.code == "refund_already_requested"
    if not request.open:
        assert against_calling_off(order, request.request_id) is not None
