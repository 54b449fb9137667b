"""What a page must be like in every language and on every screen."""

import re
from typing import Final

from playwright.sync_api import Page

_KEY: Final = re.compile(r"\b[a-z]+[A-Za-z]*(\.[a-z]+[A-Za-z]*)+\b|\{\{.*?\}\}")
_NOT_VISIBLE: Final = """(width) => [...document.querySelectorAll("body *")].filter((each) => {
  const { right, width: own } = each.getBoundingClientRect();
  return own > 0 && right > width + 1 && !each.closest("[class*=scroll], [class*=wrapper]");
}).map((each) => each.outerHTML.slice(0, 120))"""


def assert_fits(page: Page) -> None:
    """Raise where the page must be scrolled sideways; tables may scroll on their own."""
    wide, width = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= width, f"{page.url} is {wide} px wide on {width} px: {page.evaluate(_NOT_VISIBLE, width)}"


def assert_worded(page: Page) -> None:
    """Raise where a text's key or one of its gaps is shown instead of the text."""
    found = [each for each in page.locator("body").inner_text().split() if _KEY.fullmatch(each)]
    known = {page.url.split("/")[2]}
    assert not [each for each in found if each not in known], f"{page.url} shows {found}"
