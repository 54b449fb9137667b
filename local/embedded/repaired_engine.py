"""The engine, with two repairs. Run by path, in the engine's own environment.

* An event keeps the ``Time`` that its sender gave it. The engine says "now" for all of them, which would make
  every back-dated sale look like today's.
* Who may send, delete or hide a message may do so in batches: IAM knows no actions of their own for them
  (AWS, "Amazon SQS API permissions: Actions and resource reference"). The engine asks for them.
"""

import importlib
import json
import runpy
import threading
from typing import Any

_MOST_ENTRIES = 10  # more are refused as a whole
_BATCH = "Batch"
_SQS_TARGET = "AmazonSQS."

_entry = threading.local()


def repair_event_times(eventbridge: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
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


def repair_batch_actions(iam_actions: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
    """Replace how the module names the action of a call, for batches of messages."""
    named = iam_actions._action_from_target

    def action(headers: dict[str, str]) -> str | None:
        found: str | None = named(headers)
        if found and headers.get("x-amz-target", "").startswith(_SQS_TARGET):
            return found.removesuffix(_BATCH)
        return found

    iam_actions._action_from_target = action


if __name__ == "__main__":
    repair_event_times(importlib.import_module("ministack.services.eventbridge"))
    repair_batch_actions(importlib.import_module("ministack.core.iam_actions"))
    runpy.run_module("ministack", run_name="__main__", alter_sys=True)
