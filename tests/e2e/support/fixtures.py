"""Fixtures of a running stack, for every suite that drives one; each suite has its own `stack`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from local.embedded.description import RunningStack
from local.embedded.front_door import FrontDoor
from local.embedded.ports import first_free
from local.embedded.progress import Progress
from local.embedded.settings import ROOT, Settings
from tests.e2e.support.aws import Aws
from tests.e2e.support.bus import Bus
from tests.e2e.support.discretion import indiscretions, logs_of, run_of
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.refunds import Refunds
from tests.e2e.support.store import Store


def stack_file(suite: str) -> Path:
    """Where the suite's own stack is described while it runs."""
    return _state(suite) / "stack.json"


@contextmanager
def stack_for(
    suite: str, *, engine_port: int, simulator_port: int, demo_data: bool = False
) -> Iterator[RunningStack]:
    """A fresh world on the first free ports from these on; at the end its logs must have kept every secret.

    ``STACK_JSON=.local/stack.json`` uses the stack that ``make run`` has started instead.
    """
    given = os.environ.get("STACK_JSON")
    if given:
        yield RunningStack.read(Path(given))
        return
    from local.embedded.stack import running_stack

    ports = first_free(engine_port), first_free(simulator_port)
    settings = Settings(*ports, state=_state(suite), demo_data=demo_data)
    with running_stack(settings, Progress(sys.stderr)) as world:
        yield world.stack
        require_discretion(world.stack)


def require_discretion(stack: RunningStack) -> None:
    """Fail if any log line so far names somebody, or holds what only its owner may know."""
    aws = Aws(stack.engine["endpoint"])
    given_away = indiscretions(logs_of(aws), run_of(aws, stack))
    assert given_away == [], "\n".join(given_away[:20])


def _state(suite: str) -> Path:
    return ROOT / ".local" / suite


@pytest.fixture(scope="session")
def aws(stack: RunningStack) -> Aws:
    """Clients of the engine, with root's rights: they look at what the functions did."""
    return Aws(stack.engine["endpoint"])


@pytest.fixture(scope="session")
def front_door(stack: RunningStack) -> Iterator[FrontDoor]:
    """The product as a browser reaches it."""
    with FrontDoor(stack.outputs["FrontDoorUrl"]) as door:
        yield door


@pytest.fixture(scope="session")
def people(stack: RunningStack, front_door: FrontDoor) -> People:
    """Who can sign in."""
    return People(stack, front_door)


@pytest.fixture
def person(people: People) -> Person:
    """Somebody whose account holds nothing yet."""
    return people.newcomer()


@pytest.fixture(scope="session")
def marketplace(stack: RunningStack) -> Iterator[Marketplace]:
    """AWS Marketplace, under the test's control."""
    with Marketplace(stack.simulator["control"]) as shop:
        yield shop


@pytest.fixture
def buyer() -> str:
    """An AWS account that has bought nothing yet."""
    return new_buyer()


@pytest.fixture(scope="session")
def bus(aws: Aws, stack: RunningStack) -> Bus:
    """What is published."""
    return Bus(aws, stack.outputs["EventBusName"])


@pytest.fixture(scope="session")
def refunds(marketplace: Marketplace, people: People, bus: Bus) -> Refunds:
    """Orders whose money is asked back."""
    return Refunds(marketplace, people, bus)


@pytest.fixture(scope="session")
def store(aws: Aws, stack: RunningStack) -> Store:
    """What is stored."""
    return Store(aws, stack.outputs["TableName"])
