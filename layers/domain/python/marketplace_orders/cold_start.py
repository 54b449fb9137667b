"""Garbage collection around a cold start.

A function's imports make some 100,000 objects, and all of them stay. With Python's own thresholds the
collector looks through them again and again while they are made, for a seventh of the whole cold start, and
later during calls.
"""

import gc
from functools import cache
from typing import Final

_USUAL: Final = gc.get_threshold()
_WHILE_IMPORTING: Final = 200_000
"""More new objects than any function's imports and first call make."""


def begin() -> None:
    """Let the collector wait until everything is imported."""
    gc.set_threshold(_WHILE_IMPORTING)


@cache
def end() -> None:
    """Collect as usual from now on, and never look at what is there already."""
    gc.freeze()
    gc.set_threshold(*_USUAL)
