"""The steps of a refund request as a progress list: what is done, what waits and until when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from marketplace_orders.domain.fold.cancellations import APPROVED, PENDING
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.course import Course
from marketplace_orders.domain.refunding.request import (
    GIVEN_BACK,
    AdjustmentState,
    RefundRequest,
    RequestState,
)
from marketplace_orders.domain.refunding.scope import benefits_end, ends_agreement, takes_benefits


class StepName(StrEnum):
    """The steps, in their order."""

    REQUEST = "request"
    REVIEW = "review"
    BENEFITS = "benefits"
    CANCELLATION = "cancellation"
    MONEY = "money"
    OUTCOME = "outcome"


class StepState(StrEnum):
    """How far a step is."""

    DONE = "done"
    WAITING = "waiting"
    FAILED = "failed"
    SKIPPED = "skipped"
    """Not needed, or not any more."""
    UPCOMING = "upcoming"


@dataclass(frozen=True, slots=True)
class RefundStep:
    """One step; *at* is when it was done or failed, *until* when a waiting one ends by itself (UTC)."""

    name: StepName
    state: StepState
    at: datetime | None = None
    until: datetime | None = None


def refund_steps(order: Order, request: RefundRequest, taken: Course) -> tuple[RefundStep, ...]:
    """Return every step of *request* in its order."""
    benefits = _benefits(order, request, taken)
    cancellation = _cancellation(order, request, taken)
    ready = not {benefits.state, cancellation.state} & {StepState.WAITING, StepState.UPCOMING}
    return (
        RefundStep(StepName.REQUEST, StepState.DONE, request.requested_at),
        _review(request, taken),
        benefits,
        _after(benefits, cancellation),
        _money(order, request, taken, ready=ready),
        _outcome(request, taken),
    )


def _review(request: RefundRequest, taken: Course) -> RefundStep:
    if request.approved_at:
        return RefundStep(StepName.REVIEW, StepState.DONE, request.approved_at)
    if request.state is RequestState.REJECTED:
        return RefundStep(StepName.REVIEW, StepState.FAILED, taken.rejected_at)
    return RefundStep(StepName.REVIEW, StepState.WAITING if request.open else StepState.SKIPPED)


def _benefits(order: Order, request: RefundRequest, taken: Course) -> RefundStep:
    name = StepName.BENEFITS
    if request.revoked and request.state not in GIVEN_BACK:
        return RefundStep(name, StepState.DONE, taken.revoked_at)
    if not request.open or (request.approved_at and not takes_benefits(order, request)):
        return RefundStep(name, StepState.SKIPPED)
    if request.approved_at is None:
        return RefundStep(name, StepState.UPCOMING)
    return RefundStep(name, StepState.WAITING, until=benefits_end(order, request))


def _cancellation(order: Order, request: RefundRequest, taken: Course) -> RefundStep:
    name, word = StepName.CANCELLATION, request.cancellation
    if word == APPROVED:
        return RefundStep(name, StepState.DONE, taken.answered_at)
    if word is not None and word != PENDING:
        return RefundStep(name, StepState.FAILED, taken.answered_at)
    if order.ending and (word == PENDING or (request.proposed and request.proposed.cancels)):
        return RefundStep(name, StepState.DONE, order.ending.at)
    if _stopped_at_end(order, request) and not request.open:
        return RefundStep(name, StepState.FAILED, taken.stopped_at)
    if not request.open or (request.approved_at and request.proposed and not request.proposed.cancels):
        return RefundStep(name, StepState.SKIPPED)
    if request.approved_at is None:
        return RefundStep(name, StepState.UPCOMING)
    return RefundStep(name, StepState.WAITING, until=request.answer_by)


def _after(before: RefundStep, step: RefundStep) -> RefundStep:
    """A step does not wait yet while the one before it does."""
    waits = before.state is StepState.WAITING and step.state is StepState.WAITING
    return RefundStep(step.name, StepState.UPCOMING) if waits else step


def _money(order: Order, request: RefundRequest, taken: Course, *, ready: bool) -> RefundStep:
    name, proposed = StepName.MONEY, request.proposed
    states = {adjustment.state for adjustment in request.adjustments}
    made = states == {AdjustmentState.COMPLETED}
    paid = proposed is not None and made and request.paid_back >= proposed.amount
    if paid or (request.state is RequestState.COMPLETED and not request.adjustments and taken.settled_at):
        return RefundStep(name, StepState.DONE, taken.settled_at)
    if not request.open:
        failed = bool(states - {AdjustmentState.COMPLETED}) or (
            request.stopped is not None and not _stopped_at_end(order, request)
        )
        at = taken.settled_at or taken.stopped_at
        return RefundStep(name, StepState.FAILED, at) if failed else RefundStep(name, StepState.SKIPPED)
    if request.approved_at and proposed and proposed.amount == 0:
        return RefundStep(name, StepState.SKIPPED)
    waits = request.approved_at is not None and ready
    return RefundStep(name, StepState.WAITING if waits else StepState.UPCOMING)


def _stopped_at_end(order: Order, request: RefundRequest) -> bool:
    """Money is asked for once the agreement has ended or will; what stops before, stops at its end."""
    unended = request.cancellation != APPROVED and ends_agreement(order, request)
    return request.stopped is not None and request.approved_at is not None and unended


def _outcome(request: RefundRequest, taken: Course) -> RefundStep:
    if request.open:
        return RefundStep(StepName.OUTCOME, StepState.UPCOMING)
    state = {
        RequestState.COMPLETED: StepState.DONE,
        RequestState.WITHDRAWN: StepState.SKIPPED,
    }.get(request.state, StepState.FAILED)
    return RefundStep(StepName.OUTCOME, state, taken.last)
