"""One embedded stack for all end-to-end tests.

``STACK_JSON=.local/stack.json make test-e2e`` uses the stack that ``make run`` has started instead.
"""

from collections.abc import Iterator

import pytest

from local.embedded.description import RunningStack
from tests.e2e.support import fixtures
from tests.e2e.support.alarms import Watch
from tests.e2e.support.aws import Aws
from tests.e2e.support.fixtures import (
    aws,
    bus,
    buyer,
    front_door,
    marketplace,
    people,
    person,
    refunds,
    store,
)
from tests.e2e.support.lab import ACCOUNT, Lab

__all__ = ["aws", "bus", "buyer", "front_door", "marketplace", "people", "person", "refunds", "store"]

# Beside the usual ports, and the same ones on most runs so that cached templates fit.
_ENGINE_PORT = 4580
_SIMULATOR_PORT = 4590


@pytest.fixture(scope="session")
def stack() -> Iterator[RunningStack]:
    """A fresh world without demo orders."""
    with fixtures.stack_for("e2e", engine_port=_ENGINE_PORT, simulator_port=_SIMULATOR_PORT) as running:
        yield running


@pytest.fixture(scope="session")
def lab(aws: Aws) -> Lab:
    """An AWS account apart, to try the engine itself."""
    return Lab(aws.of_account(ACCOUNT))


@pytest.fixture
def watch(aws: Aws, stack: RunningStack) -> Watch:
    """The alarms, judged over what happens from the test's beginning on."""
    return Watch(aws, stack)
