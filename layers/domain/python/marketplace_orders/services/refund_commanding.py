"""What people decide about refunds: each a command on the order, its reason an erasable note beside it."""

from datetime import timedelta
from decimal import Decimal

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.decide.refund_commands import (
    ApproveRefund,
    RejectRefund,
    RequestRefund,
    WithdrawRefund,
)
from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.refund_request import RefundApproved, Wish
from marketplace_orders.domain.order import Order
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.commanding import Accepted
from marketplace_orders.services.refund_deciding import Asker, Reasoned, decided_on, plainly


def request_refund(ledger: Ledger, asker: Asker, wish: Wish, reason: str) -> str:
    """Ask for a refund, the agreement's end, or both; return the request's id. Raises as ``carry_out``."""
    wanted = RequestRefund(
        actor=asker.actor,
        key=asker.key,
        request_id=asker.named("request"),
        wish=wish,
        note_id=asker.named("request", reason),
        by_operations=asker.account_id is None,
    )
    plainly(ledger, asker, wanted, Reasoned(wanted.note_id, reason))
    return wanted.request_id


def withdraw_refund(ledger: Ledger, asker: Asker, request_id: str) -> Accepted:
    """Take a request back that one made. Raises as ``carry_out``."""
    wanted = WithdrawRefund(actor=asker.actor, key=asker.key, request_id=request_id)
    return plainly(ledger, asker, wanted)


def reject_refund(ledger: Ledger, asker: Asker, request_id: str, reason: str) -> Accepted:
    """Turn a request down. Raises as ``carry_out``."""
    note_id = asker.named("reject", reason)
    wanted = RejectRefund(actor=asker.actor, key=asker.key, request_id=request_id, note_id=note_id)
    return plainly(ledger, asker, wanted, Reasoned(note_id, reason))


def approve_refund(ledger: Ledger, asker: Asker, request_id: str, proposal_id: str) -> Accepted:
    """Have a proposal carried out; above the product's limit another person must. Raises as ``carry_out``."""

    def approval(order: Order) -> ApproveRefund:
        return ApproveRefund(
            actor=asker.actor,
            key=asker.key,
            request_id=request_id,
            proposal_id=proposal_id,
            four_eyes_above=four_eyes_above(ledger.catalog, order),
            grace=grace_of(ledger.catalog, order),
        )

    def made(told: Body) -> bool:
        return isinstance(told, RefundApproved) and told.proposal_id == proposal_id

    return decided_on(ledger, asker, "RefundApproved", approval, made)


def grace_of(catalog: Catalog, order: Order) -> timedelta:
    """Return for how long after an approval the buyer of *order* keeps the benefits."""
    product = catalog.by_key(order.purchase.product)
    return product.refund_grace if product else timedelta(0)


def four_eyes_above(catalog: Catalog, order: Order) -> Decimal | None:
    """Return the amount above which a second person approves, in the currency of what is proposed."""
    product, request = catalog.by_key(order.purchase.product), order.refund_request
    if product is None or request is None or request.proposed is None:
        return None
    return product.alone_up_to(request.proposed.currency)
