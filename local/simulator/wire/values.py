"""Values on the wire and in Python, converted along a shape of the service model.

Timestamps are the only difference: epoch seconds or ISO text on the way in, aware datetimes inside.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from botocore.model import ListShape, MapShape, Shape, StructureShape

from local.simulator.json_value import Value

Leaf = Callable[[Shape, Value], Value]


def convert(shape: Shape, value: Value, leaf: Leaf) -> Value:
    """Apply `leaf` to every scalar of a value; members that the shape does not know stay as they are."""
    if value is None:
        return None
    if isinstance(shape, StructureShape) and isinstance(value, dict):
        members = shape.members
        return {k: convert(members[k], v, leaf) if k in members else v for k, v in value.items()}
    if isinstance(shape, ListShape) and isinstance(value, list | tuple):
        return [convert(shape.member, item, leaf) for item in value]
    if isinstance(shape, MapShape) and isinstance(value, dict):
        return {k: convert(shape.value, v, leaf) for k, v in value.items()}
    return leaf(shape, value)


def incoming(shape: Shape, value: Value) -> Value:
    """A request, or a raw answer: timestamps become aware datetimes where they can be read."""
    return convert(shape, value, _read)


def _read(shape: Shape, value: Value) -> Value:
    if shape.type_name != "timestamp":
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return datetime.fromtimestamp(value, UTC)
    if isinstance(value, str):
        return _parsed(value)
    return value


def _parsed(text: str) -> Value:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return text
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def without_nulls(value: Value) -> Value:
    """The value without members that are None: AWS leaves them out."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    return value
