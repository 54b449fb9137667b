"""The browser: Debian's Chromium, driven by Playwright. Nothing is downloaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, sync_playwright

MISSING: Final = (
    "Chromium is missing, so no browser test ran. Install it (Debian: apt install chromium-headless-shell) "
    "or name one: CHROMIUM=/path/to/chrome make test-browser"
)
# The headless build first: the other one runs its own toolbars as pages, for half of the processor's time.
_NAMES: Final = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_QUIET: Final = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Chromium's own calls home, which a closed network refuses.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """Where the browser is, or None where there is none; ``CHROMIUM`` in the environment names another."""
    named = os.environ.get("CHROMIUM")
    return named or next((found for name in _NAMES if (found := shutil.which(name))), None)


@contextmanager
def running_browser(path: str) -> Iterator[Browser]:
    """One headless browser while the context lasts; each visitor gets a profile of its own."""
    # Chromium's own sandbox refuses to run as root, as which containers run tests.
    flags = [*_QUIET, "--no-sandbox"] if os.geteuid() == 0 else list(_QUIET)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        try:
            yield browser
        finally:
            browser.close()
