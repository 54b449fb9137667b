"""The operations whose calls count, each done once through the deployed functions."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from tests.bench.stack.bindable import Bindable
from tests.bench.stack.messages import agreement_of, as_event, created, licensed, subscribed
from tests.bench.stack.purchases import Purchase
from tests.bench.stack.scene import Scene

APPEND: Final = ("Query", "TransactWriteItems")


@dataclass(frozen=True)
class Operation:
    """One operation.

    Attributes:
        name: what the table calls it.
        do: do it now.
        budget: the calls that it may make, by name, in any order.
        spare: how many calls more it may make.
        ids: what names its order, for replays.
    """

    name: str
    do: Callable[[], object]
    budget: tuple[str, ...]
    spare: int = 0
    ids: tuple[str, ...] = ()


REGISTRATION: Final = "registration"
NOTIFICATION: Final = "notification of a new order"
BIND: Final = "bind"
LIST: Final = "list page"


def operations(scene: Scene, purchase: Purchase, order: Bindable) -> list[Operation]:
    """Every operation, in an order in which each finds what it needs."""
    batch = [created(f"calls-batch-{number}") for number in range(10)]
    return [
        Operation(
            REGISTRATION,
            lambda: scene.gateway.call("POST", "/aws/registration", data=purchase.form),
            ("ResolveCustomer", "BatchGetItem", *APPEND),
            ids=(purchase.agreement_id,),
        ),
        Operation(NOTIFICATION, _notifying(scene, created("calls")), APPEND, ids=(agreement_of("calls"),)),
        Operation("notification of a known order", _notifying(scene, licensed("calls")), APPEND),
        Operation(
            "notification of a known order, buyer linked",
            _notifying(scene, created_for(order)),
            APPEND,
            spare=2,
        ),
        Operation("notifications of 10 new orders", _notifying(scene, *batch), APPEND * 10),
        Operation("notification by SNS", _notifying(scene, subscribed("calls")), APPEND, spare=1),
        Operation(BIND, lambda: order.bind(scene.gateway), APPEND, ids=(order.order_id,)),
        Operation(LIST, lambda: scene.gateway.call("GET", "/api/orders", signed_in=True), ("Query",)),
    ]


def created_for(order: Bindable) -> str:
    """*Created* of another agreement of the same buyer."""
    return created("calls-linked", buyer=order.aws_account)


class NotTakenIn(Exception):
    """The function failed, or left a message in the queue."""


def notify(scene: Scene, function: str, bodies: list[str]) -> None:
    """Hand messages to a function as their queue would.

    Raises:
        NotTakenIn: it did not take all of them.
    """
    payload = json.dumps(as_event(bodies))
    answer = scene.clients.functions.invoke(FunctionName=function, Payload=payload)
    said: Any = json.loads(answer["Payload"].read())
    if said is None or said.get("batchItemFailures") != []:
        raise NotTakenIn(f"{function}: {said}")


def _notifying(scene: Scene, *bodies: str) -> Callable[[], None]:
    return lambda: notify(scene, scene.function("notifications"), list(bodies))
