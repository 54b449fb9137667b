"""The two sides of each contest: ours as it is deployed, and the baseline beside it."""

from collections.abc import Callable

from tests.bench.calls.operations import notify
from tests.bench.effort import Effort
from tests.bench.stack.bindable import Bindable
from tests.bench.stack.messages import created
from tests.bench.stack.purchases import purchase
from tests.bench.stack.scene import Scene
from tests.bench.warm.contest import Contest


def key(number: int) -> str:
    """What tells one replay from another."""
    return f"k{number:06}"


def registration(scene: Scene, path: str, effort: Effort, rest: Callable[[], None]) -> Contest:
    """A buyer's browser posts the marketplace's form."""
    forms = [purchase(scene.shop, f"warm-{number}").form for number in range(effort.registrations)]

    def ours(number: int) -> None:
        scene.gateway.call("POST", "/aws/registration", data=forms[number])

    def baseline(number: int) -> None:
        scene.gateway.call("POST", path, data=forms[number], headers={"x-bench-key": key(number)})

    return Contest("registration", ours, baseline, rest)


def binding(scene: Scene, path: str, orders: list[Bindable]) -> Contest:
    """The account's owner binds an order."""

    def ours(number: int) -> None:
        orders[number].bind(scene.gateway)

    def baseline(number: int) -> None:
        body = orders[number].body
        scene.gateway.call("POST", path, json=body, signed_in=True, headers={"x-bench-key": key(number)})

    return Contest("bind", ours, baseline)


def listing(scene: Scene, path: str) -> Contest:
    """The account's owner opens the list of orders."""

    def ours(_: int) -> None:
        scene.gateway.call("GET", "/api/orders", signed_in=True)

    def baseline(number: int) -> None:
        scene.gateway.call("GET", path, signed_in=True, headers={"x-bench-key": key(number)})

    return Contest("list", ours, baseline)


def notification(scene: Scene, function: str) -> Contest:
    """One message of the queue, handed to the function as the queue would."""

    def ours(number: int) -> None:
        notify(scene, scene.function("notifications"), [created(f"warm-{number}")])

    def baseline(number: int) -> None:
        notify(scene, function, [key(number)])

    return Contest("notification", ours, baseline)
