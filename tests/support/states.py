"""A state machine as Step Functions runs it: its tasks, choices and waits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from marketplace_orders.domain.instants import parsed

Json = Mapping[str, Any]
TRANSITIONS = 200


class Killed(Exception):
    """The run was stopped before its next task."""


@dataclass
class Machine:
    """Runs *definition*: ``task`` answers a task's payload, ``wait`` lets time pass until an instant.

    *killed_before* is the number of the task (from 1) before which the run is stopped.
    """

    definition: Json
    task: Callable[[Json], Json]
    wait: Callable[[datetime], None]
    killed_before: int | None = None
    entered: list[str] = field(default_factory=list)
    _tasks: int = 0

    def run(self, run: str, given: Json) -> str:
        """Return the state that the run named *run* ends in.

        Raises:
            Killed: it was stopped.
            AssertionError: it does not end.
        """
        data, name = dict(given), str(self.definition["StartAt"])
        for _ in range(TRANSITIONS):
            self.entered.append(name)
            state: Json = self.definition["States"][name]
            match state["Type"]:
                case "Task":
                    data["answer"] = {"Payload": self._answer(state, data, run)}
                    name = state["Next"]
                case "Choice":
                    name = _chosen(state, data)
                case "Wait":
                    self.wait(parsed(_at(data, state["TimestampPath"])))
                    name = state["Next"]
                case _:
                    return name
        raise AssertionError(f"it does not end: {self.entered[-20:]}")

    def _answer(self, state: Json, data: Json, run: str) -> Json:
        self._tasks += 1
        if self._tasks == self.killed_before:
            raise Killed
        payload: Json = state["Parameters"]["Payload"]
        return self.task(
            {key.removesuffix(".$"): _value(key, text, data, run) for key, text in payload.items()}
        )


def _value(key: str, text: str, data: Json, run: str) -> str:
    if not key.endswith(".$"):
        return text
    return run if text == "$$.Execution.Id" else _at(data, text)


def _chosen(state: Json, data: Json) -> str:
    for choice in state["Choices"]:
        if _at(data, choice["Variable"]) == choice["StringEquals"]:
            return str(choice["Next"])
    return str(state["Default"])


def _at(data: Json, path: str) -> str:
    found: Any = data
    for part in path.removeprefix("$.").split("."):
        found = found[part]
    return str(found)
