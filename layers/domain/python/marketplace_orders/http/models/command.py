"""Commands on an order, and what they are answered with."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.http.models.base import Answer, Instant, Request
from marketplace_orders.http.models.target import TargetId, TargetView

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]


class TargetChosen(Request):
    """The target to bind the order to, now or when its window closes."""

    target: TargetId


class RebindWanted(Request):
    """The target to move a bound order to, and why; the timeline shows the reason."""

    target: TargetId
    reason: Reason


class SyncAsked(Answer):
    """AWS is being asked about the order; it is in step once its `confirmed_at` is no earlier than this."""

    order_id: str
    requested_at: Instant


class CommandDone(Answer):
    """A command that was carried out, and how the order stands. Sent again it is answered the same."""

    order_id: str
    command: Literal["Bound", "BindingScheduled", "ScheduleDropped", "Rebound"]
    at: Annotated[Instant, Field(description="When it was carried out.")]
    target: TargetView | None
    order_status: OrderStatus
    subscription_status: SubscriptionStatus
    benefits_active: bool
    version: Annotated[int, Field(description="The order's version now.")]
