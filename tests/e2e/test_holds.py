"""The hold queue: one order of each kind waits in it, and leaves it when what it waits for happens."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from tests.builders import BOUGHT, after, created, described, licensed, linked
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.store import Store

ON_WHOM = {
    "window_open": ("buyer", "wait_for_window"),
    "unbound": ("buyer", "ask_to_bind"),
    "not_linked": ("buyer", "ask_to_link"),
    "not_registered": ("buyer", "ask_to_set_up"),
    "payment_failing": ("buyer", "ask_to_pay"),
    "enrichment_missing": ("aws", "sync_order"),
    "refund_pending": ("buyer", "wait_for_decision"),
    "handover_held": ("vendor", "name_pair"),
    "claim_waiting": ("aws", "settle_claim"),
}


@pytest.fixture(scope="module")
def owner(people: People) -> Person:
    """Somebody to whom most of the orders are linked."""
    return people.newcomer()


@pytest.fixture(scope="module")
def waiting(marketplace: Marketplace, owner: Person, people: People, store: Store) -> dict[str, str]:
    """An order of each kind of hold, and an AWS account whose registration waits as a claim."""
    buyer = new_buyer()

    def bought(days: float = 5, **more: object) -> str:
        return marketplace.buy(
            product="email", buyer_account=buyer, accepted_ago=f"PT{int(24 * days)}H", **more
        )

    made = {
        "window_open": bought(days=0.5),
        "payment_failing": bought(),
        "enrichment_missing": bought(provision=False),
        "refund_pending": bought(),
        "handover_held": bought(),
        "not_linked": marketplace.buy(product="otp", buyer_account=new_buyer()),
        "not_registered": marketplace.buy(product="otp", buyer_account=new_buyer()),
    }
    owner.arrive_and_link(marketplace.set_up(made["window_open"]))
    people.newcomer().arrive(marketplace.set_up(made["not_linked"]))
    for kind in ("payment_failing", "refund_pending", "handover_held"):
        owner.sees(made[kind], "PENDING_LINK", "SUBSCRIBED")
    marketplace.happen(made["payment_failing"], "fail-provisioning")
    people.operator.post(f"/api/ops/orders/{made['payment_failing']}/sync")
    marketplace.happen(made["refund_pending"], "cancellation-requests", reason_code="OTHER")
    marketplace.happen(made["handover_held"], "end", status="RENEWED")
    made["unbound"] = _linked_long_ago(store)
    made["claim_waiting"] = _claimed(marketplace, people)
    return made


def _linked_long_ago(store: Store) -> str:
    """Ten days ago, which no purchase of today can be: a link is made when it is made."""
    name = f"agmt-{uuid4().hex}"
    hours = (datetime.now(UTC) - BOUGHT) / timedelta(hours=1) - 240
    store.told(
        name,
        created(hours, agreement=name),
        licensed(hours, agreement=name, license_id=f"l-{name}"),
        described(hours, agreement=name, acceptance_time=after(hours)),
        linked(hours),
    )
    return name


def _claimed(marketplace: Marketplace, people: People) -> str:
    """A buyer with two open purchases comes with a token that names neither."""
    buyer = new_buyer()
    one, two = (marketplace.buy(product="whatsapp", buyer_account=buyer) for _ in range(2))
    eventually(lambda: all(_listed(people.operator, each) for each in (one, two)), what="both orders")
    people.newcomer().arrive(marketplace.set_up_without(one, "LicenseArn", "Metadata"))
    return buyer


def _listed(operator: Person, order_id: str) -> list[Json]:
    return operator.every_order(q=order_id)


def queue(operator: Person, **query: str) -> Iterator[Json]:
    """Every hold, page by page."""
    page = operator.get("/api/ops/holds", **query).json()
    yield from page["items"]
    while page["next"]:
        page = operator.get("/api/ops/holds", **query, cursor=page["next"]).json()
        yield from page["items"]


def kinds(operator: Person, order_id: str) -> set[str]:
    """The kinds of hold that the order is in."""
    return {hold["kind"] for hold in queue(operator) if hold["order_id"] == order_id}


def _row(operator: Person, kind: str, name: str) -> Json | None:
    return next((hold for hold in queue(operator, kind=kind) if _is(hold, name)), None)


def _is(hold: Json, name: str) -> bool:
    return name in {hold["order_id"], (hold["claim"] or {}).get("aws_account")}


@pytest.mark.parametrize("kind", ON_WHOM)
def test_each_kind_waits_with_owner_age_and_next_action(
    waiting: Mapping[str, str], people: People, kind: str
) -> None:
    row = eventually(lambda: _row(people.operator, kind, waiting[kind]), what=kind)
    assert (row["kind"], row["owner"], row["next_action"]) == (kind, *ON_WHOM[kind])
    age = datetime.now(UTC) - datetime.fromisoformat(row["since"])
    assert abs(age.total_seconds() - row["age_seconds"]) < 60
    assert row["account"].startswith("********")


def test_whole_queue_holds_every_one_of_them(waiting: Mapping[str, str], people: People) -> None:
    def rows() -> list[tuple[str, str]] | None:
        found = list(queue(people.operator))
        held = all(any(_is(hold, name) for hold in found) for name in waiting.values())
        return [(hold["kind"], hold["order_id"] or hold["claim"]["name"]) for hold in found] if held else None

    told = eventually(rows, what="all of them")
    assert len(told) == len(set(told))
    assert set(ON_WHOM) <= {kind for kind, _ in told}


def test_order_leaves_the_queue_when_it_is_bound(
    marketplace: Marketplace, person: Person, people: People, buyer: str
) -> None:
    order_id = marketplace.buy(product="email", buyer_account=buyer, accepted_ago="PT72H")
    eventually(lambda: kinds(people.operator, order_id) == {"not_registered"}, what="not registered")
    cookie = person.arrive(marketplace.set_up(order_id))
    eventually(lambda: kinds(people.operator, order_id) == {"not_linked"}, what="not linked")
    assert person.link(cookie).is_success
    eventually(lambda: kinds(people.operator, order_id) == set(), what="bindable for a moment only")
    assert person.bind(order_id, person.organization()).is_success
    assert kinds(people.operator, order_id) == set()


def test_order_leaves_the_queue_when_aws_says_what_was_missing(
    waiting: Mapping[str, str], marketplace: Marketplace, people: People
) -> None:
    order_id = waiting["not_registered"]
    eventually(lambda: "not_registered" in kinds(people.operator, order_id), what="the order")
    marketplace.happen(order_id, "cancel")
    eventually(lambda: kinds(people.operator, order_id) == set(), what="nothing to wait for")


def test_nobody_else_sees_the_queue(person: Person) -> None:
    refused = person.get("/api/ops/holds")
    assert (refused.status_code, refused.json()["code"]) == (403, "operations_only")
