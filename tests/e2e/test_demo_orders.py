"""What `make run` shows to begin with."""

import pytest

from local.embedded.demo import tell_stories
from local.embedded.demo.stories import Story
from local.embedded.description import RunningStack
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually

ORDER_STATUSES = {
    "REFUND_WINDOW",
    "PENDING_LINK",
    "LINKED",
    "REFUND_REVIEW",
    "REFUNDED",
    "CANCELLED",
    "EXPIRED",
    "SUPERSEDED",
}


@pytest.fixture(scope="module")
def owner(people: People) -> Person:
    return people.newcomer()


@pytest.fixture(scope="module")
def stories(stack: RunningStack, owner: Person) -> dict[str, Story]:
    return tell_stories(stack, owner.token)


def _settled(owner: Person) -> list[Json] | None:
    orders = owner.orders()
    return orders if {order["order_status"] for order in orders} >= ORDER_STATUSES else None


def test_there_is_an_order_in_every_status(owner: Person, stories: dict[str, Story]) -> None:
    """O-30 to O-37: a new user sees every status without waiting for any."""
    orders = eventually(lambda: _settled(owner), what="an order in every status")
    assert {"PENDING", "SUBSCRIBED", "UNSUBSCRIBED", "EXPIRED"} <= {
        order["subscription_status"] for order in orders
    }


def test_renewed_order_passed_its_binding_on(owner: Person, stories: dict[str, Story]) -> None:
    """A renewal takes over the binding of the order that it follows."""
    renewed = next(order_id for order_id, story in stories.items() if story.ending == "renew")
    successor = eventually(lambda: owner.order(renewed)["successor_id"], what="the handover")
    assert owner.order(str(successor))["binding"]["inherited_from"] == renewed


def test_a_refund_waits_for_operations(owner: Person, stories: dict[str, Story]) -> None:
    """O-64: there is a request to review from the start."""
    asked = next(order_id for order_id, story in stories.items() if story.refund_reason)
    assert [each["state"] for each in owner.get(f"/api/orders/{asked}/refund").json()["requests"]] == [
        "REQUESTED"
    ]


def test_stranger_s_order_is_not_in_the_account(owner: Person, stories: dict[str, Story]) -> None:
    """Nobody sees an order of an AWS account that is not linked."""
    unlinked = next(order_id for order_id, story in stories.items() if "never registered" in story.shows)
    assert owner.order(unlinked) == {}
