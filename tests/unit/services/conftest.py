"""An office for the tests that want one."""

import pytest

from tests.support.office import Office


@pytest.fixture
def office() -> Office:
    return Office()
