"""From recorded calls to calls that can be made again: other table, fresh keys."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from botocore import xform_name

from tests.bench.calls.recorder import Call

KEY: Final = "%KEY%"
"""Stands for what tells one replay's items from another's."""

_SERVICES: Final = {
    "AWSMPMeteringService": "meteringmarketplace",
    "DynamoDB_20120810": "dynamodb",
}


@dataclass(frozen=True)
class Replay:
    """Calls to make again.

    Attributes:
        calls: service, method and request (JSON text with ``KEY`` in it) of each, for boto3.
        partitions: the partition keys that the recorded calls wrote or checked.
        names: what is written differently in a replay, and how.
    """

    calls: tuple[Mapping[str, str], ...]
    partitions: frozenset[str]
    names: Mapping[str, str]

    @property
    def text(self) -> str:
        """What the baseline function reads."""
        return json.dumps(self.calls)


def replay(calls: Sequence[Call], table: str, *, replacing: str, ids: Sequence[str] = ()) -> Replay:
    """The same calls on ``table`` instead of ``replacing``.

    The order's ``ids`` are fresh wherever they stand, and so is every partition that a transaction writes or
    checks: all conditions hold again. A transaction's own token is left out; botocore makes one.
    """
    partitions = frozenset(key for call in calls for key in _written(call))
    names = {each: f"{each}{KEY}" for each in ids}
    names |= {
        json.dumps(key): json.dumps(f"{key}{KEY}")
        for key in partitions
        if not any(each in key for each in ids)
    }
    names[json.dumps(replacing)] = json.dumps(table)
    return Replay(tuple(_again(call, names) for call in calls), partitions, names)


def seeds(items: Iterable[Mapping[str, Any]], made: Replay, keys: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The items of the replay's partitions as they were before the recording, once per key."""
    needed = [_renamed(item, made.names) for item in items if item["pk"]["S"] in made.partitions]
    for key in keys:
        for text in needed:
            yield json.loads(text.replace(KEY, key))


def _written(call: Call) -> Iterator[str]:
    for action in call.request.get("TransactItems", ()):
        for details in action.values():
            yield (details.get("Key") or details["Item"])["pk"]["S"]


def _again(call: Call, names: Mapping[str, str]) -> Mapping[str, str]:
    service, operation = call.target.rsplit(".", 1)
    request = {name: value for name, value in call.request.items() if name != "ClientRequestToken"}
    return {
        "service": _SERVICES[service],
        "method": xform_name(operation),
        "request": _renamed(request, names),
    }


def _renamed(value: Mapping[str, Any], names: Mapping[str, str]) -> str:
    text = json.dumps(value)
    for name, other in names.items():
        text = text.replace(name, other)
    return text
