"""Registrations that AWS has not named an order for."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.http.models.base import Answer, Identifier, Instant, Request


class ClaimView(Answer):
    """A registration that waits. AWS's next event usually settles it; operations can."""

    name: Annotated[str, Field(description="Where it waits.")]
    claim_id: str
    claimed_at: Instant
    product_code: str
    aws_account: str | None
    customer_identifier: str | None
    license_id: str | None


class ClaimList(Answer):
    """The claims that wait longest, oldest first."""

    items: list[ClaimView]


class ClaimChosen(Request):
    """The claim that an order takes along."""

    name: Identifier
    claim_id: Identifier


class ClaimSettled(Answer):
    """The order that took the claim along."""

    order_id: str
    order_status: OrderStatus
    version: Annotated[int, Field(description="The order's version now.")]
