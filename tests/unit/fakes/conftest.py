"""The contracts, tried on the fakes."""

import pytest

from tests.fakes.store import FakeStore


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()
