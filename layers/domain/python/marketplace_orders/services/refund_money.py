"""The second half of a refund: the money, asked for once and no more (O-66, facts §7.2)."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal

from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.refund import BillingAdjusted
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentAsked,
    AdjustmentRefused,
    InvoiceAwaited,
    Part,
    RefundPlanned,
)
from marketplace_orders.domain.refunding.adjustments import (
    Adjustment,
    Invoice,
    NotEnoughInvoiced,
    adjustments,
    batches,
    client_token,
)
from marketplace_orders.domain.refunding.request import AdjustmentState
from marketplace_orders.domain.refunding.scope import superseded
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import BatchAnswer
from marketplace_orders.services.refund_steps import (
    Progress,
    Refunder,
    Underway,
    record,
    stop,
    stopped,
    underway,
)

ABOVE_INVOICES = "refund_above_invoices"
"""As much was invoiced, and AWS lets less of it go back: something went back already, or is too old."""

INVOICE_MISSING = "refund_invoice_missing"
"""AWS did not invoice as much as is to go back, however long was waited for it."""

SUPERSEDED = "refund_superseded"
"""A renewal or replacement ended the agreement before the buyer agreed to its end."""

INVOICED_WITHIN = timedelta(days=62)
"""How long an invoice is waited for. Usage is invoiced in the month after it; two months leave room."""

TRANSIENT = frozenset({"INTERNAL_FAILURE"})
"""Codes of an entry that AWS asks to send again, under the same token."""

Said = tuple[str, str, Body]


def plan(refunder: Refunder, order_id: str, request_id: str) -> Progress:
    """Spread the amount over the invoices and record it, before AWS is asked for any of it.

    Raises:
        MarketplaceBusy: AWS does not answer now; the step is repeated.
    """
    found = underway(refunder.ledger, order_id, request_id)
    if found is None:
        return Progress.OVER
    amount, currency = found.proposed.amount, found.proposed.currency
    if found.request.planned or amount == 0:
        return Progress.GO_ON
    if superseded(found.order, found.request):
        return stop(refunder, found, "plan", SUPERSEDED)
    try:
        invoices = refunder.desk.invoices(found.agreement_id)
    except AnswerRefused as refusal:
        return stopped(refunder, found, "plan", refusal)
    try:
        entries = adjustments(amount, currency, invoices, request_id)
    except NotEnoughInvoiced as lacking:
        if _invoiced(invoices, currency) < amount:
            return _await_invoice(refunder, found)
        return stop(refunder, found, "plan", ABOVE_INVOICES, str(lacking))
    parts = tuple(Part(invoice_id=each.invoice_id, amount=each.amount) for each in entries)
    record(
        refunder, found, [("plan", "", RefundPlanned(request_id=request_id, currency=currency, parts=parts))]
    )
    return Progress.GO_ON


def ask_for_money(refunder: Refunder, order_id: str, request_id: str) -> Progress:
    """Ask AWS for what is planned and was not asked for, five invoices at a time.

    Raises:
        MarketplaceBusy: AWS does not answer now; the step is repeated.
    """
    found = underway(refunder.ledger, order_id, request_id)
    if found is None:
        return Progress.OVER
    if found.request.stopped:
        return Progress.GO_ON
    left = False
    for batch in batches([_entry(found, part) for part in found.request.unasked]):
        try:
            answer = refunder.desk.adjust(found.agreement_id, batch, refunder.why)
        except AnswerRefused as refusal:
            return stopped(refunder, found, "adjust", refusal)
        said = list(_said(found, batch, answer))
        record(refunder, found, said)
        left = left or len(said) < len(batch)
    return Progress.WAIT if left else Progress.GO_ON


def await_money(refunder: Refunder, order_id: str, request_id: str) -> Progress:
    """Wait for each adjustment's outcome: AWS's event says it, and where it got lost, AWS is asked.

    Raises:
        MarketplaceBusy: AWS does not answer now; the step is repeated.
    """
    found = underway(refunder.ledger, order_id, request_id)
    if found is None:
        return Progress.OVER
    for each in found.request.adjustments:
        if each.state is AdjustmentState.PENDING and each.adjustment_id:
            _look(refunder, found, each.adjustment_id, each.amount)
    return Progress.WAIT if underway(refunder.ledger, order_id, request_id) else Progress.OVER


def _invoiced(invoices: Iterable[Invoice], currency: str) -> Decimal:
    return sum((each.amount for each in invoices if each.currency == currency), Decimal(0))


def _await_invoice(refunder: Refunder, found: Underway) -> Progress:
    """Wait for what is invoiced later (facts §7.2); a request that waits says so."""
    since, now = found.request.awaits_invoice_since, refunder.ledger.clock()
    if since is not None and now - since >= INVOICED_WITHIN:
        return stop(refunder, found, "plan", INVOICE_MISSING)
    record(refunder, found, [("awaited", "", InvoiceAwaited(request_id=found.request.request_id))])
    return Progress.WAIT


def _entry(found: Underway, part: Part) -> Adjustment:
    return Adjustment(
        invoice_id=part.invoice_id,
        amount=part.amount,
        currency=found.proposed.currency,
        client_token=client_token(found.request.request_id, part.invoice_id),
    )


def _said(found: Underway, batch: Iterable[Adjustment], answer: BatchAnswer) -> Iterable[Said]:
    refused = {each.client_token: each for each in answer.refused if each.code not in TRANSIENT}
    for entry in batch:
        if entry.client_token in answer.made:
            yield "adjust", entry.invoice_id, _asked(found, entry, answer.made[entry.client_token])
        elif entry.client_token in refused:
            why = refused[entry.client_token]
            yield "adjust", entry.invoice_id, _refused(found, entry, why.code, why.message)


def _asked(found: Underway, entry: Adjustment, adjustment_id: str) -> AdjustmentAsked:
    return AdjustmentAsked(
        request_id=found.request.request_id,
        adjustment_id=adjustment_id,
        invoice_id=entry.invoice_id,
        amount=entry.amount,
        currency=entry.currency,
    )


def _refused(found: Underway, entry: Adjustment, code: str, message: str) -> AdjustmentRefused:
    return AdjustmentRefused(
        request_id=found.request.request_id,
        invoice_id=entry.invoice_id,
        amount=entry.amount,
        code=code,
        message=message,
    )


def _look(refunder: Refunder, found: Underway, adjustment_id: str, amount: Decimal) -> None:
    """A refusal to tell changes nothing: the event will say it, or operations will."""
    try:
        done = refunder.desk.adjustment(found.agreement_id, adjustment_id)
    except AnswerRefused:
        return
    if done is not None:
        body = BillingAdjusted(
            agreement_id=found.agreement_id,
            adjustment_id=adjustment_id,
            completed=done,
            amount=amount,
            currency=found.proposed.currency,
        )
        record(refunder, found, [("outcome", adjustment_id, body)])
