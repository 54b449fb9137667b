"""The hold queue."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.domain.holds import HoldKind, NextAction, Owner
from marketplace_orders.http.models.base import Answer, Instant
from marketplace_orders.http.models.claim import ClaimView
from marketplace_orders.http.models.order import ProductName


class HoldView(Answer):
    """Why an order or a claim waits. One order can be in several holds, one of each kind."""

    kind: HoldKind
    order_id: Annotated[str | None, Field(description="Null for a claim.")]
    claim: Annotated[ClaimView | None, Field(description="Null for an order.")]
    product: Annotated[ProductName | None, Field(description="Null until AWS names it.")]
    account: Annotated[str | None, Field(description="The buyer's AWS account, all but its end masked.")]
    since: Instant
    age_seconds: Annotated[int, Field(description="How long it has lasted.")]
    until: Annotated[Instant | None, Field(description="When it ends by itself, where that is known.")]
    owner: Annotated[Owner, Field(description="On whom it waits.")]
    next_action: Annotated[NextAction, Field(description="What ends it.")]


class HoldList(Answer):
    """Holds, those of the oldest purchase or registration first. A short page with `next` is normal."""

    items: list[HoldView]
    next: Annotated[str | None, Field(description="Ask on with it as `cursor`; null at the end.")]
