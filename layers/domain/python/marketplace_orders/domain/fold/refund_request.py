"""Refund requests as the facts tell them; the outcome of a step is AWS's, whenever it was heard."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import BillingAdjusted, RevokedForRefund
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentAsked,
    AdjustmentRefused,
    CancellationAsked,
    CancellationReminded,
    InvoiceAwaited,
    RefundApproved,
    RefundCalledOff,
    RefundPlanned,
    RefundProposed,
    RefundRejected,
    RefundRequested,
    RefundRunStarted,
    RefundStopped,
    RefundWithdrawn,
)
from marketplace_orders.domain.fold.cancellations import PENDING, request_statuses
from marketplace_orders.domain.fold.reading import each, newest
from marketplace_orders.domain.fold.refund import all_back, closing_adjustments, completed_adjustments
from marketplace_orders.domain.money import Money
from marketplace_orders.domain.order import Ending
from marketplace_orders.domain.refunding.request import (
    AdjustmentState,
    AskedAdjustment,
    Proposed,
    RefundRequest,
    RequestState,
)
from marketplace_orders.domain.refunding.standing import Around, state_of


def refund_requests(
    facts: Sequence[Fact], ended: Ending | None, paid: Money | None, back: Decimal | None
) -> tuple[RefundRequest, ...]:
    """Return the requests of an order, oldest first; *back* is what went back of what was *paid*.

    An agreement that has ended leaves nothing to cancel. Money that went back without being asked for counts
    as well: AWS's own, and what operations sent in the seller portal.
    """
    told = {body.request_id: (fact, body) for fact, body in each(facts, RefundRequested)}
    found = (_request(facts, fact, body) for fact, body in told.values())
    whole, closing = all_back(back, paid), closing_adjustments(facts, ended)
    around = Around(ended=ended is not None, refunded=whole or bool(closing), whole=whole)
    return tuple(
        state_of(
            request,
            _beside(around, facts, request, closing),
            rejected=_says(facts, request, RefundRejected),
            withdrawn=_says(facts, request, RefundWithdrawn),
        )
        for request in found
    )


def _beside(
    around: Around, facts: Sequence[Fact], request: RefundRequest, closing: AbstractSet[str]
) -> Around:
    """Return *around* with the money that went back since *request* and is none of its own."""
    own = {each.adjustment_id for each in request.adjustments}
    others = [
        said
        for name, (fact, said) in completed_adjustments(facts).items()
        if name not in own and fact.at >= request.requested_at
    ]
    currency = request.proposed.currency if request.proposed else None
    known = (said.amount for said in others if said.amount is not None and said.currency == currency)
    unknown = any(said.amount is None and said.adjustment_id in closing for said in others)
    return replace(around, by_others=sum(known, Decimal(0)), unknown=unknown)


def _says(
    facts: Sequence[Fact], request: RefundRequest, kind: type[RefundRejected] | type[RefundWithdrawn]
) -> bool:
    return any(body.request_id == request.request_id for _, body in each(facts, kind))


def _request(facts: Sequence[Fact], asked: Fact, body: RefundRequested) -> RefundRequest:
    own = tuple(fact for fact in facts if getattr(fact.body, "request_id", None) == body.request_id)
    stopped = next((told for _, told in each(own, RefundStopped)), None)
    found = RefundRequest(
        request_id=body.request_id,
        wish=body.wish,
        state=RequestState.REQUESTED,
        requested_at=asked.at,
        requested_by=asked.actor,
        by_operations=body.by_operations,
        note_id=body.note_id,
        revoked=any(each(own, RevokedForRefund)),
        called_off=any(each(own, RefundCalledOff)),
        planned=next((told.parts for _, told in each(own, RefundPlanned)), ()),
        adjustments=_adjustments(facts, own),
        stopped=stopped.code if stopped else None,
        stopped_because=stopped.message if stopped else None,
    )
    return _waiting(_ending(_decided(found, own), own, facts), own)


def _decided(found: RefundRequest, own: Sequence[Fact]) -> RefundRequest:
    """Return *found* with what was proposed and approved, and the run that carries it out."""
    approval = next(each(own, RefundApproved), None)
    if approval is None:
        return replace(found, proposed=_proposed(own, None))
    run = newest(own, RefundRunStarted)
    return replace(
        found,
        proposed=_proposed(own, approval[1].proposal_id),
        approved_at=approval[0].at,
        approved_by=approval[0].actor,
        grace_until=approval[0].at + approval[1].grace if approval[1].grace else None,
        run=run[1].run if run else None,
        run_at=run[0].at if run else None,
    )


def _ending(found: RefundRequest, own: Sequence[Fact], facts: Sequence[Fact]) -> RefundRequest:
    """Return *found* with the cancellation request that it made of AWS, if it did."""
    asked = next(each(own, CancellationAsked), None)
    if asked is None:
        return found
    reminder = newest(own, CancellationReminded)
    return replace(
        found,
        cancellation_id=asked[1].cancellation_id,
        cancellation=request_statuses(facts).get(asked[1].cancellation_id, PENDING),
        cancellation_asked_at=asked[0].at,
        reminded_at=reminder[0].at if reminder else None,
    )


def _waiting(found: RefundRequest, own: Sequence[Fact]) -> RefundRequest:
    """Return *found* with since when it waits for an invoice; a plan ends that."""
    awaited = next(each(own, InvoiceAwaited), None)
    return replace(found, awaits_invoice_since=awaited[0].at) if awaited and not found.planned else found


def _proposed(own: Sequence[Fact], approved: str | None) -> Proposed | None:
    """The approved proposal counts, whatever a slower reviewer proposed meanwhile; else the last one."""
    made = [
        Proposed(
            proposal_id=body.proposal_id,
            policy=body.policy,
            amount=body.amount,
            computed=body.computed,
            currency=body.currency,
            cancels=body.cancels,
            by=fact.actor,
            at=fact.at,
            note_id=body.note_id,
        )
        for fact, body in each(own, RefundProposed)
    ]
    return next((one for one in made if one.proposal_id == approved), made[-1] if made else None)


def _adjustments(facts: Sequence[Fact], own: Sequence[Fact]) -> tuple[AskedAdjustment, ...]:
    outcomes = _outcomes(facts)
    asked = (
        AskedAdjustment(
            adjustment_id=body.adjustment_id,
            invoice_id=body.invoice_id,
            amount=body.amount,
            state=outcomes.get(body.adjustment_id, AdjustmentState.PENDING),
        )
        for _, body in each(own, AdjustmentAsked)
    )
    refused = (
        AskedAdjustment(
            adjustment_id=None,
            invoice_id=body.invoice_id,
            amount=body.amount,
            state=AdjustmentState.REFUSED,
            code=body.code,
        )
        for _, body in each(own, AdjustmentRefused)
    )
    return (*asked, *refused)


def _outcomes(facts: Sequence[Fact]) -> Mapping[str, AdjustmentState]:
    """What was made stays made, whatever AWS says of it later."""
    told = sorted(each(facts, BillingAdjusted), key=lambda pair: pair[1].completed)
    return {
        body.adjustment_id: AdjustmentState.COMPLETED if body.completed else AdjustmentState.FAILED
        for _, body in told
    }
