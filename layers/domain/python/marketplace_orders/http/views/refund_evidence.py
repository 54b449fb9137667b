"""The evidence of a refund as an answer."""

from datetime import datetime
from decimal import Decimal

from marketplace_orders.domain.facts.refund_request import RefundProposed
from marketplace_orders.domain.refunding.formulas import shown
from marketplace_orders.http.callers import Caller
from marketplace_orders.http.models.order import OrderDetail
from marketplace_orders.http.models.refund_workbench import (
    EvidenceAct,
    EvidenceMessage,
    EvidencePerson,
    EvidenceTransfer,
    ProposalView,
    RefundEvidence,
)
from marketplace_orders.http.views.refund_proposed import proposed_view
from marketplace_orders.http.views.refund_review import line_views
from marketplace_orders.http.views.refunds import Reader, money, refund_request
from marketplace_orders.http.views.timeline import timeline_view
from marketplace_orders.services.refund_evidence import Asked, Evidence, Involved
from marketplace_orders.services.timeline import entry_id


def evidence_view(found: Evidence, order: OrderDetail, reader: Reader, caller: Caller) -> RefundEvidence:
    """Return everything about the request as operations read it: names in full."""
    file = found.file
    proposals = [proposed_view(file, fact, body, reader) for fact, body in found.proposals]
    return RefundEvidence(
        made_at=reader.seen.now,
        order=order,
        request=refund_request(file, reader),
        proposals=proposals,
        computed=_computed(found, reader),
        people=[_person(each) for each in found.people],
        transfers=[_transfer(each, found) for each in found.asked],
        timeline=timeline_view(order.order_id, found.entries, caller, operations=True).items,
        messages=[EvidenceMessage(entry_id=entry, body=raw) for entry, raw in found.raws.items()],
    )


def _computed(found: Evidence, reader: Reader) -> ProposalView | None:
    """How the proposal that counts was computed when it was made: AWS may tell other invoices by now."""
    made = found.file.request.proposed
    for fact, body in found.proposals:
        if made and body.proposal_id == made.proposal_id:
            return _computed_of(fact.at, body, reader, found)
    return None


def _computed_of(at: datetime, body: RefundProposed, reader: Reader, found: Evidence) -> ProposalView:
    product = reader.seen.catalog.by_key(found.file.order.purchase.product)
    return ProposalView.model_validate(
        {
            "policy": body.policy,
            "default": product is not None and product.refund_policy == body.policy,
            "at": at,
            "amount": money(body.computed, body.currency),
            "limited": _limited(body),
            "lines": line_views(body.lines),
        }
    )


def _limited(body: RefundProposed) -> bool:
    value = {line.name: Decimal(line.value) for line in body.lines}
    if not value:
        return False
    return value["paid"] - value["used"] - value["refunded"] > value["adjustable"]


def _person(found: Involved) -> EvidencePerson:
    return EvidencePerson(
        account_id=found.account_id,
        email=found.person.email if found.person else None,
        role="operations" if found.operations else "buyer",
        did=[EvidenceAct(kind=fact.body.kind, at=fact.at, entry_id=entry_id(fact)) for fact in found.did],
    )


def _transfer(asked: Asked, found: Evidence) -> EvidenceTransfer:
    made, proposed = asked.adjustment, found.file.request.proposed
    return EvidenceTransfer(
        invoice_id=made.invoice_id,
        amount=shown(made.amount, proposed.currency) if proposed else f"{made.amount:f}",
        client_token=asked.client_token,
        adjustment_id=made.adjustment_id,
        state=made.state,
        code=made.code,
        message=asked.message,
    )
