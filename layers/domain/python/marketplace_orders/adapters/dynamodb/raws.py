"""Bodies as they came, kept apart from the facts so that nobody reads them by the way (design §4)."""

from hashlib import sha256

from marketplace_orders.adapters.dynamodb.attributes import Value, item
from marketplace_orders.adapters.dynamodb.keys import raw_key
from marketplace_orders.domain.fold import Partition

MAX_BYTES = 64 * 1024
"""A longer body is cut here; its length and SHA-256 tell what the whole of it was."""


def raw_item(partition: Partition, fact_id: str, raw: str) -> dict[str, Value]:
    """Return the item that keeps *raw*, the body of the fact *fact_id*."""
    whole = raw.encode()
    if len(whole) <= MAX_BYTES:
        return item(raw_key(partition, fact_id), {"raw": raw})
    cut = whole[:MAX_BYTES].decode(errors="ignore")
    hashed: dict[str, str | int | None] = {
        "raw": cut,
        "bytes": len(whole),
        "sha256": sha256(whole).hexdigest(),
    }
    return item(raw_key(partition, fact_id), hashed)
