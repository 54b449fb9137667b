"""An order's timeline."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer, Instant


class Actor(Answer):
    """Who did it. The name is masked for everybody but the person and operations, and null once erased."""

    name: str | None
    you: bool


class TimelineEntry(Answer):
    """One thing that happened to the order."""

    id: str
    kind: Annotated[str, Field(description="What happened, for example `LicenseUpdated` or `Bound`.")]
    at: Annotated[Instant, Field(description="When it happened.")]
    recorded_at: Annotated[Instant, Field(description="When we learnt it.")]
    source: Annotated[str, Field(description="Who told: eventbridge, sns, registration, answer, clock ...")]
    actor: Actor | None
    note: Annotated[str | None, Field(description="The reason that a person gave.")]
    details: Annotated[dict[str, str], Field(description="What it says, by name.")]
    raw: Annotated[bool, Field(description="Whether it may be read as it came.")]


class TimelineView(Answer):
    """What happened to an order, oldest first."""

    order_id: str
    items: list[TimelineEntry]


class RawBody(Answer):
    """A message as it came, cut over 64 kB."""

    body: str
