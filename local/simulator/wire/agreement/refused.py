"""Turning the world's refusals into the service's."""

from collections.abc import Iterator
from contextlib import contextmanager

from local.simulator.wire.agreement.access import conflict, missing
from local.simulator.world.errors import NotAllowed, NotFound


@contextmanager
def refused_as(kind: str, name: str) -> Iterator[None]:
    """What the world does not find or allow becomes ResourceNotFoundException or ConflictException."""
    try:
        yield
    except NotFound as error:
        raise missing(kind, name) from error
    except NotAllowed as error:
        raise conflict(str(error), kind, name) from error
