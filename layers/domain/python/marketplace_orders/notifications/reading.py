"""From the body of a queue's message to a fact: which envelope is it, and what is in it?"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NotRequired, TypedDict

from pydantic import ValidationError

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.notifications.envelopes import TopicEnvelope
from marketplace_orders.notifications.events import read_event
from marketplace_orders.notifications.notices import Notice, Passed
from marketplace_orders.notifications.redriven import as_first_sent
from marketplace_orders.notifications.topics import read_message
from marketplace_orders.notifications.unreadable import Unreadable, explained


class Record(TypedDict):
    """A message of the queue as Lambda hands it over (Lambda guide, "Using Lambda with SQS")."""

    messageId: str
    body: str
    attributes: Mapping[str, str]
    messageAttributes: NotRequired[Mapping[str, Mapping[str, Any]]]


def read(record: Record, catalog: Catalog, now: datetime) -> Notice | Passed:
    """Return what *record* tells of; *now* is when we learn it.

    Raises:
        Unreadable: the body is no event and no message that AWS documents.
    """
    record = as_first_sent(record)
    try:
        body = _members(record["body"], "body")
        if "detail-type" in body:
            return read_event(body, now)
        if "Type" in body:
            return _enveloped(TopicEnvelope.model_validate(body), record, catalog, now)
        if "action" in body:
            return read_message(body, record["messageId"], _sent_at(record, now), catalog, now)
    except ValidationError as error:
        raise Unreadable(explained(error)) from None
    raise Unreadable("body: neither an event nor a message of a topic")


def _enveloped(envelope: TopicEnvelope, record: Record, catalog: Catalog, now: datetime) -> Notice | Passed:
    message = _members(envelope.message, "Message")
    fact_id = envelope.message_id or record["messageId"]
    return read_message(message, fact_id, envelope.timestamp or _sent_at(record, now), catalog, now)


def _members(text: str, where: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable(f"{where}: not JSON") from None
    if not isinstance(found, dict):
        raise Unreadable(f"{where}: not an object")
    return found


def _sent_at(record: Record, now: datetime) -> datetime:
    """Return when SQS took the message: the best that is known where SNS's envelope says nothing."""
    milliseconds = record.get("attributes", {}).get("SentTimestamp")
    return datetime.fromtimestamp(int(milliseconds) / 1000, UTC) if milliseconds else now
