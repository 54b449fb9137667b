"""The ``Message`` of the two SNS topics of a legacy listing (facts §4.3, 4.4, 11.1)."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from marketplace_orders.notifications.values import MaybeId, Model, ProductCode, Title

Customer = Annotated[str, StringConstraints(pattern=r"^[!-~]{1,255}$")]
"""``CustomerIdentifier``: 1 to 255 characters in the metering model."""


def _flag(value: object) -> object:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


class Action(Model):
    """What every message says, of whatever type."""

    action: Title


class Subscriber(Model):
    """Whom a message is about."""

    customer: Annotated[Customer, Field(alias="customer-identifier")]
    product_code: Annotated[ProductCode, Field(alias="product-code")]


class Subscription(Subscriber):
    """A message of the subscription topic. Live ones lack the last two members, by action (facts §11, 1)."""

    offer_id: Annotated[MaybeId, Field(alias="offer-identifier")] = None
    free_trial: Annotated[bool, BeforeValidator(_flag), Field(alias="isFreeTrialTermPresent")] = False
    """The text "true" or "false": the text "false" is no free trial."""
