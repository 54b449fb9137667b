"""How long a page takes until a person can use it, and how fast the machine is that says so."""

from typing import Final

from playwright.sync_api import BrowserContext, Page

SLOW_DOWN: Final = 4
"""How much slower than the tests' machine a buyer's may be."""

REFERENCE_MS: Final = 30.0
"""What `_WORK` takes on a machine with two cores that does nothing else."""

_WATCH: Final = """
(selector) => {
  const seen = () => {
    if (!document.querySelector(selector)) return false;
    requestAnimationFrame(() => setTimeout(() => { window.usableAfter ??= performance.now(); }));
    return true;
  };
  new MutationObserver((_, observer) => seen() && observer.disconnect())
    .observe(document, { childList: true, subtree: true });
}
"""
_AWAIT: Final = """() => new Promise((resolve) => {
  const look = () => (window.usableAfter ? resolve(window.usableAfter) : setTimeout(look, 20));
  look();
})"""
_WORK: Final = """() => {
  const times = [1, 2, 3].map(() => {
    const begin = performance.now();
    const rows = Array.from({ length: 40_000 }, (_, n) => ({ key: `k${(n * 7919) % 40_009}`, n }));
    rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    JSON.parse(JSON.stringify(rows));
    return performance.now() - begin;
  });
  return Math.min(...times);
}"""


def watch_for(profile: BrowserContext, selector: str) -> None:
    """In each page from now on, note when the selector's first element has been painted."""
    profile.add_init_script(f"({_WATCH})({selector!r})")


def usable_after(page: Page) -> float:
    """Seconds from the navigation's start until the watched element was painted and the page was idle."""
    return float(page.evaluate(_AWAIT)) / 1000


def forget_files(page: Page) -> None:
    """Let the page load as on a first visit: nothing comes from the browser's cache."""
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})


def allowance(page: Page) -> float:
    """By how much this machine is slower right now than the one that budgets are meant for, at least 1."""
    return max(1.0, float(page.evaluate(_WORK)) / REFERENCE_MS)
