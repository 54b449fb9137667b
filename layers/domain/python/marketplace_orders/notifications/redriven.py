"""Messages that were dead letters and sent back: they are read as what they were the first time."""

from typing import TYPE_CHECKING

from marketplace_orders.domain.instants import parsed
from marketplace_orders.ports.dead_letters import FIRST_ID, FIRST_SENT

if TYPE_CHECKING:
    from marketplace_orders.notifications.reading import Record


def as_first_sent(record: "Record") -> "Record":
    """Return *record* with the id and the time of its first sending, if it says that it was sent back."""
    first_id = _text(record, FIRST_ID)
    try:
        first_sent = parsed(_text(record, FIRST_SENT))
    except ValueError:
        return record
    milliseconds = str(round(first_sent.timestamp() * 1000))
    attributes = {**record["attributes"], "SentTimestamp": milliseconds}
    return {"messageId": first_id or record["messageId"], "body": record["body"], "attributes": attributes}


def _text(record: "Record", name: str) -> str:
    return str(record.get("messageAttributes", {}).get(name, {}).get("stringValue", ""))
