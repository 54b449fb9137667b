"""Domain dataclasses as JSON text and back: pydantic's adapters, built when first used.

Nothing of pydantic is imported before, so a cold start pays only for the types it meets.
"""

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")

_adapters: dict[type[Any], "TypeAdapter[Any]"] = {}


def dumped(value: object) -> str:
    """Return the dataclass *value* as JSON: instants as ISO 8601, decimals as text."""
    return _adapter(type(value)).dump_json(value).decode()


def loaded(kind: type[T], text: str) -> T:
    """Return the *kind* that the JSON *text* holds; members that it does not know are passed over.

    Raises:
        pydantic.ValidationError: the text holds no such thing.
    """
    found: T = _adapter(kind).validate_json(text)
    return found


def _adapter(kind: type[Any]) -> "TypeAdapter[Any]":
    if kind not in _adapters:
        from pydantic import TypeAdapter

        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]
