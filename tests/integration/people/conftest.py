"""The operations function as Lambda runs it, with an order of Joan's and a user pool."""

from collections.abc import Iterator

import pytest

from tests.integration.api.joan import Joan
from tests.support.http_container import fresh_container


@pytest.fixture
def joan(monkeypatch: pytest.MonkeyPatch) -> Iterator[Joan]:
    with fresh_container(monkeypatch):
        yield Joan()
