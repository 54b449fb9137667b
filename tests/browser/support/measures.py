"""Layout shifts and slow machines."""

from typing import Final

from playwright.sync_api import Page

RECORD_SHIFTS: Final = """
window.layoutShifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    const parts = entry.sources.map(({ node, previousRect: from, currentRect: to }) =>
      `${from.y} → ${to.y}: ${(node?.outerHTML ?? node?.textContent ?? "gone").slice(0, 160)}`);
    window.layoutShifts.push({ value: entry.value, at: entry.startTime, parts });
  }
}).observe({ type: "layout-shift", buffered: true });
"""
"""Runs in every page before its own scripts.

What follows a person's input within 0.5 s is no shift (web.dev, CLS).
"""

SHIFT_LIMIT: Final = 0.05
"""The most that everything together may shift on one page load; web.dev calls 0.1 good."""


def assert_still(page: Page) -> None:
    """Raise unless the page kept its layout since it was loaded; says what moved."""
    shifts = page.evaluate("window.layoutShifts")
    total = sum(each["value"] for each in shifts)
    assert total <= SHIFT_LIMIT, f"{page.url} shifts by {total:.3f}: {shifts}"


def slow_down(page: Page, times: float = 4) -> None:
    """Let the page's scripts run that many times slower from now on."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": times})
