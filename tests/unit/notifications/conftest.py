"""A ledger in memory, and what was counted and logged meanwhile."""

import json
from collections.abc import Callable

import pytest

from marketplace_orders.services.appending import Ledger
from tests.fakes.store import FakeStore
from tests.samples import Json
from tests.support.measured import sums
from tests.support.notified import ledger_over, store_in_memory


@pytest.fixture
def store() -> FakeStore:
    return store_in_memory()


@pytest.fixture
def ledger(store: FakeStore) -> Ledger:
    return ledger_over(store)


@pytest.fixture(autouse=True)
def _no_counts_of_other_tests(nothing_recorded: None) -> None:
    """Every test of this folder begins with none."""


@pytest.fixture
def counts() -> Callable[[], dict[str, float]]:
    """Return what was counted so far, by the metric's name."""
    return sums


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Callable[[], list[Json]]:
    """Return the lines that were logged since the last look."""
    return lambda: [json.loads(line) for line in capsys.readouterr().out.splitlines()]
