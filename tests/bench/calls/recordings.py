"""What the deployed functions call for each operation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.bench.calls.operations import Operation, notify, operations
from tests.bench.calls.recorder import Call, Recorder, recording
from tests.bench.stack.bindable import Bindable, bindable
from tests.bench.stack.copies import everything
from tests.bench.stack.detour import detour
from tests.bench.stack.messages import created
from tests.bench.stack.purchases import purchase
from tests.bench.stack.scene import Scene


@dataclass(frozen=True)
class Recorded:
    """An operation and its calls in their order."""

    operation: Operation
    calls: tuple[Call, ...]


@dataclass(frozen=True)
class Recordings:
    """Every operation's calls.

    Attributes:
        by_name: the recordings by the operation's name.
        before: all items of the table as they were before the first one.
        order: the order that was bound.
    """

    by_name: Mapping[str, Recorded]
    before: tuple[Mapping[str, Any], ...]
    order: Bindable


def record(scene: Scene) -> Recordings:
    """Do every operation once, with warm functions, through the recorder."""
    order = bindable(scene)
    detoured = [scene.function(name) for name in ("registration", "api", "notifications")]
    engine, simulator = scene.stack.engine["endpoint"], scene.stack.simulator["url"]
    with recording(engine, simulator) as recorder, detour(scene.clients.functions, detoured, recorder):
        _warm_up(scene)
        before = everything(scene.clients.dynamodb, scene.table)
        made = operations(scene, purchase(scene.shop, "calls"), order)
        by_name = {operation.name: _recorded(operation, recorder) for operation in made}
    return Recordings(by_name, tuple(before), order)


def _warm_up(scene: Scene) -> None:
    """Secrets are read once per container: not a call of any operation."""
    scene.gateway.call("POST", "/aws/registration", data=purchase(scene.shop, "calls-warm-up").form)
    scene.gateway.call("GET", "/api/orders", signed_in=True)
    notify(scene, scene.function("notifications"), [created("calls-warm-up")])


def _recorded(operation: Operation, recorder: Recorder) -> Recorded:
    recorder.calls.clear()
    operation.do()
    return Recorded(operation, tuple(recorder.calls))
