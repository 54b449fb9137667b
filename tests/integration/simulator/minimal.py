"""The smallest request or answer that a service model allows."""

from datetime import UTC, datetime
from typing import Any

from botocore.model import ListShape, Shape, StructureShape

from local.simulator.json_value import Value
from local.simulator.wire.validation import problems

_TEXTS = (
    *("a", "1", "USD", "P1D", "12345", "111122223333", "a@b.example", "o-abcdefghij"),
    *("acr-1", "apr-1", "ar-1", "ba-1", "pr-1", "ch-1", "aplan-1", "assessment-1"),
    "arn:aws:aws-marketplace:us-east-1:123456789012:AWSMarketplace/Offer/offer-1",
)
"""One of these fits every pattern and length of the models."""

_SCALARS: dict[str, Any] = {
    "integer": 1,
    "long": 1,
    "float": 1.0,
    "double": 1.0,
    "boolean": True,
    "timestamp": datetime(2026, 1, 1, tzinfo=UTC),
}


def members(shape: Shape | None) -> dict[str, Any]:
    """Required members only."""
    return _structure(shape) if isinstance(shape, StructureShape) else {}


def _structure(shape: StructureShape) -> dict[str, Any]:
    names = list(shape.members)[:1] if shape.is_tagged_union else shape.required_members
    return {name: _value(shape.members[name]) for name in names}


def _value(shape: Shape) -> Value:
    if isinstance(shape, StructureShape):
        return _structure(shape)
    if isinstance(shape, ListShape):
        return [_value(shape.member)] * int(shape.metadata.get("min", 0))
    if shape.type_name == "string":
        texts = (*shape.metadata.get("enum", ()), *_TEXTS)
        return next(text for text in texts if not problems(shape, text))
    return _SCALARS.get(shape.type_name, {})
