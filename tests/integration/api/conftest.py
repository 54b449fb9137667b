"""The API function as Lambda runs it, with a bindable order of Joan's."""

from collections.abc import Iterator

import pytest

from tests.integration.api.joan import Joan
from tests.support.http_container import fresh_container


@pytest.fixture
def joan(monkeypatch: pytest.MonkeyPatch) -> Iterator[Joan]:
    with fresh_container(monkeypatch):
        yield Joan()
