"""Calls of the running functions, with everything that they wrote about them."""

import base64
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import httpx

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws

DENIED: Final = "is not authorized to perform: "
"""How AWS words a refusal for want of a permission; the action's name follows."""

_WITHIN: Final = 5.0


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
        answer = self._aws.functions.invoke(
            FunctionName=self._names[function], Payload=json.dumps(event), LogType="Tail"
        )
        payload = answer["Payload"].read().decode()
        lines = base64.b64decode(answer.get("LogResult", "")).decode(errors="replace")
        failed = "FunctionError" in answer or bool(_answer(payload).get("batchItemFailures"))
        return Reply(not failed, f"{lines}\n{payload}")

    def http(self, function: str, send: Callable[[], httpx.Response]) -> Reply:
        """Send a request that the function answers; a failed one is explained by its log alone."""
        begin = int(time.time() * 1000) - 1
        answer = send()
        if answer.is_success or answer.is_redirect:
            return Reply(True, answer.text)
        return Reply(False, f"{self._explained(function, begin)}\n{answer.status_code} {answer.text}")

    def renew(self, function: str) -> None:
        """Let the next call start in a new environment, which remembers nothing."""
        self._aws.functions.update_function_configuration(
            FunctionName=self._names[function], Description=f"renewed {time.time_ns()}"
        )

    def _explained(self, function: str, begin: int) -> str:
        configuration = self._aws.functions.get_function_configuration(FunctionName=self._names[function])
        group = configuration["LoggingConfig"]["LogGroup"]
        deadline = time.monotonic() + _WITHIN
        while True:
            found = self._aws.logs.filter_log_events(logGroupName=group, startTime=begin)["events"]
            lines = "\n".join(event["message"] for event in found)
            if '"level":"ERROR"' in lines.replace(" ", "") or time.monotonic() > deadline:
                return lines
            time.sleep(0.02)


def _answer(payload: str) -> dict[str, Any]:
    try:
        found = json.loads(payload)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
