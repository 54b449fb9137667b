"""When each step of a refund request was taken, as its facts tell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import (
    BillingAdjusted,
    CancellationRequestChanged,
    RevokedForRefund,
)
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentRefused,
    RefundCalledOff,
    RefundRejected,
    RefundStopped,
    RefundWithdrawn,
)
from marketplace_orders.domain.fold.cancellations import PENDING
from marketplace_orders.domain.fold.reading import each
from marketplace_orders.domain.refunding.request import AdjustmentState, RefundRequest, RequestState


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The instants (UTC) of a request's steps; None where a step was not taken.

    *withdrawn_at* is when somebody took it back, or wanted to after its approval.
    *answered_at* is when AWS decided about the cancellation, *settled_at* when it last said something final
    about the money; AWS may give it back without having been asked.
    """

    rejected_at: datetime | None = None
    withdrawn_at: datetime | None = None
    revoked_at: datetime | None = None
    answered_at: datetime | None = None
    stopped_at: datetime | None = None
    settled_at: datetime | None = None

    @property
    def last(self) -> datetime | None:
        """When something was last done or heard."""
        known = (
            self.rejected_at,
            self.withdrawn_at,
            self.revoked_at,
            self.answered_at,
            self.stopped_at,
            self.settled_at,
        )
        return max((at for at in known if at), default=None)


def facts_about(facts: Iterable[Fact], request: RefundRequest) -> tuple[Fact, ...]:
    """Return the facts of *request*: people's, the workflow's, and AWS's answers to them."""
    made = {adjustment.adjustment_id for adjustment in request.adjustments}
    return tuple(fact for fact in facts if _is_about(fact, request, made))


def course(facts: Sequence[Fact], request: RefundRequest) -> Course:
    """Return when the steps of *request* were taken; *facts* are those about it, in time order."""
    return Course(
        rejected_at=_first(each(facts, RefundRejected)),
        withdrawn_at=_first(each(facts, RefundWithdrawn, RefundCalledOff)),
        revoked_at=_first(each(facts, RevokedForRefund)),
        answered_at=_first(
            pair for pair in each(facts, CancellationRequestChanged) if pair[1].status == request.cancellation
        )
        if request.cancellation != PENDING
        else None,
        stopped_at=_first(each(facts, RefundStopped)),
        settled_at=_settled(facts, request),
    )


def _is_about(fact: Fact, request: RefundRequest, made: set[str | None]) -> bool:
    match fact.body:
        case CancellationRequestChanged(request_id=named):
            return named == request.cancellation_id
        case BillingAdjusted(adjustment_id=named):
            return named in made or _by_aws_itself(fact, request)
        case body:
            return getattr(body, "request_id", None) == request.request_id


def _by_aws_itself(fact: Fact, request: RefundRequest) -> bool:
    """Money that came back while AWS was asked for none completed the request."""
    completed = request.state is RequestState.COMPLETED and not request.adjustments
    return completed and fact.at >= request.requested_at


def _settled(facts: Sequence[Fact], request: RefundRequest) -> datetime | None:
    waits = any(adjustment.state is AdjustmentState.PENDING for adjustment in request.adjustments)
    told = [fact.at for fact, _ in each(facts, BillingAdjusted, AdjustmentRefused)]
    return max(told) if told and not waits and not request.unasked else None


def _first(found: Iterator[tuple[Fact, object]]) -> datetime | None:
    return next((fact.at for fact, _ in found), None)
