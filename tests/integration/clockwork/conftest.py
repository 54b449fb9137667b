"""The window and sweep functions as Lambda runs them, at an instant of the test's choice."""

from collections.abc import Callable

import pytest

from marketplace_orders import bootstrap
from tests.builders import after
from tests.integration.publishing.conftest import House, house

__all__ = ["house"]

Clock = Callable[[float], None]


@pytest.fixture
def at(house: House, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Set the container's clock to a number of hours after the purchase."""
    bootstrap.ledger.cache_clear()
    hours = 1.0

    def clock(moved: float) -> None:
        nonlocal hours
        hours = moved

    monkeypatch.setattr(bootstrap, "clock", lambda: after(hours))
    return clock
