"""The first half of a refund: benefits are taken, and the agreement ends where it must (O-67, facts §7.1)."""

from datetime import timedelta

from marketplace_orders.domain.facts.refund import CancellationRequestChanged, RevokedForRefund
from marketplace_orders.domain.facts.refund_request import CancellationAsked, CancellationReminded
from marketplace_orders.domain.fold.cancellations import APPROVED, PENDING
from marketplace_orders.domain.refunding.adjustments import client_token
from marketplace_orders.domain.refunding.scope import ends_agreement, takes_benefits
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.services.refund_steps import Progress, Refunder, Underway, record, stopped, underway

CALLED_OFF_BECAUSE = "The seller has called the cancellation off."
"""What AWS is told by the workflow; no words of a person are at hand here."""

REMINDERS = (timedelta(hours=72), timedelta(hours=24))
"""How long before the end of the buyer's seven days it is recalled."""


def revoke(refunder: Refunder, order_id: str, request_id: str) -> Progress:
    """Take the benefits back, once the grace is over; also of an order that is bound to nothing yet."""
    found = underway(refunder.ledger, order_id, request_id)
    if found is None:
        return Progress.OVER
    grace_until = found.request.grace_until
    if grace_until is not None and refunder.ledger.clock() < grace_until:
        return Progress.WAIT
    if not found.request.revoked and takes_benefits(found.order, found.request):
        record(refunder, found, [("revoke", "", RevokedForRefund(request_id=request_id))])
    return Progress.GO_ON


def ask_to_end(refunder: Refunder, order_id: str, request_id: str) -> Progress:
    """Ask the buyer, through AWS, to agree to the agreement's end. They have seven days; silence agrees.

    Raises:
        MarketplaceBusy: AWS does not answer now; the step is repeated.
    """
    found = underway(refunder.ledger, order_id, request_id)
    if found is None:
        return Progress.OVER
    if not ends_agreement(found.order, found.request) or found.request.cancellation_id:
        return Progress.GO_ON
    token = client_token(request_id, "cancel")
    try:
        named = refunder.desk.cancel(found.agreement_id, refunder.why, token)
    except AnswerRefused as refusal:
        return stopped(refunder, found, "cancel", refusal)
    record(refunder, found, [("cancel", "", CancellationAsked(request_id=request_id, cancellation_id=named))])
    return Progress.GO_ON


def await_end(refunder: Refunder, order_id: str, request_id: str) -> Progress:
    """Wait for the buyer's answer: AWS's event says it, and where it got lost, AWS is asked.

    Money is only asked for afterwards: a refund that depends on the end must wait for it (facts §6.4).

    Raises:
        MarketplaceBusy: AWS does not answer now; the step is repeated.
    """
    found = underway(refunder.ledger, order_id, request_id)
    if found is None:
        return Progress.OVER
    named, known = found.request.cancellation_id, found.request.cancellation
    if not ends_agreement(found.order, found.request) or named is None or known == APPROVED:
        return Progress.GO_ON
    told = (
        _taken_back(refunder, found, named) if found.request.called_off else _answer(refunder, found, named)
    )
    if told == PENDING:
        _remind(refunder, found, named)
        return Progress.WAIT
    body = CancellationRequestChanged(agreement_id=found.agreement_id, request_id=named, status=told)
    record(refunder, found, [("answered", told, body)])
    return Progress.GO_ON if told == APPROVED else Progress.OVER


def _taken_back(refunder: Refunder, found: Underway, cancellation_id: str) -> str:
    """Take back what was asked for while somebody called it off; the buyer may have been faster."""
    try:
        return refunder.desk.call_off(found.agreement_id, cancellation_id, CALLED_OFF_BECAUSE)
    except AnswerRefused:
        return _answer(refunder, found, cancellation_id)


def _answer(refunder: Refunder, found: Underway, cancellation_id: str) -> str:
    """A refusal to tell changes nothing: the buyer may still agree, and the event will say it."""
    try:
        return refunder.desk.cancellation(found.agreement_id, cancellation_id)
    except AnswerRefused:
        return PENDING


def _remind(refunder: Refunder, found: Underway, cancellation_id: str) -> None:
    """Recall the end of the buyer's time, once for each of ``REMINDERS``; one that was missed is left out."""
    answer_by, now = found.request.answer_by, refunder.ledger.clock()
    due = [each for each in REMINDERS if answer_by and answer_by - each <= now < answer_by]
    if answer_by is None or not due:
        return
    hours = min(due) // timedelta(hours=1)
    body = CancellationReminded(
        request_id=found.request.request_id,
        cancellation_id=cancellation_id,
        answer_by=answer_by,
        hours_left=hours,
    )
    record(refunder, found, [("reminded", str(hours), body)])
