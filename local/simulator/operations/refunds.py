"""The seller asks to cancel an agreement or to give money back, and what becomes of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from local.simulator.clock import whole_second
from local.simulator.emit.shapes import refunds
from local.simulator.operations import announce
from local.simulator.operations.end import close
from local.simulator.operations.outcome import Outcome
from local.simulator.world.agreements import Status
from local.simulator.world.errors import NotAllowed, NotFound
from local.simulator.world.requests import (
    AdjustmentStatus,
    BillingAdjustment,
    CancellationRequest,
    CancellationStatus,
)
from local.simulator.world.world import World

ANSWER_TIME = timedelta(days=7)
"""How long the buyer has; silence approves (AWS user guide, seller cancellations)."""


def request_cancellation(
    world: World, agreement_id: str, reason_code: str, description: str | None, at: datetime
) -> tuple[CancellationRequest, Outcome]:
    """Open a request. Raises NotAllowed unless the agreement is active and has no open request."""
    agreement = world.agreement(agreement_id)
    if not agreement.active:
        raise NotAllowed(f"the agreement is {agreement.status}")
    if pending(world, agreement_id):
        raise NotAllowed("there is an open cancellation request already")
    instant = whole_second(at)
    request = CancellationRequest(
        world.ids.cancellation_request(), agreement_id, reason_code, description, instant, instant
    )
    world.cancellations[request.id] = request
    notice = refunds.cancellation(world.ids, agreement, request, instant)
    return request, Outcome(agreement, (notice,))


def settle_cancellation(
    world: World,
    request_id: str,
    status: CancellationStatus,
    message: str | None,
    at: datetime,
    now: datetime,
) -> Outcome:
    """Settle an open request; approval ends the agreement. Raises NotFound and NotAllowed."""
    request = cancellation(world, request_id)
    if not _is_open(request):
        raise NotAllowed(f"the request is {request.status} already")
    agreement = world.agreement(request.agreement_id)
    request.status, request.status_message = status, message
    request.updated_at = whole_second(at)
    notice = refunds.cancellation(world.ids, agreement, request, request.updated_at)
    if status is not CancellationStatus.APPROVED:
        return Outcome(agreement, (notice,))
    close(agreement, Status.CANCELLED, at)
    return Outcome(agreement, (notice, *announce.death(world, agreement, request.updated_at, now)))


def pending(world: World, agreement_id: str) -> CancellationRequest | None:
    """The agreement's request that waits for the buyer, if there is one."""
    own = (each for each in world.cancellations.values() if each.agreement_id == agreement_id)
    return next(filter(_is_open, own), None)


def answer(
    world: World, agreement_id: str, status: CancellationStatus, message: str | None, now: datetime
) -> Outcome:
    """The buyer answers what is pending. Raises NotFound, and NotAllowed where nothing is."""
    agreement = world.agreement(agreement_id)
    request = pending(world, agreement.id)
    if request is None:
        raise NotAllowed("no cancellation request waits for an answer")
    return settle_cancellation(world, request.id, status, message, now, now)


def approve_by_silence(world: World, request_id: str, now: datetime) -> Outcome:
    """The buyer's seven days are over. What has ended in the meantime cannot end once more."""
    request = cancellation(world, request_id)
    at = request.created_at + ANSWER_TIME
    if world.agreement(request.agreement_id).active:
        return settle_cancellation(world, request_id, CancellationStatus.APPROVED, None, at, now)
    why, status = "The agreement has ended already.", CancellationStatus.VALIDATION_FAILED
    return settle_cancellation(world, request_id, status, why, at, now)


def cancellation(world: World, request_id: str) -> CancellationRequest:
    """The request with that id. Raises NotFound."""
    if request_id not in world.cancellations:
        raise NotFound(f"there is no cancellation request {request_id!r}")
    return world.cancellations[request_id]


def _is_open(request: CancellationRequest) -> bool:
    return request.status is CancellationStatus.PENDING_APPROVAL


@dataclass(frozen=True, slots=True)
class Refund:
    """What a seller asks to give back; `amount` is positive, in major units."""

    agreement_id: str
    invoice_id: str
    amount: Decimal
    currency: str
    reason_code: str
    description: str | None = None
    client_token: str | None = None


def request_adjustment(
    world: World, refund: Refund, at: datetime, settles_after: timedelta | None = None
) -> BillingAdjustment:
    """Open a billing adjustment; no event tells of it before it is settled. Raises NotFound."""
    world.agreement(refund.agreement_id)
    instant = whole_second(at)
    adjustment = BillingAdjustment(
        id=world.ids.billing_adjustment(),
        agreement_id=refund.agreement_id,
        invoice_id=refund.invoice_id,
        amount=refund.amount,
        currency=refund.currency,
        reason_code=refund.reason_code,
        description=refund.description,
        created_at=instant,
        updated_at=instant,
        client_token=refund.client_token,
        settles_at=None if settles_after is None else at + settles_after,
    )
    world.adjustments[adjustment.id] = adjustment
    return adjustment


def settle_as_fated(world: World, adjustment_id: str, at: datetime) -> Outcome:
    """AWS settles it by itself: completed, unless its invoice's fate says otherwise."""
    invoice = world.invoices.get(world.adjustments[adjustment_id].invoice_id)
    return settle_adjustment(world, adjustment_id, invoice is None or invoice.fate.completes, at)


def settle_adjustment(world: World, adjustment_id: str, completed: bool, at: datetime) -> Outcome:
    """Complete or fail an open billing adjustment. Raises NotFound and NotAllowed."""
    adjustment = world.adjustments.get(adjustment_id)
    if adjustment is None:
        raise NotFound(f"there is no billing adjustment {adjustment_id!r}")
    if adjustment.status is not AdjustmentStatus.PENDING:
        raise NotAllowed(f"the adjustment is {adjustment.status} already")
    adjustment.status = AdjustmentStatus.COMPLETED if completed else AdjustmentStatus.VALIDATION_FAILED
    adjustment.status_message = None if completed else "The adjustment could not be made."
    adjustment.updated_at = whole_second(at)
    agreement = world.agreement(adjustment.agreement_id)
    notice = refunds.adjustment(world.ids, agreement, adjustment, adjustment.updated_at)
    return Outcome(agreement, (notice,))
