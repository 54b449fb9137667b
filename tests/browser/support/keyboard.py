"""Moving through a page with the Tab key."""

from typing import Final

from playwright.sync_api import Locator, Page, expect

_PATIENCE: Final = 60
_STANDS_AT: Final = """(option) => {
  const active = document.activeElement?.getAttribute("aria-activedescendant");
  return active && document.getElementById(active)?.textContent.includes(option);
}"""


def tab_to(page: Page, wanted: Locator, *, back: bool = False) -> None:
    """Press Tab until the wanted element has the focus; ``back`` goes the other way.

    Raises:
        AssertionError: it did not within 60 steps, or its focus cannot be seen (WCAG 2.4.7).
    """
    expect(wanted).to_be_visible()
    for _ in range(_PATIENCE):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if _has_focus(wanted):
            assert _is_marked(wanted), f"the focus on {wanted} cannot be seen"
            return
    raise AssertionError(f"Tab does not reach {wanted}")


def arrow_to(page: Page, key: str, option: str) -> None:
    """Press an arrow key, and wait until the list that has the focus stands at the option of that text."""
    page.keyboard.press(key)
    page.wait_for_function(_STANDS_AT, arg=option)


def _has_focus(wanted: Locator) -> bool:
    return bool(wanted.evaluate("(each) => each === document.activeElement"))


def _is_marked(focused: Locator) -> bool:
    return bool(
        focused.evaluate(
            """(each) => {
              const { outlineStyle, boxShadow } = getComputedStyle(each);
              return outlineStyle !== "none" || boxShadow !== "none";
            }"""
        )
    )
