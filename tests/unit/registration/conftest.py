"""A front desk for every test."""

import pytest

from tests.support.front_desk import FrontDesk


@pytest.fixture
def desk() -> FrontDesk:
    return FrontDesk()
