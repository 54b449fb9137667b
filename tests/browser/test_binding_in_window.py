"""The bind flow while the refund window is open: the target is chosen in advance (O-62, O-63, O-77)."""

import re
from typing import Final

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.binding import BindFlow
from tests.browser.support.closing import CLOSES, closing_after
from tests.browser.support.purchases import Purchases, is_allowed
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

ENOUGH: Final = 15
"""Seconds to sign in and choose in."""


def test_wait_is_explained_with_its_end(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-62, O-63, O-77: the reason, the exact local end and a live countdown, in every step."""
    person.application()
    order_id = purchases.linked(person)
    flow = BindFlow.opened(visitors, person, order_id)
    main = flow.page.get_by_role("main")
    timer = main.get_by_role("timer")
    sentence = re.compile(
        r"full refund until \w+ \d+, \d{4}, \d+:\d\d [AP]M P[SD]T, and can be bound only after"
    )
    for step in ("target", "review", None):
        expect(main).to_contain_text(sentence)
        expect(timer).to_have_text(re.compile(r"^1 day, 23 hours, \d+ minutes?"))
        if step == "review":
            flow.choose("Example Shop")
        if step:
            flow.go_to(step)
    left = timer.inner_text()
    expect(timer).not_to_have_text(left)
    expect(main).to_contain_text("will be bound to the application Example Shop by itself on")


def test_chosen_target_is_kept_and_can_be_replaced(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-63: the order is not bound; who comes back sees the choice and can make another."""
    first = person.application()
    person.post("/api/applications", name="Second Shop", organization_id=person.organization()["id"])
    order_id = purchases.linked(person)
    flow = BindFlow.opened(visitors, person, order_id)
    flow.bind_to("Example Shop")
    flow.ends_with("done.scheduled")
    expect(flow.page.get_by_role("timer")).to_be_visible()
    assert_accessible(flow.page)
    assert person.order(order_id)["schedule"]["target"] == first
    assert person.order(order_id)["binding"] is None

    again = BindFlow.opened(visitors, person, order_id)
    expect(again.page.get_by_role("main")).to_contain_text("Chosen already: the application Example Shop.")
    again.go_to("target")
    again.has_chosen("Example Shop")
    again.choose("Second Shop")
    again.go_to("review")
    again.confirm()
    again.create.click()
    again.ends_with("done.scheduled")
    assert person.order(order_id)["target_name"] == "Second Shop"


def test_order_binds_by_itself_before_the_persons_eyes(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-59, O-63, O-77: at the window's end the page goes on to the active benefits without a click."""
    person.application()
    order_id = purchases.linked(person, accepted_ago=closing_after(visitors, ENOUGH))
    flow = BindFlow.opened(visitors, person, order_id)
    flow.bind_to("Example Shop")
    flow.ends_with("done.scheduled")
    expect(flow.heading("done.bound")).to_be_focused(timeout=CLOSES)
    expect(flow.page.get_by_role("main")).to_contain_text("Active since")
    assert person.order(order_id)["benefits_active"]


def test_window_that_closes_meanwhile_turns_waiting_into_binding(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-45, O-77: nothing that was chosen is lost, and Create binds at once."""
    person.application()
    order_id = purchases.linked(person, accepted_ago=closing_after(visitors, ENOUGH))
    flow = BindFlow.opened(visitors, person, order_id)
    flow.go_to("target")
    flow.choose("Example Shop")
    flow.go_to("review")
    flow.confirm()
    main = flow.page.get_by_role("main")
    expect(main.get_by_role("timer")).to_be_visible()
    expect(main).to_contain_text(flow.says("wait.over"), timeout=CLOSES)
    expect(main).to_contain_text(flow.says("step.review.bind"))
    expect(main).to_contain_text("The benefits are active for the application Example Shop at once.")
    expect(main.get_by_text("Pending Link")).to_be_visible()
    expect(flow.page.get_by_role("checkbox")).to_be_checked()
    assert_accessible(flow.page)
    flow.create.click()
    flow.ends_with("done.bound")


def test_browser_whose_clock_is_slow_learns_that_the_window_has_closed(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-68, O-77: the API's refusal leads on to binding, not into a dead end."""
    person.application()
    order_id = purchases.linked(person, accepted_ago=closing_after(visitors, ENOUGH))
    profile = visitors.profile()
    # Ten minutes behind: by this clock the window is still open when the API has closed it.
    profile.add_init_script("const now = Date.now; Date.now = () => now() - 600_000;")
    page = visitors.open_as(person, f"/orders/{order_id}/bind", profile=profile)
    flow = BindFlow(page)
    flow.go_to("target")
    flow.choose("Example Shop")
    flow.go_to("review")
    flow.confirm()
    eventually(lambda: is_allowed(person.order(order_id), "bind"), seconds=CLOSES / 1000)
    visitors.guard.expect_answers(409)
    flow.create.click()
    expect(page.get_by_role("main")).to_contain_text(words("binding.wait.over"))
    flow.create.click()
    flow.ends_with("done.bound")


def test_order_that_bound_itself_meanwhile_is_told(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-22, O-68: who was about to choose another target learns what the order is bound to."""
    target = person.application()
    person.post("/api/applications", name="Second Shop", organization_id=person.organization()["id"])
    order_id = purchases.linked(person, accepted_ago=closing_after(visitors, ENOUGH))
    person.schedule(order_id, target)
    flow = BindFlow.opened(visitors, person, order_id)
    flow.go_to("target")
    flow.choose("Second Shop")
    expect(flow.heading("refused.title")).to_be_focused(timeout=CLOSES)
    main = flow.page.get_by_role("main")
    expect(main).to_contain_text(words("problems.order_already_bound.sentence"))
    expect(main).to_contain_text(flow.says("refused.meanwhile"))
    expect(main).to_contain_text("It has been bound to the application Example Shop since")
