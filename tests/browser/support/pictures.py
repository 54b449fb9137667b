"""Pictures of pages: for looking at after a run, and for the README."""

import os
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from local.embedded.settings import ROOT

RESULTS: Final = ROOT / "test-results"
_README: Final = ROOT / "docs" / "screenshots"


def screenshot(page: Page, name: str, *, full_page: bool = False) -> Path:
    """Keep the page as ``test-results/<name>.png``; with ``SCREENSHOTS=1`` in ``docs/screenshots`` as well.

    Animations are off and the caret is hidden, so that only what changed changes.
    """
    picture = page.screenshot(full_page=full_page, animations="disabled", caret="hide")
    folders = [RESULTS, _README] if os.environ.get("SCREENSHOTS") == "1" else [RESULTS]
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.png").write_bytes(picture)
    return RESULTS / f"{name}.png"
