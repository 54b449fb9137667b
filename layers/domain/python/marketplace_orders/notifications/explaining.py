"""Why a message of the notifications queue cannot be read, asked of the code as it is now."""

from datetime import datetime

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.notifications.reading import Record, read
from marketplace_orders.notifications.unreadable import Unreadable
from marketplace_orders.ports.dead_letters import Letter


def unreadable_because(letter: Letter, catalog: Catalog, now: datetime) -> str | None:
    """Return which member of *letter* is wrong, and how, or None where it can be read."""
    record: Record = {"messageId": letter.message_id, "body": letter.body, "attributes": {}}
    try:
        read(record, catalog, now)
    except Unreadable as unreadable:
        return unreadable.reason
    return None
