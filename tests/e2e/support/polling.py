"""Waiting for what happens a moment later."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


def eventually(look: Callable[[], Found | None], *, seconds: float = 60, what: str = "it") -> Found:
    """The first truthy answer of ``look``.

    Raises:
        AssertionError: there was none within ``seconds``; the message says what was awaited.
    """
    deadline = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not happen within {seconds} s; last seen: {found!r}")
        time.sleep(0.05)
