"""From an order and an announcement to the event that is published."""

from datetime import datetime

from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.order import Binding, Order
from marketplace_orders.domain.published.differences import Announced, Announcement
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.published.event import Detail
from marketplace_orders.published.parts import (
    BenefitsPart,
    EntitlementPart,
    MoneyPart,
    OrderPart,
    PreviousPart,
    RefundPart,
    TargetPart,
)


def detail(
    order: Order,
    announced: Announcement,
    occurred_at: datetime,
    cause: tuple[str, ...],
    correlation_id: str | None = None,
) -> Detail:
    """Return the detail that tells *announced* of *order*, whose version was made by facts of *cause*."""
    event_id = f"{order.order_id}/{order.version}/{announced.type.value}"
    return Detail(
        id=event_id,
        order_id=order.order_id,
        sequence=order.version,
        occurred_at=occurred_at,
        cause=cause,
        correlation_id=correlation_id or event_id,
        order=_order(order),
        benefits=_benefits(order),
        flush_by=order.final_usage_by if announced.type is Announced.FINAL_USAGE_DUE else None,
        previous=_previous(announced),
    )


def _order(order: Order) -> OrderPart:
    bought, who, amount = order.purchase, order.parties, order.purchase.amount
    return OrderPart(
        order_id=order.order_id,
        agreement_id=bought.agreement_id,
        license_id=bought.license_id,
        product=bought.product,
        product_code=bought.product_code,
        offer_id=bought.offer_id,
        offer_kind=bought.offer_kind,
        order_status=order.order_status,
        subscription_status=order.subscription_status,
        aws_account=who.acceptor,
        account_id=who.account_id,
        created_at=order.created_at,
        window_ends_at=order.window.ends_at,
        expires_at=bought.expires_at,
        amount=MoneyPart(amount=amount.amount, currency=amount.currency) if amount else None,
        refunded_amount=order.refund.amount,
        refunded_unknown=order.refund.unknown,
        refund=_refund(order.refund_request),
        final_usage_by=order.final_usage_by,
        ended_at=order.ending.at if order.ending else None,
        ended_because=order.ending.word if order.ending else None,
        predecessor_id=bought.predecessor_id,
        successor_id=order.handover.successor_id,
    )


def _refund(request: RefundRequest | None) -> RefundPart | None:
    """Nobody but us knows a request that was not approved, nor what was proposed for it."""
    if request is None or request.approved_at is None or request.proposed is None:
        return None
    wanted = request.proposed
    return RefundPart(
        request_id=request.request_id,
        state=request.state,
        amount=MoneyPart(amount=wanted.amount, currency=wanted.currency),
        paid_back=request.paid_back,
        cancels=wanted.cancels,
        benefits_end_at=request.benefits_end_at if wanted.cancels else None,
        answer_by=request.answer_by,
    )


def _benefits(order: Order) -> BenefitsPart:
    return BenefitsPart(
        active=order.benefits_active,
        target=_target(order.binding.target) if order.binding else None,
        entitlements=tuple(_entitlement(row) for row in order.purchase.entitlements),
        expires_at=order.purchase.expires_at,
    )


def _entitlement(row: Entitlement) -> EntitlementPart:
    return EntitlementPart(
        dimension=row.dimension, quantity=row.quantity, value=row.value, expires_at=row.expires_at
    )


def _previous(announced: Announcement) -> PreviousPart | None:
    binding: Binding | None = announced.previous_binding
    if binding is None or announced.previous_order_id is None:
        return None
    return PreviousPart(order_id=announced.previous_order_id, target=_target(binding.target))


def _target(target: Target) -> TargetPart:
    return TargetPart(kind=target.kind, id=target.target_id)
