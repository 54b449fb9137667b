"""Demo orders in a fresh world."""

from local.embedded.description import RunningStack


def seed(stack: RunningStack) -> None:
    """Make demo orders."""
