"""axe-core over a page as it is."""

from functools import cache
from typing import Any, Final

from playwright.sync_api import Page

from local.embedded.settings import ROOT
from tests.browser.support.following import follow

_SOURCE: Final = ROOT / "console" / "node_modules" / "axe-core" / "axe.min.js"
_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_RUN: Final = """async ([part, values]) => {
  const wanted = { runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false };
  return (await axe.run(part ?? document, wanted)).violations;
}"""


@cache
def _source() -> str:
    return _SOURCE.read_text("utf-8")


def assert_accessible(page: Page, part: str | None = None) -> None:
    """Raise with every violation on the page, or in a part of it: its rule, what helps, and where.

    The source comes in through the DevTools protocol: the page keeps its content security policy, which would
    refuse a script element.
    """
    follow(page)
    if not page.evaluate("'axe' in window"):
        _bring_in(page)
    found = page.evaluate(_RUN, [part, _RULES])
    assert not found, f"{page.url} is not accessible:\n" + "\n".join(_told(each) for each in found)


def _bring_in(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": f"(() => {{ {_source()} }})()"})
    session.detach()


def _told(violation: dict[str, Any]) -> str:
    places = (
        f"    {' '.join(map(str, node['target']))}: {node['html'][:200]}" for node in violation["nodes"]
    )
    return "\n".join([f"  {violation['id']}: {violation['help']}", *places])
