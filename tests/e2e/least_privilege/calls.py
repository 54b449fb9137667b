"""Calls of the running functions, with everything that they wrote about them."""

import base64
import json
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import httpx

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws

DENIED: Final = "is not authorized to perform: "
"""How AWS words a refusal for want of a permission; the action's name follows."""

_LAST: Final = ("END", "REPORT")
"""The lines that follow a call's own."""

_METRICS: Final = '{"_aws"'
_STARTED: Final = re.compile(r"^START RequestId: (\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Reply:
    """Whether a call went well, and all that was said about it: log lines and answer."""

    well: bool
    said: str

    def denied(self, action: str) -> bool:
        """Whether AWS refused that action."""
        return f"{DENIED}{action}" in self.said

    @property
    def fine(self) -> bool:
        """Whether the call went well and nothing was refused."""
        return self.well and DENIED not in self.said


Attempt = Callable[[], Reply]
"""What is tried: once without the permission, once with it."""


class Calls:
    """Calls by the names of the functions' folders."""

    def __init__(self, aws: Aws, stack: RunningStack) -> None:
        self._aws = aws
        self._names = {
            key.removesuffix("FunctionName").lower(): name
            for key, name in stack.outputs.items()
            if key.endswith("FunctionName")
        }

    def invoke(self, function: str, event: object) -> Reply:
        """Call the function itself, as its trigger does.

        What is said about it is its own: messages that were left behind call the function meanwhile, and may
        have begun without the permission.
        """
        begin = now()
        answer = self._aws.functions.invoke(
            FunctionName=self._names[function], Payload=json.dumps(event), LogType="Tail"
        )
        payload = answer["Payload"].read().decode()
        failed = answer.get("FunctionError") or _answer(payload).get("batchItemFailures")
        end = base64.b64decode(answer.get("LogResult", "")).decode(errors="ignore")
        return Reply(not failed, f"{self._ending(function, begin, end)}\n{payload}")

    def http(self, function: str, send: Callable[[], httpx.Response]) -> Reply:
        """Send a request that the function answers; a failed one is explained by its log alone."""
        begin = now()
        answer = send()
        well = answer.is_success or answer.is_redirect
        return Reply(well, f"{self.written(function, begin)}\n{answer.status_code} {answer.text}")

    def renew(self, function: str) -> None:
        """Let the next call start in a new environment, which remembers nothing: any update does that."""
        name = self._names[function]
        usual = self._aws.functions.get_function_configuration(FunctionName=name)["Timeout"]
        self._aws.functions.update_function_configuration(FunctionName=name, Timeout=usual)

    def written(self, function: str, begin: int, *about: str) -> str:
        """The function's log lines since the instant ``begin`` (milliseconds); of the metrics, the errors.

        Only of calls that say one of *about*, where that is given.
        """
        lines = [message for _, message in self._events(function, begin)]
        calls = set(_STARTED.findall("\n".join(lines)))
        if about:
            calls = {call for call in calls if _says(lines, call, about)}
        return "\n".join(_since(lines, calls))

    def _ending(self, function: str, begin: int, end: str) -> str:
        """All lines of the call whose output ends like this; each call has a log stream of its own here.

        The end alone, 4 kB as Lambda answers it, would not do: it lacks what a long traceback came from.
        """
        streams: dict[str, list[str]] = defaultdict(list)
        for stream, message in self._events(function, begin):
            streams[stream].append(message)
        said = [_plain(lines[: -len(_LAST)]) for lines in streams.values()]
        (whole,) = {each for each in said if each.endswith(_plain(end.splitlines()))} if end else {""}
        return whole

    def _events(self, function: str, begin: int) -> list[tuple[str, str]]:
        """Stream and message of each line."""
        configuration = self._aws.functions.get_function_configuration(FunctionName=self._names[function])
        group = configuration["LoggingConfig"]["LogGroup"]
        found = self._aws.logs.filter_log_events(logGroupName=group, startTime=begin)["events"]
        return [(each["logStreamName"], each["message"]) for each in found]


def _plain(lines: list[str]) -> str:
    """Without spaces at the ends of lines, which get lost on one of the ways."""
    return "\n".join(line.rstrip() for line in lines).rstrip()


def _says(lines: list[str], call: str, about: tuple[str, ...]) -> bool:
    return any(call in line and any(word in line for word in about) for line in lines)


def _since(lines: list[str], calls: set[str]) -> Iterator[str]:
    """The lines of these calls, and errors that were counted; a call that began earlier goes on meanwhile."""
    for line in lines:
        if (line.startswith(_METRICS) and '"error"' in line) or any(each in line for each in calls):
            yield line


def now() -> int:
    """In milliseconds, as log events have it; one earlier, because they are cut."""
    return int(time.time() * 1000) - 1


def _answer(payload: str) -> dict[str, Any]:
    try:
        found: Any = json.loads(payload)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
