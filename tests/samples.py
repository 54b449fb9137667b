"""The sample events in ``events/``, and ways to make more of their kind."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from marketplace_orders.notifications.reading import Record

EVENTS = Path(__file__).parents[1] / "events"

Json = dict[str, Any]


def names(trigger: str) -> list[str]:
    """Return the cases of *trigger* that have a sample."""
    return sorted(path.stem.removeprefix(f"{trigger}_") for path in EVENTS.glob(f"{trigger}_*.json"))


def sample(name: str) -> Json:
    """Return what Lambda hands to the function, for example ``notifications_created``."""
    found: Json = json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def records(case: str) -> list[Record]:
    """Return the messages of a sample of the notifications queue."""
    found: list[Record] = sample(f"notifications_{case}")["Records"]
    return found


def body(case: str) -> Json:
    """Return the body of the one message of a sample: an event, or SNS's envelope."""
    found: Json = json.loads(records(case)[0]["body"])
    return found


def message(case: str) -> Json:
    """Return what SNS's envelope holds."""
    found: Json = json.loads(body(case)["Message"])
    return found


def record(content: object, message_id: str = "message-1", sent: str = "1793534645000") -> Record:
    """Return a message of the queue: *content* as JSON, or as it is where it is a text."""
    text = content if isinstance(content, str) else json.dumps(content)
    return {"messageId": message_id, "body": text, "attributes": {"SentTimestamp": sent}}


def enveloped(content: object, **members: str) -> Json:
    """Return SNS's envelope around the message *content*."""
    text = content if isinstance(content, str) else json.dumps(content)
    return {**body("subscribe_success"), "Message": text, **members}


def changed(event: Mapping[str, Any], path: str, value: object) -> Json:
    """Return *event* with the member at the dotted *path* replaced; ``...`` removes it."""
    copied: Json = json.loads(json.dumps(event))
    *way, last = path.split(".")
    part = copied
    for step in way:
        part = part[step]
    if value is ...:
        del part[last]
    else:
        part[last] = value
    return copied
