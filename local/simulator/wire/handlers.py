"""Which function answers which operation from the world's state."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from local.simulator.operations.outcome import Outcome
from local.simulator.settings import Settings
from local.simulator.world.world import World

Params = dict[str, Any]


@dataclass(slots=True)
class Context:
    """What a handler may look at. What it announces it adds to `outcomes`."""

    world: World
    now: datetime
    settings: Settings
    outcomes: list[Outcome] = field(default_factory=list)


Handler = Callable[[Context, Params], Params]
"""Takes checked parameters, answers members of the output shape; raises ServiceError."""

_HANDLERS: dict[tuple[str, str], Handler] = {}


def handles(service: str, operation: str) -> Callable[[Handler], Handler]:
    """Register a handler."""

    def register(handler: Handler) -> Handler:
        _HANDLERS[service, operation] = handler
        return handler

    return register


def handler_for(service: str, operation: str) -> Handler | None:
    """The operation's handler, if it has one."""
    return _HANDLERS.get((service, operation))
