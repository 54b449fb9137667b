"""A real browser against one embedded stack.

How to write a test of a page::

    def test_something(visitors: Visitors, person: Person, purchases: Purchases) -> None:
        purchases.bindable(person)
        page = visitors.open_as(person, "/orders", Look(language="es", dark=True))  # signs in on the way
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert_accessible(page)     # axe; from support.accessibility
        assert_still(page)          # layout shifts; from support.measures
        screenshot(page, "orders")  # into test-results; from support.pictures

- ``visitors.open(path, look)`` opens a page for somebody unknown; ``profile=page.context`` opens it beside
  another one, with the same cookies. Tokens live in memory: use links inside a signed-in page, or
  ``sign_in`` (support.signing_in) again after ``page.goto``.
- ``guard`` fails every test whose browser reports an error or warning, a failed request, or an answer of 400
  or more. ``guard.expect_answers(409)`` announces one that is wanted.
- ``people.newcomer()`` makes further persons; ``owner`` has every demo order (look, don't touch);
  ``purchases`` buys what a test changes.
- ``STACK_JSON=.local/stack.json`` uses the stack of ``make run``; ``CONSOLE_URL=http://localhost:5187`` takes
  the pages from a development server (``FRONT_DOOR=... npx vite --port 5187`` in ``console/``).
- ``SLOW=4`` runs each page's scripts four times slower: a test that reads before the page has followed, or
  presses keys before it listens, fails then.
"""

import os
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from local.embedded.description import RunningStack
from tests.browser.support.chromium import MISSING, chromium_path, running_browser
from tests.browser.support.guard import Guard
from tests.browser.support.pictures import RESULTS
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.e2e.support import fixtures
from tests.e2e.support.fixtures import aws, bus, buyer, front_door, marketplace, people, person, store
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

__all__ = ["aws", "bus", "buyer", "front_door", "marketplace", "people", "person", "store"]

# Beside those of `make run` and of the end-to-end tests.
_ENGINE_PORT = 4620
_SIMULATOR_PORT = 4630

# Milliseconds that a busy machine may take for what a page does at once.
expect.set_options(timeout=15_000)

_SUITE = "browser"
# They wait for windows to close or look at everything: begun last, they would keep one worker busy alone.
_LONGEST: Final = (
    "test_walk",
    "test_every_page",
    "test_binding_in_window",
    "test_thousands",
    "test_link_window",
    "test_orders_list_looks",
    "test_orders_list_states",
    "test_link_every_look",
    "test_binding_looks",
)
_SHARED = pytest.StashKey[ExitStack]()
_FAILED = pytest.StashKey[bool]()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Start the one stack that several worker processes share (``-n``), before they start."""
    config = session.config
    if config.getoption("numprocesses", None) and not config.option.collectonly and chromium_path():
        stack = config.stash[_SHARED] = ExitStack()
        stack.enter_context(_running_stack())
        os.environ.setdefault("STACK_JSON", str(fixtures.stack_file(_SUITE)))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest."""
    places = {name: place for place, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: places.get(item.path.stem, len(places)))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Stop it."""
    session.config.stash.get(_SHARED, ExitStack()).close()


def _running_stack() -> AbstractContextManager[RunningStack]:
    return fixtures.stack_for(
        _SUITE, engine_port=_ENGINE_PORT, simulator_port=_SIMULATOR_PORT, demo_data=True
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember which test failed, so that its pages are kept as pictures."""
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = chromium_path()
    if path is None:
        pytest.skip(MISSING)
    with running_browser(path) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def stack(browser: Browser) -> Iterator[RunningStack]:
    """A fresh world with demo orders; not started where there is no browser."""
    with _running_stack() as running:
        yield running


@pytest.fixture(scope="session")
def url(stack: RunningStack) -> str:
    """Where the pages are, without a slash at the end."""
    return os.environ.get("CONSOLE_URL") or stack.outputs["FrontDoorUrl"]


@pytest.fixture
def guard() -> Iterator[Guard]:
    """Fails the test when the browser had something to complain about that was not announced."""
    watching = Guard()
    yield watching
    watching.verify()


@pytest.fixture
def visitors(browser: Browser, url: str, guard: Guard, request: pytest.FixtureRequest) -> Iterator[Visitors]:
    """Opens pages; each failed test leaves pictures of its pages in `test-results/`."""
    here = Visitors(browser, url, guard)
    yield here
    failed = request.node.stash.get(_FAILED, False)
    here.leave(RESULTS / "failed" / request.node.name if failed else None)


@pytest.fixture(scope="session")
def owner(people: People) -> Person:
    """Somebody whose account has every demo order: one in each status. For looking at only."""
    return people.demo_buyer


@pytest.fixture
def purchases(marketplace: Marketplace) -> Purchases:
    """Orders in the states that a test needs."""
    return Purchases(marketplace)
