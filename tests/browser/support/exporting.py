"""Files that a list is exported to, read as a spreadsheet reads them."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.support.look import Language
from tests.browser.support.words import words


@dataclass(frozen=True)
class Exported:
    """A file as it was saved."""

    name: str
    content: bytes

    @property
    def text(self) -> str:
        """As UTF-8, with the mark that it begins with."""
        return self.content.decode("utf-8")

    @property
    def rows(self) -> list[dict[str, str]]:
        """Its rows by the names of its columns."""
        lines = io.StringIO(self.content.decode("utf-8-sig"), newline="")
        return list(csv.DictReader(lines, strict=True))

    def column(self, key: str, language: Language = "en") -> list[str]:
        """One column of it, by the key of its header's text."""
        return [row[words(f"export.columns.{key}", language)] for row in self.rows]


def export_button(page: Page, language: Language = "en") -> Locator:
    """Above the list."""
    return page.get_by_role("button", name=words("export.export", language))


def exported(page: Page, language: Language = "en") -> Exported:
    """Press the button and wait for the file."""
    with page.expect_download() as coming:
        export_button(page, language).click()
    return saved(coming.value)


def saved(download: Download) -> Exported:
    """What was downloaded."""
    return Exported(download.suggested_filename, Path(download.path()).read_bytes())


def told(page: Page, count: int) -> None:
    """Wait until the page says how many orders were exported."""
    form = "one" if count == 1 else "other"
    expect(page.get_by_text(words(f"export.done_{form}", count=f"{count:,}"), exact=True)).to_be_visible()
