"""The API function as Lambda runs it, with a bindable order of Joan's."""

from collections.abc import Iterator

import pytest

from marketplace_orders import bootstrap_refunds
from tests.fakes.refund_desk import FakeRefundDesk
from tests.integration.api.joan import Joan
from tests.support.http_container import fresh_container
from tests.support.refund import bill


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> FakeRefundDesk:
    """AWS's side of refunds, which moto does not know: one invoice."""
    found = FakeRefundDesk(bills=(bill(1, "1200.00"),))
    monkeypatch.setattr(bootstrap_refunds, "refund_desk", lambda: found)
    return found


@pytest.fixture
def joan(monkeypatch: pytest.MonkeyPatch, desk: FakeRefundDesk) -> Iterator[Joan]:
    with fresh_container(monkeypatch):
        yield Joan()
