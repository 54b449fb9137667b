"""An event keeps the ``Time`` that its sender gave it.

The engine says "now" for all of them, which would make every back-dated sale look like today's.
"""

import json
import threading
from typing import Any

_MOST_ENTRIES = 10  # more are refused as a whole

_entry = threading.local()


def repair(eventbridge: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
    """Replace the module's clock and ``PutEvents``: one entry at a time, each at its own time."""
    clock, put_events = eventbridge._now_ts, eventbridge._put_events

    def now() -> float:
        given = getattr(_entry, "time", None)
        return clock() if given is None else float(given)

    def put_each(data: dict[str, Any], allow_aws_source: bool = False) -> tuple[int, Any, bytes]:
        entries = data.get("Entries", [])
        if not 1 < len(entries) <= _MOST_ENTRIES:
            return put_one(data, allow_aws_source)
        answers = [put_one({**data, "Entries": [entry]}, allow_aws_source) for entry in entries]
        return answers[0][0], answers[0][1], _merged([json.loads(body) for _, _, body in answers])

    def put_one(data: dict[str, Any], allow_aws_source: bool) -> tuple[int, Any, bytes]:
        _entry.time = next((entry.get("Time") for entry in data.get("Entries", [])), None)
        try:
            answer: tuple[int, Any, bytes] = put_events(data, allow_aws_source)
        finally:
            _entry.time = None
        return answer

    eventbridge._now_ts, eventbridge._put_events = now, put_each


def _merged(answers: list[dict[str, Any]]) -> bytes:
    failed = sum(answer["FailedEntryCount"] for answer in answers)
    entries = [entry for answer in answers for entry in answer["Entries"]]
    return json.dumps({"FailedEntryCount": failed, "Entries": entries}).encode()
