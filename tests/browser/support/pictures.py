"""Pictures of pages: for looking at after a run, and for the README."""

import os
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from local.embedded.settings import ROOT

RESULTS: Final = ROOT / "test-results"
_README: Final = ROOT / "docs" / "screenshots"


def screenshot(page: Page, name: str, *, full_page: bool = False) -> None:
    """Keep the page as ``test-results/<name>.png``.

    Animations are off and the caret is hidden, so that only what changed changes.
    """
    _keep(RESULTS, name, page.screenshot(full_page=full_page, animations="disabled", caret="hide"))


def illustrate(page: Page, name: str) -> None:
    """The same for the README: ``make screenshots`` keeps it as ``docs/screenshots/<name>.png``."""
    picture = page.screenshot(animations="disabled", caret="hide")
    _keep(_README if os.environ.get("SCREENSHOTS") == "1" else RESULTS, name, picture)


def _keep(folder: Path, name: str, picture: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.png").write_bytes(picture)
