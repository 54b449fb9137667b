"""Two browsers of one account bind the same order (O-22, O-58, O-68)."""

from playwright.sync_api import expect

from tests.browser.support.binding import BindFlow
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

NAMES = ("Example Shop", "Second Shop")


def _ready(visitors: Visitors, person: Person, order_id: str, name: str) -> BindFlow:
    """A browser of its own, one click before the binding."""
    flow = BindFlow.opened(visitors, person, order_id)
    flow.go_to("target")
    flow.choose(name)
    flow.go_to("review")
    flow.confirm()
    return flow


def _bindable(person: Person, purchases: Purchases) -> str:
    person.application()
    person.post("/api/applications", name="Second Shop", organization_id=person.organization()["id"])
    return purchases.bindable(person)


def test_who_comes_second_learns_what_the_order_is_bound_to(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-22, O-68: the other's choice is named, and the own one changes nothing."""
    order_id = _bindable(person, purchases)
    first, second = (_ready(visitors, person, order_id, name) for name in NAMES)
    first.create.click()
    first.ends_with("done.bound")
    visitors.guard.expect_answers(409)
    second.create.click()
    second.ends_with("refused.title")
    main = second.page.get_by_role("main")
    expect(main).to_contain_text(words("problems.order_already_bound.sentence"))
    expect(main).to_contain_text(second.says("refused.meanwhile"))
    expect(main).to_contain_text("It has been bound to the application Example Shop since")
    assert person.order(order_id)["target_name"] == "Example Shop"


def test_of_two_at_the_same_moment_one_binds(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-58: both requests are on their way before either is answered."""
    order_id = _bindable(person, purchases)
    flows = [_ready(visitors, person, order_id, name) for name in NAMES]
    visitors.guard.expect_answers(409)
    for flow in flows:
        flow.create.click(no_wait_after=True)
    for flow in flows:
        expect(flow.heading("done.bound").or_(flow.heading("refused.title"))).to_be_visible()
    outcomes = [flow.heading("done.bound").count() for flow in flows]
    assert sorted(outcomes) == [0, 1]
    bound_to = person.order(order_id)["target_name"]
    assert bound_to == NAMES[outcomes.index(1)]
    for flow in flows:
        expect(flow.page.get_by_role("main")).to_contain_text(f"bound to the application {bound_to}")


def test_second_tab_of_the_same_browser(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-68: a tab that was left open is told when it is used again, before anything is sent."""
    order_id = _bindable(person, purchases)
    profile = visitors.profile()
    tabs = [visitors.open_as(person, f"/orders/{order_id}/bind", profile=profile) for _ in NAMES]
    first = BindFlow(tabs[0])
    first.bind_to("Example Shop")
    first.ends_with("done.bound")
    left = BindFlow(tabs[1])
    left.stands_at("order")
    tabs[1].bring_to_front()
    # What a person's return to the tab does; what was read less than five seconds ago is not read again.
    tabs[1].wait_for_function(
        """title => {
          window.dispatchEvent(new Event("focus"));
          return document.querySelector("h1")?.textContent === title;
        }""",
        arg=left.says("refused.title"),
        polling=250,
    )
    expect(left.page.get_by_role("main")).to_contain_text("It has been bound to the application Example Shop")
