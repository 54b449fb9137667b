"""A fresh Lambda container for a test: nothing that an earlier call built is left."""

from marketplace_orders import bootstrap, bootstrap_operations, settings


def forget() -> None:
    """Drop every collaborator that the bootstraps keep, and the settings."""
    for kept in (*vars(bootstrap).values(), *vars(bootstrap_operations).values(), settings.settings):
        clear = getattr(kept, "cache_clear", None)
        if clear is not None:
            clear()
