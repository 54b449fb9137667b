"""Notifications as they lie in the queue: the repository's samples, each about an order of its own."""

import json
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any, Final

from local.embedded.settings import ROOT

_EVENTS: Final = ROOT / "events"

# What the samples say, and where each message says something of its own.
_AGREEMENT: Final = "agmt-2f8c1e4b7a9d4056exampleone1"
_LICENSE: Final = "l-0f3b6c9d2a5e48d1b7c4e6f8a0d2c4e6"
_BUYER: Final = "111122223333"
_BOUGHT: Final = "2026-11-01"
_CUSTOMER: Final = "GxExAmPlE7b9"


def agreement_of(name: str) -> str:
    """The agreement that the messages named ``name`` are about."""
    return f"agmt-{name}"


def created(name: str, *, buyer: str = "") -> str:
    """*Purchase Agreement Created*: the first that is heard of an order."""
    return _about("created", name, buyer)


def licensed(name: str) -> str:
    """*License Updated* of the same agreement."""
    return _about("license_updated", name)


def subscribed(name: str) -> str:
    """``subscribe-success`` of a customer of a listing made before June 2026."""
    return _sample("subscribe_success").replace(_CUSTOMER, f"Customer{name}")


def as_event(bodies: list[str]) -> dict[str, Any]:
    """What Lambda hands over for a batch of these messages."""
    return {
        "Records": [
            {
                "messageId": f"message-{number}",
                "body": body,
                "attributes": {"SentTimestamp": "1793534645000", "ApproximateReceiveCount": "1"},
                "messageAttributes": {},
                "eventSource": "aws:sqs",
            }
            for number, body in enumerate(bodies)
        ]
    }


def _about(kind: str, name: str, buyer: str = "") -> str:
    body = _sample(kind).replace(_AGREEMENT, agreement_of(name)).replace(_LICENSE, f"l-{name}")
    return body.replace(_BUYER, buyer or buyer_account(name))


def buyer_account(name: str) -> str:
    """An AWS account of its own for each name, as most purchases have."""
    return f"{int(sha256(name.encode()).hexdigest(), 16) % 10**12:012}"


@cache
def _sample(kind: str) -> str:
    text = (_EVENTS / f"notifications_{kind}.json").read_text("utf-8")
    # Bought yesterday, so that nothing is overdue: the sweep has no part in what is measured.
    yesterday = datetime.now(UTC) - timedelta(days=1)
    return str(json.loads(text)["Records"][0]["body"]).replace(_BOUGHT, f"{yesterday:%Y-%m-%d}")
