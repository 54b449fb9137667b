"""Loads every module that answers operations."""

from importlib import import_module

MODULES = (
    "metering",
    "entitlement",
    "agreement.describe",
    "agreement.terms",
    "agreement.search",
    "agreement.cancellations",
    "agreement.adjustments",
    "agreement.invoices",
    "agreement.others",
    "catalog",
    "discovery",
)
"""Each registers its handlers when it is loaded."""


def load() -> None:
    """Make every operation known; doing it twice changes nothing."""
    for name in MODULES:
        import_module(f"local.simulator.wire.{name}")
