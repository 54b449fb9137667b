"""Refund windows that close before a person's eyes."""

import time
from datetime import timedelta
from typing import Final

from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors

CLOSES: Final = 120_000
"""Milliseconds until the end of such a window shows: the workflow takes seconds, the sweep a minute."""

_WINDOW: Final = timedelta(hours=48)
_REFERENCE: Final = 0.7
"""Seconds that a page takes to open on a machine with two cores that does nothing else."""


def closing_after(visitors: Visitors, seconds: float) -> str:
    """How long ago to buy, so that the window is open for ``seconds`` more: what a test's steps need.

    A machine that is busy right now needs more for the same steps, and gets it.
    """
    began = time.monotonic()
    page = visitors.open("/")
    settle(page)
    page.close()
    slower = max(1.0, (time.monotonic() - began) / _REFERENCE)
    return f"PT{round(_WINDOW.total_seconds() - seconds * slower)}S"
