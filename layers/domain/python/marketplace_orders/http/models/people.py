"""What operations do about accounts: moving links, naming pairs."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.http.models.base import Answer, Identifier, Instant, Request
from marketplace_orders.http.models.command import Reason


class LinkMoveWanted(Request):
    """The account that the order's AWS account is to be linked to, by id or by e-mail address, and why."""

    account_id: Identifier | None = None
    email: Identifier | None = None
    reason: Reason

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.account_id is None) == (self.email is None):
            raise ValueError("name the account by account_id or by email, not by both")
        return self


class PairWanted(Request):
    """The order that this one follows, or the one that follows it, or that it follows none; and why."""

    predecessor_id: Identifier | None = None
    successor_id: Identifier | None = None
    follows_none: Annotated[
        Literal[True] | None, Field(description="What it follows was never known here, or ended otherwise.")
    ] = None
    reason: Reason

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if [self.predecessor_id, self.successor_id, self.follows_none].count(None) != 2:
            raise ValueError("send one of predecessor_id, successor_id and follows_none")
        return self


class PairNamed(Answer):
    """The pair of a handover that operations named."""

    order_id: str
    predecessor_id: Annotated[str | None, Field(description="Null where it follows none.")]
    successor_id: str
    at: Annotated[Instant, Field(description="When it was named.")]
    handed_over: Annotated[
        bool, Field(description="False while the predecessor runs: the handover follows when it ends.")
    ]


class LinkMoved(Answer):
    """A link that was moved, and how the order stands. Sent again it is answered the same."""

    order_id: str
    aws_account: Annotated[str, Field(description="Its other orders follow within seconds.")]
    account_id: str
    at: Instant
    order_status: OrderStatus
    subscription_status: SubscriptionStatus
    benefits_active: Annotated[
        bool, Field(description="False: an order leaves its target behind, and is bound anew by its account.")
    ]
    version: Annotated[int, Field(description="The order's version now.")]
