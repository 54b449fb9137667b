"""Proposals that were made, as answers: who settled on what, when, why, and how it was computed."""

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund_request import RefundProposed
from marketplace_orders.domain.fold.reading import each
from marketplace_orders.http.models.refund_workbench import ProposedView
from marketplace_orders.http.views.refund_review import line_views
from marketplace_orders.http.views.refunds import Reader, money
from marketplace_orders.services.refund_reading import RefundFile


def standing_proposal(file: RefundFile, reader: Reader) -> ProposedView | None:
    """Return the proposal that counts: the approved one, else the last."""
    made = file.request.proposed
    for fact, body in each(file.facts, RefundProposed):
        if made and body.proposal_id == made.proposal_id:
            return proposed_view(file, fact, body, reader)
    return None


def proposed_view(file: RefundFile, fact: Fact, body: RefundProposed, reader: Reader) -> ProposedView:
    """Return one proposal."""
    product = reader.seen.catalog.by_key(file.order.purchase.product)
    limit = product.alone_up_to(body.currency) if product else None
    return ProposedView.model_validate(
        {
            "proposal_id": body.proposal_id,
            "policy": body.policy,
            "amount": money(body.amount, body.currency),
            "computed": money(body.computed, body.currency),
            "lines": line_views(body.lines),
            "cancels": body.cancels,
            "reason": file.note(body.note_id),
            "at": fact.at,
            "by": fact.actor or "",
            "by_you": fact.actor == reader.account_id,
            "needs_second_person": limit is not None and body.amount > limit,
        }
    )
