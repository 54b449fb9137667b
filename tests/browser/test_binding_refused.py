"""Orders that cannot be bound: each says why and what to do, in words of its own (O-68, O-72)."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.binding import BindFlow
from tests.browser.support.purchases import APPPUSH, PAST_ITS_WINDOW, Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import new_buyer
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually

Outcome = Callable[[Purchases, Person], str]


def _after(*happenings: str, **details: object) -> Outcome:
    """A bindable order to which that has happened since."""

    def outcome(purchases: Purchases, person: Person) -> str:
        order_id = purchases.bindable(person)
        for what in happenings:
            purchases.marketplace.happen(order_id, what, **details)
        return order_id

    return outcome


def _refunded(purchases: Purchases, person: Person) -> str:
    order_id = purchases.bindable(person)
    asked = purchases.marketplace.happen(
        order_id, "billing-adjustments", amount=APPPUSH["price"], invoice_id="i"
    )
    purchases.marketplace.settle("billing-adjustments", str(asked["adjustment_id"]), completed=True)
    return order_id


def _failed(purchases: Purchases, person: Person) -> str:
    """AWS tells of the purchase only after its payment has failed."""
    shop = purchases.marketplace
    order_id = shop.buy(**_unprovisioned(), announce=False)
    shop.happen(order_id, "fail-provisioning")
    shop.announce(order_id, "created")
    person.arrive_and_link(shop.set_up(order_id))
    return order_id


def _unprovisioned() -> dict[str, object]:
    """A purchase past its window that AWS has not confirmed."""
    return {**APPPUSH, "buyer_account": new_buyer(), "accepted_ago": PAST_ITS_WINDOW, "provision": False}


OUTCOMES: Final[dict[str, Outcome]] = {
    "order_already_bound": lambda purchases, person: purchases.bound(person),
    "order_cancelled": _after("cancel"),
    "order_expired": _after("expire"),
    "order_in_refund_review": _after("cancellation-requests"),
    "order_refunded": _refunded,
    "order_superseded": _after("renew"),
    "subscription_failed": _failed,
}


@pytest.mark.parametrize("code", OUTCOMES)
def test_reason_and_next_step_instead_of_the_steps(
    visitors: Visitors, person: Person, purchases: Purchases, code: str
) -> None:
    """O-22, O-23, O-68, O-69, O-72: sentence and next step, and the order as it stands."""
    order_id = OUTCOMES[code](purchases, person)
    eventually(lambda: _refusal(person.order(order_id)) == code, what=f"{order_id}: {code}")
    page = visitors.open_as(person, f"/orders/{order_id}/bind")
    _tells(page, code)
    expect(page.get_by_role("definition").filter(has_text=order_id)).to_be_visible()
    expect(page.get_by_role("button", name=words("binding.target.application.create"))).to_have_count(0)
    assert_accessible(page)


def test_bound_order_names_what_it_is_bound_to(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-22, O-23: and that only customer service can change it."""
    page = visitors.open_as(person, f"/orders/{purchases.bound(person)}/bind")
    told = _tells(page, "order_already_bound")
    expect(told).to_contain_text(re.compile("It has been bound to the application Example Shop since .+202"))


def test_successor_is_one_press_away(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-68: a renewed order leads to the order that took its place."""
    order_id = purchases.bindable(person)
    successor = purchases.marketplace.follow(order_id, "renew")
    eventually(lambda: person.order(order_id)["successor_id"] == successor, what="the handover")
    page = visitors.open_as(person, f"/orders/{order_id}/bind")
    page.get_by_role("link", name=words("binding.refused.toSuccessor")).click()
    page.wait_for_url(f"**/orders/{successor}")


@pytest.mark.parametrize(
    ("code", "way"),
    [
        ("order_cancelled", "toListing"),
        ("subscription_failed", "toSubscriptions"),
        ("order_not_linked", "toSubscriptions"),
        ("subscription_expired", "toSubscriptions"),
        ("unsubscribed", "toListing"),
        ("unsubscribe_pending", "toListing"),
        ("product_unknown", "refresh"),
        ("waiting_for_handover", "refresh"),
    ],
)
def test_each_reason_offers_its_way_on(
    visitors: Visitors, person: Person, purchases: Purchases, code: str, way: str
) -> None:
    """O-68: buy again, look at AWS's subscriptions, or refresh; some only a race gets there."""
    order_id = purchases.linked(person)
    profile = visitors.profile()
    refused = _as_if(person.order(order_id), code)
    profile.route(f"**/api/orders/{order_id}", lambda route: route.fulfill(json=refused))
    page = visitors.open_as(person, f"/orders/{order_id}/bind", profile=profile)
    _tells(page, code)
    name = words(f"binding.refused.{way}", product="AppPush")
    expect(page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name))).to_be_visible()


def test_subscription_that_aws_has_not_confirmed_waits_with_its_target(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-45, O-68: the reason is told, the target is chosen now, and AWS's confirmation binds the order."""
    person.application()
    order_id = purchases.marketplace.buy(**_unprovisioned())
    person.arrive_and_link(purchases.marketplace.set_up(order_id))
    eventually(lambda: _refusal(person.order(order_id)) == "subscription_pending", what="the window's end")
    flow = BindFlow.opened(visitors, person, order_id)
    main = flow.page.get_by_role("main")
    expect(main).to_contain_text(words("problems.subscription_pending.sentence"))
    expect(main).to_contain_text(flow.says("wait.subscription"))
    flow.bind_to("Example Shop")
    flow.ends_with("done.scheduled")
    expect(main).to_contain_text("as soon as AWS has confirmed the subscription")
    purchases.marketplace.happen(order_id, "provision")
    expect(flow.heading("done.bound")).to_be_visible(timeout=90_000)


def test_order_of_somebody_else_does_not_exist(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-68: with the way to the list."""
    visitors.guard.expect_answers(404)
    page = visitors.open_as(person, "/orders/agmt-of-somebody-else/bind")
    told = page.get_by_role("alert")
    expect(told).to_contain_text(words("problems.order_not_found.sentence"))
    expect(told).to_contain_text(words("problems.requestId"))
    assert_accessible(page)
    page.get_by_role("link", name=words("binding.refused.toOrders")).click()
    page.wait_for_url("**/orders")


def _refusal(order: Json) -> str | None:
    """Why the order cannot be bound."""
    bind = next((each for each in order.get("actions", ()) if each["name"] == "bind"), None)
    return bind["refusal"]["code"] if bind and bind["refusal"] else None


def _tells(page: Page, code: str) -> Locator:
    """The page's main part, once it tells the refusal; the reading begins at its heading."""
    expect(page.get_by_role("heading", level=1, name=words("binding.refused.title"))).to_be_focused()
    main = page.get_by_role("main")
    expect(main).to_contain_text(words(f"problems.{code}.sentence"))
    expect(main).to_contain_text(words(f"problems.{code}.next"))
    return main


def _as_if(order: Json, code: str) -> dict[str, object]:
    """The order, refused for that reason."""
    refusal = {"code": code, "sentence": "", "until": None}
    names = ("bind", "schedule", "drop_schedule")
    return {**order, "actions": [{"name": name, "allowed": False, "refusal": refusal} for name in names]}
