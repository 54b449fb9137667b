"""Texts and whole numbers as DynamoDB's attribute values, and back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from marketplace_orders.ports.journal import Key

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef

    Value = AttributeValueTypeDef
else:  # the stubs are not in the functions' layers
    Value = dict[str, Any]

Item = Mapping[str, Value]
"""An item as DynamoDB hands it over."""

KEYS = ("pk", "sk")
INDEXED = ("ttl", "vendor_key", "created_sort", "buyer_key", "due_key", "due_at")
"""What the adapter adds to an item outside the orders' partitions; nobody else sees it."""


def value(plain: str | int) -> Value:
    """Return *plain* as an attribute value."""
    return {"S": plain} if isinstance(plain, str) else {"N": str(plain)}


def item(key: Key, attributes: Mapping[str, str | int | None]) -> dict[str, Value]:
    """Return the item at *key* with *attributes*; what is None is left out."""
    held = {name: value(plain) for name, plain in attributes.items() if plain is not None}
    return {**key_item(key), **held}


def key_item(key: Key) -> dict[str, Value]:
    """Return *key* as the attributes that it is."""
    return {"pk": {"S": key.pk}, "sk": {"S": key.sk}}


def key_of(stored: Item) -> Key:
    """Return the key of a *stored* item."""
    return Key(text(stored, "pk"), text(stored, "sk"))


def plain(stored: Item) -> dict[str, str | int]:
    """Return the attributes of a *stored* item beside its key and what is there for the indexes."""
    hidden = {*KEYS, *INDEXED}
    return {name: _plain(held) for name, held in stored.items() if name not in hidden}


def text(stored: Item, name: str) -> str:
    """Return the text under *name* (KeyError: there is none)."""
    return stored[name]["S"]


def optional_text(stored: Item, name: str) -> str | None:
    """Return the text under *name*, or None."""
    return stored[name]["S"] if name in stored else None


def number(stored: Item, name: str, default: int = 0) -> int:
    """Return the whole number under *name*."""
    return int(stored[name]["N"]) if name in stored else default


def _plain(held: Value) -> str | int:
    return held["S"] if "S" in held else int(held["N"])
