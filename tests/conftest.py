"""What holds for every test."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from marketplace_orders.observability import correlate, forget_metrics

# How long an example takes says how busy the machine is, nothing about the property.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def nothing_recorded() -> Iterator[None]:
    """Let a test see its own metrics alone, and leave none and no correlation id behind."""
    forget_metrics()
    yield
    forget_metrics()
    correlate(None)
