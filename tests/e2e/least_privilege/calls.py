"""Calls of the running functions, with everything that they wrote about them."""

import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import httpx

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws

DENIED: Final = "is not authorized to perform: "
"""How AWS words a refusal for want of a permission; the action's name follows."""

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
        """Call the function itself, as its trigger does."""
        begin = now()
        answer = self._aws.functions.invoke(FunctionName=self._names[function], Payload=json.dumps(event))
        payload = answer["Payload"].read().decode()
        failed = answer.get("FunctionError") or _answer(payload).get("batchItemFailures")
        return Reply(not failed, f"{self.written(function, begin)}\n{payload}")

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

    def written(self, function: str, begin: int) -> str:
        """The function's log lines since the instant ``begin`` (milliseconds); of the metrics, the errors."""
        configuration = self._aws.functions.get_function_configuration(FunctionName=self._names[function])
        group = configuration["LoggingConfig"]["LogGroup"]
        found = self._aws.logs.filter_log_events(logGroupName=group, startTime=begin)["events"]
        lines = [each["message"] for each in found]
        return "\n".join(_since(lines, set(_STARTED.findall("\n".join(lines)))))


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
