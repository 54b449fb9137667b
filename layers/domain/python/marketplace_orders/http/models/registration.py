"""A buyer's registration, as the link page shows it (O-11 to O-21)."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.http.models.base import Answer, Instant, Request
from marketplace_orders.http.models.order import ProductName
from marketplace_orders.http.models.problem import LinkedAccount


class RegisteredOrder(Answer):
    """The order that the registration led to."""

    order_id: str
    order_status: OrderStatus
    subscription_status: SubscriptionStatus
    window_ends_at: Instant


class RegistrationView(Answer):
    """What the browser may see before anybody signs in: masked."""

    product: ProductName
    aws_account: Annotated[str | None, Field(description="Masked; null until AWS names it.")]
    order: Annotated[RegisteredOrder | None, Field(description="Null while it waits for AWS.")]
    waiting_for_aws: Annotated[bool, Field(description="AWS has not said yet which order it is.")]
    used: Annotated[bool, Field(description="This visit has linked already and cannot link again.")]
    linked_account: Annotated[
        LinkedAccount | None,
        Field(description="A repeat purchase: only this account can go on. Null: a new purchase."),
    ]


class LinkWanted(Request):
    """Nothing: who links is said by the token, what is linked by the cookie."""


class LinkDone(Answer):
    """The AWS account and everything that it bought belong to the account now."""

    order_id: Annotated[str | None, Field(description="Null while the registration waits for AWS.")]
    aws_account: Annotated[str, Field(description="Masked.")]
    account_id: str
