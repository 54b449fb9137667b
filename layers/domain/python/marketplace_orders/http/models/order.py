"""Orders as lists and detail pages show them (O-28 to O-51)."""

from typing import Annotated, Literal

from pydantic import Field

from marketplace_orders.domain.statuses import OfferKind, OrderStatus, SubscriptionStatus
from marketplace_orders.http.models.base import Answer, Instant
from marketplace_orders.http.models.catalog import Labels
from marketplace_orders.http.models.target import TargetView


class MoneyView(Answer):
    """An amount in major units of a currency."""

    amount: Annotated[str, Field(description="A decimal number as text, for example `1200.00`.")]
    currency: str


class RefusalView(Answer):
    """Why an action is not possible now."""

    code: str
    sentence: str
    until: Annotated[Instant | None, Field(description="From when on it may be possible.")]


class ActionView(Answer):
    """An action on the order, and the reason where it is not possible now."""

    name: Literal["bind", "schedule", "drop_schedule", "request_refund", "rebind"]
    allowed: bool
    refusal: RefusalView | None


class EntitlementView(Answer):
    """What was bought of one dimension."""

    dimension: str
    quantity: Annotated[str | None, Field(description="A decimal number as text.")]
    value: Annotated[str | None, Field(description="A value that is no number, as text.")]
    unit: Annotated[str | None, Field(description="Null for a dimension that the catalog does not know.")]
    labels: Labels | None
    expires_at: Instant | None


class ProductName(Answer):
    """The product of an order."""

    key: str
    name: str


class WindowView(Answer):
    """The refund window. While it is open the order cannot be bound."""

    starts_at: Instant
    ends_at: Instant
    open: bool


class BindingView(Answer):
    """What the order is bound to."""

    target: TargetView
    bound_at: Instant
    inherited_from: Annotated[str | None, Field(description="The order that the binding was passed on from.")]


class ScheduleView(Answer):
    """The target that the order is bound to by itself once the window is closed and AWS has subscribed it."""

    target: TargetView
    chosen_at: Instant


class RefundView(Answer):
    """What went back to the buyer."""

    in_review: bool
    amount: Annotated[str | None, Field(description="In the order's currency; null: nothing, or unknown.")]
    unknown: Annotated[bool, Field(description="AWS does not say how much.")]
    in_full: bool


class EndingView(Answer):
    """How the agreement ended."""

    word: Annotated[str, Field(description="AWS's word, or why we conclude it.")]
    at: Instant
    in_window: Annotated[bool, Field(description="Within the window Amazon refunds in full.")]


class OrderRow(Answer):
    """An order in a list. Statuses follow the clock."""

    order_id: str
    version: Annotated[int, Field(description="Grows with every change; the newer one wins.")]
    product: Annotated[ProductName | None, Field(description="Null until AWS names it (operations only).")]
    order_status: OrderStatus
    subscription_status: SubscriptionStatus
    amount: Annotated[MoneyView | None, Field(description="Null for pay-as-you-go, or not known yet.")]
    entitlements: list[EntitlementView]
    created_at: Instant
    expires_at: Annotated[Instant | None, Field(description="Null: no end, or not known yet.")]
    window: WindowView
    binding: BindingView | None
    schedule: ScheduleView | None
    benefits_active: bool
    actions: list[ActionView]
    account_id: Annotated[str | None, Field(description="The account that the buyer is linked to.")]
    aws_account: Annotated[str | None, Field(description="The buyer's AWS account.")]
    warnings: Annotated[list[str], Field(description="What operations should look at (operations only).")]


class OrderPage(Answer):
    """Up to `limit` orders. A short page with a cursor is normal: ask on until the cursor is null."""

    items: list[OrderRow]
    cursor: Annotated[str | None, Field(description="Ask on with it and the same filter; null at the end.")]


class OrderDetail(OrderRow):
    """Everything about one order."""

    agreement_id: str | None
    data_centre: str | None
    offer_id: str | None
    offer_kind: OfferKind
    starts_at: Instant | None
    auto_renew: bool | None
    refund: RefundView
    ending: EndingView | None
    predecessor_id: Annotated[str | None, Field(description="The order that this one renews or replaces.")]
    successor_id: Annotated[str | None, Field(description="The order that took this one's place.")]
    target_name: Annotated[str | None, Field(description="The name of the bound or chosen target.")]
    confirmed_at: Annotated[Instant | None, Field(description="When AWS last confirmed it; null: not yet.")]
    advisory: Annotated[bool, Field(description="AWS has a concern about the buyer's account.")]
