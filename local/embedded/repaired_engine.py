"""The engine, with three repairs. Run by path, in the engine's own environment.

* An event keeps the ``Time`` that its sender gave it. The engine says "now" for all of them, which would make
  every back-dated sale look like today's.
* Notifications of SNS carry milliseconds. The engine cuts them to whole seconds, so that two messages of one
  second have no order.
* Who may send, delete or hide a message may do so in batches: IAM knows no actions of their own for them
  (AWS, "Amazon SQS API permissions: Actions and resource reference"). The engine asks for them.
"""

import importlib
import json
import runpy
import threading
import time
from datetime import UTC, datetime
from typing import Any

_MOST_ENTRIES = 10  # more are refused as a whole
_BATCH = "Batch"
_SQS_TARGET = "AmazonSQS."
_WHOLE_SECONDS = ".000Z"

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


class _Milliseconds:
    """The module ``time`` whose texts do not claim that every instant is a whole second."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        return getattr(time, name)

    def strftime(self, form: str, *moment: time.struct_time) -> str:
        """As ``time.strftime``; a form that makes up its milliseconds gets those of now."""
        if not form.endswith(_WHOLE_SECONDS):
            return time.strftime(form, *moment)
        return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def repair_notification_times(sns: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
    """Replace the clock that the module writes into its notifications."""
    sns.time = _Milliseconds()


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
    repair_notification_times(importlib.import_module("ministack.services.sns"))
    repair_batch_actions(importlib.import_module("ministack.core.iam_actions"))
    runpy.run_module("ministack", run_name="__main__", alter_sys=True)
