"""The row of (d)."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from tests.bench import limits
from tests.bench.baseline.stage import Stage
from tests.bench.calls.operations import NOTIFICATION
from tests.bench.effort import Effort
from tests.bench.queue.draining import drained_per_second
from tests.bench.report import Figure, at_least
from tests.bench.stack import mappings
from tests.bench.stack.messages import created
from tests.bench.statistics import Pair

_QUEUE: Final = "bench-notifications"
_FUNCTION: Final = "queued-notification"


def measure(stage: Stage, effort: Effort) -> Figure:
    """Drain both queues in turns, every message about an order that nothing is known of."""
    ours, baseline = _ours(stage), _baseline(stage)
    for drain, kind in ((ours, created), (baseline, str)):
        drain([kind(f"queue-warm-up-{number}") for number in range(effort.warm_up * 2)])
    rates: list[tuple[float, float]] = []
    for turn in range(effort.rounds):
        names = [f"queue-{turn}-{number}" for number in range(effort.messages)]
        rates.append((ours([created(name) for name in names]), baseline(names)))
    measure = "notifications through the queue, each another order"
    return at_least(limits.RATE, Pair.of_rounds(*zip(*rates, strict=True)), "/s", part="d", measure=measure)


_Drain = Callable[[Sequence[str]], float]


def _ours(stage: Stage) -> _Drain:
    mapping = _deployed_mapping(stage)["UUID"]
    return _drain(stage, mapping, stage.scene.stack.outputs["NotificationsQueueUrl"])


def _baseline(stage: Stage) -> _Drain:
    sqs, functions = stage.scene.clients.sqs, stage.scene.clients.functions
    arn = stage.function(_FUNCTION, stage.replay(NOTIFICATION), like="notifications")
    ours = stage.scene.stack.outputs["NotificationsQueueUrl"]
    settings = sqs.get_queue_attributes(QueueUrl=ours, AttributeNames=["VisibilityTimeout"])["Attributes"]
    queue = sqs.create_queue(QueueName=_QUEUE, Attributes=dict(settings))["QueueUrl"]
    source = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    return _drain(
        stage, mappings.copy(functions, _deployed_mapping(stage), source=source, function=arn), queue
    )


def _deployed_mapping(stage: Stage) -> dict[str, Any]:
    scene = stage.scene
    return mappings.of_function(scene.clients.functions, scene.function("notifications"))


def _drain(stage: Stage, mapping: str, queue: str) -> _Drain:
    clients = stage.scene.clients

    def drain(bodies: Sequence[str]) -> float:
        rate = drained_per_second(clients.sqs, clients.functions, mapping, queue, bodies)
        stage.rest()
        return rate

    return drain
