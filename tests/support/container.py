"""A fresh Lambda container for a test: nothing that an earlier call built is left."""

from marketplace_orders import bootstrap, settings


def forget() -> None:
    """Drop every collaborator that ``bootstrap`` keeps, and the settings."""
    for kept in (*vars(bootstrap).values(), settings.settings):
        clear = getattr(kept, "cache_clear", None)
        if clear is not None:
            clear()
