"""Visitors: each has a browser profile of its own, with nothing in it."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.support.guard import Guard
from tests.browser.support.look import DESKTOP, Look
from tests.browser.support.measures import RECORD_SHIFTS, slow_down
from tests.browser.support.signing_in import sign_in
from tests.e2e.support.person import Person

SLOW: Final = float(os.environ.get("SLOW", "1"))
"""How many times slower than the machine each page's scripts run: what races loses sooner."""


@dataclass
class Visitors:
    """Opens pages, watched by the guard; ``url`` is the front door's, or a development server's."""

    browser: Browser
    url: str
    guard: Guard
    contexts: list[BrowserContext] = field(default_factory=list)

    def profile(self, look: Look = DESKTOP) -> BrowserContext:
        """A fresh profile: no cookies, an empty cache, no choice of language or appearance."""
        context = self.browser.new_context(base_url=self.url, **look.options())
        context.set_default_timeout(15_000)
        context.add_init_script(RECORD_SHIFTS)
        if SLOW > 1:
            context.on("page", lambda page: slow_down(page, SLOW))
        self.guard.watch(context)
        self.contexts.append(context)
        return context

    def open(self, path: str = "/", look: Look = DESKTOP, *, profile: BrowserContext | None = None) -> Page:
        """Open the path in a new profile, or in a tab of a given one; it waits for no more than the load."""
        page = (profile or self.profile(look)).new_page()
        page.goto(path)
        return page

    def open_as(
        self,
        person: Person,
        path: str = "/orders",
        look: Look = DESKTOP,
        *,
        profile: BrowserContext | None = None,
    ) -> Page:
        """The same for a page of the console: signs in on the way, and waits until it is back at the path."""
        page = self.open(path, look, profile=profile)
        sign_in(page, person.user)
        page.wait_for_url(lambda url: url == self.url + path)
        expect(page.locator("h1").first).to_be_visible()
        return page

    def leave(self, pictures: Path | None = None) -> None:
        """Close every profile; with a folder, keep a picture of each page that is still open."""
        for context in self.contexts:
            for number, page in enumerate(context.pages if pictures else ()):
                assert pictures
                page.screenshot(path=pictures / f"{number}.png", full_page=True)
            context.close()
