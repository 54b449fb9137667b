"""A fresh Lambda container for a test: nothing that an earlier call built is left."""

from marketplace_orders import (
    bootstrap,
    bootstrap_enquiring,
    bootstrap_operations,
    bootstrap_refunding,
    bootstrap_refunds,
    settings,
)

_KEEPING = (bootstrap, bootstrap_enquiring, bootstrap_operations, bootstrap_refunding, bootstrap_refunds)


def forget() -> None:
    """Drop every collaborator that the bootstraps keep, and the settings."""
    kept_by_all = [kept for module in _KEEPING for kept in vars(module).values()]
    for kept in (*kept_by_all, settings.settings):
        clear = getattr(kept, "cache_clear", None)
        if clear is not None:
            clear()
