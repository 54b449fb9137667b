"""When a page has followed what its window told it."""

from typing import Final

from playwright.sync_api import Page

from tests.browser.support.look import Look

# A page that has nothing new to draw may get no frame, and idle callbacks can be left waiting for ever:
# a page that was given neither for as long as this has followed.
_NOTHING_TO_DO: Final = 5_000  # milliseconds
_FOLLOWED: Final = """(most) => new Promise((done) => {
  setTimeout(done, most);
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
})"""
_PAINTED: Final = """(dark) => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
  return (red + green + blue < 3 * 128) === dark;
}"""


def follow(page: Page) -> None:
    """Wait until the page has drawn what it knows, and has nothing left to do about it.

    Its new size and the system's colours reach a page with its next frame; what it makes of them (observers,
    effects) comes after that.
    """
    page.evaluate(_FOLLOWED, _NOTHING_TO_DO)


def is_painted(page: Page, *, dark: bool) -> None:
    """Wait until the page is dark, or light, judged by what is painted."""
    page.wait_for_function(_PAINTED, arg=dark)


def turn(page: Page, *, dark: bool) -> None:
    """Let the system change its mind about dark and light; the person has made no choice."""
    page.emulate_media(color_scheme="dark" if dark else "light")
    is_painted(page, dark=dark)
    follow(page)


def resize(page: Page, look: Look) -> None:
    """Give the window the size of the look."""
    page.set_viewport_size({"width": look.width, "height": look.height})
    page.wait_for_function("(width) => window.innerWidth === width", arg=look.width)
    follow(page)
