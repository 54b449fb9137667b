"""One embedded stack for all end-to-end tests.

``STACK_JSON=.local/stack.json make test-e2e`` uses the stack that ``make run`` has started instead.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from local.embedded.description import RunningStack
from local.embedded.front_door import FrontDoor
from local.embedded.ports import first_free
from local.embedded.progress import Progress
from local.embedded.settings import ROOT, Settings
from tests.e2e.support.aws import Aws
from tests.e2e.support.bus import Bus
from tests.e2e.support.lab import ACCOUNT, Lab
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.store import Store

# Beside the usual ports, and the same ones on most runs so that cached templates fit.
_ENGINE_PORT = 4580
_SIMULATOR_PORT = 4590


@pytest.fixture(scope="session")
def stack() -> Iterator[RunningStack]:
    """A fresh world without demo orders."""
    given = os.environ.get("STACK_JSON")
    if given:
        yield RunningStack.read(Path(given))
        return
    from local.embedded.stack import running_stack

    ports = first_free(_ENGINE_PORT), first_free(_SIMULATOR_PORT)
    settings = Settings(*ports, state=ROOT / ".local" / "e2e", demo_data=False)
    with running_stack(settings, Progress(sys.stderr)) as world:
        yield world.stack


@pytest.fixture(scope="session")
def aws(stack: RunningStack) -> Aws:
    """Clients of the engine, with root's rights: they look at what the functions did."""
    return Aws(stack.engine["endpoint"])


@pytest.fixture(scope="session")
def lab(aws: Aws) -> Lab:
    """An AWS account apart, to try the engine itself."""
    return Lab(aws.of_account(ACCOUNT))


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
def store(aws: Aws, stack: RunningStack) -> Store:
    """What is stored."""
    return Store(aws, stack.outputs["TableName"])
