"""Why a message became a dead letter, as far as the message itself tells."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from marketplace_orders.ports.dead_letters import Letter


class Cause(StrEnum):
    """What kind of failure brought a message here."""

    UNREADABLE = "unreadable"
    """The code, as it is now, cannot read it. Sent back before that is mended, it returns."""

    UNDELIVERED = "undelivered"
    """EventBridge could not deliver it to its queue, and says why."""

    FAILED = "failed"
    """It can be read, and every delivery failed. The function's log says why."""

    STREAM = "stream"
    """A part of the table's stream that a function gave up on. The sweep repeats it."""


@dataclass(frozen=True, slots=True)
class Explained:
    """The kind of failure, and a sentence about this one."""

    cause: Cause
    sentence: str


Reader = Callable[[Letter], str | None]
"""Reads a message as its queue's function does: says which member is wrong, and how; None: it can be read."""

_NEEDED = {"enrichment": ("order_id",), "republish": ("order_id", "version")}
"""What our own messages say (``adapters/work_queues``)."""


def explained(queue: str, letter: Letter, reader: Reader | None) -> Explained:
    """Return why *letter* lies in *queue*; without *reader* it should be one of our own messages."""
    if "ERROR_CODE" in letter.attributes:
        return Explained(Cause.UNDELIVERED, _undelivered(letter.attributes))
    said = _members(letter.body)
    if "DDBStreamBatchInfo" in said:
        return Explained(Cause.STREAM, _given_up(said))
    wrong = reader(letter) if reader else _wrong(said, _NEEDED.get(queue, ()))
    if wrong:
        return Explained(Cause.UNREADABLE, wrong)
    return Explained(
        Cause.FAILED,
        f"Every delivery failed: see the log of {queue}, message_id {letter.message_id}.",
    )


def _undelivered(told: Mapping[str, str]) -> str:
    # EventBridge user guide, "Using dead-letter queues": message attributes.
    parts = [told.get(name, "") for name in ("ERROR_CODE", "ERROR_MESSAGE", "EXHAUSTED_RETRY_CONDITION")]
    return ": ".join(part for part in parts if part)


def _given_up(said: Mapping[str, Any]) -> str:
    # Lambda developer guide, "Retain discarded records": the record of a failed DynamoDB batch.
    context, batch = said.get("requestContext") or {}, said["DDBStreamBatchInfo"] or {}
    first, last = (batch.get(f"approximateArrivalOf{which}Record") for which in ("First", "Last"))
    return (
        f"{context.get('condition')} after {context.get('approximateInvokeCount')} calls: "
        f"{batch.get('batchSize')} records of {first} to {last}."
    )


def _wrong(said: Mapping[str, Any], needed: tuple[str, ...]) -> str | None:
    missing = [name for name in needed if not said.get(name)]
    return "; ".join(f"{name}: missing" for name in missing) or None


def _members(body: str) -> Mapping[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
