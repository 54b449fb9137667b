"""A replay: an order folded again from its facts, beside what is stored."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.domain.published.differences import Announced
from marketplace_orders.http.models.base import Answer, Request


class ReplayWanted(Request):
    """Whether to write what differs, or only to report it."""

    apply: bool = False


class DifferingMember(Answer):
    """A member of the order as it is stored, and as its facts have it."""

    name: Annotated[str, Field(description="For example `purchase.expires_at`.")]
    before: str | None
    after: str | None


class ReplayDifference(Answer):
    """An order whose facts say something else than what is stored."""

    order_id: str
    members: list[DifferingMember]
    events: Annotated[list[Announced], Field(description="What writing it publishes.")]


class ReplayDone(Answer):
    """What differs; with *applied* it is written. A legacy listing's customer is replayed as a whole."""

    order_id: str
    applied: bool
    differences: list[ReplayDifference]
