"""What all models share: closed requests, answers whose members are always present, instants as text."""

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, PlainSerializer, StringConstraints, WithJsonSchema

from marketplace_orders.domain.instants import written

Instant = Annotated[
    datetime,
    PlainSerializer(written, return_type=str),
    WithJsonSchema(
        {"type": "string", "format": "date-time", "examples": ["2026-11-01T12:00:00.000000Z"]},
        mode="serialization",
    ),
]
"""An instant in UTC, written with microseconds and ``Z``."""

GivenInstant = Annotated[AwareDatetime, WithJsonSchema({"type": "string", "format": "date-time"})]
"""An instant with its zone, as a caller writes it."""

Identifier = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""An id of ours or of AWS."""


class Answer(BaseModel):
    """Something that we answer. A member without a value is null, never left out."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class Request(BaseModel):
    """Something that a caller sends; members that we do not know are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
