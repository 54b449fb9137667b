"""axe-core over a page as it is."""

from functools import cache
from typing import Any, Final

from playwright.sync_api import Page

from local.embedded.settings import ROOT
from tests.browser.support.following import follow

_SOURCE: Final = ROOT / "console" / "node_modules" / "axe-core" / "axe.min.js"
_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_OF_COLOURS: Final = ["color-contrast", "link-in-text-block"]

_RUN: Final = """async ([part, runOnly]) => {
  const wanted = { runOnly, resultTypes: ["violations"], preload: false };
  return (await axe.run(part ?? document, wanted)).violations;
}"""


@cache
def _source() -> str:
    return _SOURCE.read_text("utf-8")


def assert_accessible(page: Page, part: str | None = None) -> None:
    """Raise with every violation on the page, or in a part of it: its rule, what helps, and where."""
    _assert_none(page, part, {"type": "tag", "values": _RULES})


def assert_contrast(page: Page) -> None:
    """The same of what colours alone decide: for a page that has just been looked at in the other ones."""
    _assert_none(page, None, {"type": "rule", "values": _OF_COLOURS})


def _assert_none(page: Page, part: str | None, wanted: dict[str, Any]) -> None:
    follow(page)
    if not page.evaluate("'axe' in window"):
        _bring_in(page)
    found = page.evaluate(_RUN, [part, wanted])
    assert not found, f"{page.url} is not accessible:\n" + "\n".join(_told(each) for each in found)


def _bring_in(page: Page) -> None:
    """The source comes in through the DevTools protocol: the page keeps its content security policy.

    That would refuse a script element.
    """
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": f"(() => {{ {_source()} }})()"})
    session.detach()


def _told(violation: dict[str, Any]) -> str:
    places = (
        f"    {' '.join(map(str, node['target']))}: {node['html'][:200]}" for node in violation["nodes"]
    )
    return "\n".join([f"  {violation['id']}: {violation['help']}", *places])
