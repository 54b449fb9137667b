"""The API over fakes, with an order of Joan's."""

import pytest

from tests.support.api import Client, joans_office
from tests.support.office import Office


@pytest.fixture
def office() -> Office:
    return joans_office()


@pytest.fixture
def client(office: Office) -> Client:
    return Client(office)
