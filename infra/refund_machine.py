"""The states of the workflow `refund`, in Amazon States Language.

Every step is a task, and asks the same function: `go_on` leads to the next one, `wait` to a wait until the
instant that the function names and then to the same step again, `over` to the end.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

STEPS: Final = ("TakeUp", "Revoke", "AskToEnd", "AwaitEnd", "Plan", "AskForMoney", "AwaitMoney")
"""The tasks in their order; `services/refund_running.py` has the steps under the same names."""

_ANSWER: Final = "$.answer.Payload"
_RETRY: Final = {
    # An exception's class name does not survive on the embedded engine.
    "ErrorEquals": ["States.ALL"],
    "IntervalSeconds": 2,
    "BackoffRate": 2,
    "MaxAttempts": 10,
    "MaxDelaySeconds": 300,
    "JitterStrategy": "FULL",
}

State = Mapping[str, Any]


def definition(steps: Sequence[str] = STEPS) -> str:
    """Return the definition; the function's ARN is the substitution `RefundingFunctionArn`."""
    states: dict[str, State] = {}
    for step, following in pairwise((*steps, "Done")):
        states |= _step(step, following)
    states["UnknownAnswer"] = {
        "Type": "Fail",
        "Error": "UnknownAnswer",
        "Cause": "The function answered none of go_on, wait, over.",
    }
    states["Done"] = {"Type": "Succeed"}
    comment = "Carries an approved refund out: benefits, agreement, money."
    return json.dumps({"Comment": comment, "StartAt": steps[0], "States": states}, indent=2)


def step_name(state: str) -> str:
    """Return the step that the task *state* asks for: ``AskToEnd`` asks for ``ask_to_end``."""
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in state).lstrip("_")


def _step(step: str, following: str) -> dict[str, State]:
    decide, wait = f"{step}Answered", f"{step}Later"
    return {
        step: _task(step, decide),
        decide: {
            "Type": "Choice",
            "Choices": [
                {"Variable": f"{_ANSWER}.progress", "StringEquals": word, "Next": target}
                for word, target in (("go_on", following), ("wait", wait), ("over", "Done"))
            ],
            "Default": "UnknownAnswer",
        },
        wait: {"Type": "Wait", "TimestampPath": f"{_ANSWER}.until", "Next": step},
    }


def _task(step: str, decide: str) -> State:
    return {
        "Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke",
        "Parameters": {
            "FunctionName": "${RefundingFunctionArn}",
            "Payload": {
                "step": step_name(step),
                "order_id.$": "$.order_id",
                "request_id.$": "$.request_id",
                "correlation_id.$": "$.correlation_id",
                "run.$": "$$.Execution.Id",
            },
        },
        "ResultPath": "$.answer",
        "TimeoutSeconds": 90,
        "Retry": [_RETRY],
        "Next": decide,
    }
