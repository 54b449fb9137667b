"""The registration function as Lambda runs it."""

from collections.abc import Iterator

import pytest

from tests.support.http_container import fresh_container


@pytest.fixture(autouse=True)
def _container(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # botocore's own pauses between attempts; that they happen is asserted by the number of attempts.
    monkeypatch.setattr("botocore.endpoint.time.sleep", lambda _: None)
    with fresh_container(monkeypatch):
        yield
