"""Operations look at dead letters, send a thousand of them back, and drop one: nothing is lost or doubled."""

from collections.abc import Iterator, Mapping
from typing import Any, Final
from uuid import uuid4

import pytest

from local.embedded.description import RunningStack
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.fold import Partition, fold
from tests.e2e.support.aws import Aws
from tests.e2e.support.envelopes import envelope
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.queues import WorkQueue
from tests.e2e.support.store import Store

LETTERS: Final = 1000
REASON: Final = "The table is back, ticket 4711"
Orders = Mapping[str, list[str]]
"""The bodies of an order's messages, by the order's id."""


@pytest.fixture
def notifications(aws: Aws, stack: RunningStack) -> Iterator[WorkQueue]:
    """The queue, empty of dead letters before and after."""
    queue = WorkQueue(aws, stack, "Notifications")
    aws.sqs.purge_queue(QueueUrl=queue.dead_letters_url)
    yield queue
    aws.sqs.purge_queue(QueueUrl=queue.dead_letters_url)


@pytest.fixture
def operator(people: People) -> Person:
    return people.operator


def _answered(person: Person, what: str, **body: Any) -> Mapping[str, Any]:
    answer = person.post(f"/api/ops/dead-letters/{what}", queue="notifications", reason=REASON, **body)
    assert answer.status_code == 200, answer.text
    found: Mapping[str, Any] = answer.json()
    return found


def _pile(person: Person) -> Mapping[str, Any]:
    answer = person.get("/api/ops/dead-letters")
    assert answer.status_code == 200, answer.text
    (found,) = (each for each in answer.json()["queues"] if each["name"] == "notifications")
    return dict(found)


def _undelivered(marketplace: Marketplace, wanted: int) -> Orders:
    """Purchases of which nothing was delivered, with together *wanted* messages or a few more."""
    found: dict[str, list[str]] = {}
    with marketplace.delivering(drop=1):
        while sum(map(len, found.values())) < wanted:
            order_id = marketplace.buy(
                product="apppush", buyer_account=new_buyer(), quantities={"dau": 10}, accepted_ago="PT100H"
            )
            for units in (20, 30, 40):
                marketplace.happen(order_id, "amend", quantities={"dau": units})
            found[order_id] = [envelope(each) for each in marketplace.told(order_id)]
    return found


def test_a_thousand_dead_letters_go_back_and_become_a_fact_each(
    marketplace: Marketplace, notifications: WorkQueue, operator: Person, store: Store
) -> None:
    """O-60: also where a call died after sending and before deleting."""
    orders = _undelivered(marketplace, LETTERS)
    bodies = [body for own in orders.values() for body in own]
    notifications.give_up(*bodies)
    notifications.send(*bodies[:10])  # what a call that died leaves: in both queues
    moved, left = 0, 1
    while left:
        done = _answered(operator, "redrive")
        moved, left = moved + done["moved"], done["left"]
    assert moved == len(bodies) >= LETTERS
    eventually(notifications.is_idle, seconds=120, what="an empty queue")
    assert notifications.dead_letters() == []
    _each_is_one_fact(orders, store)


def _each_is_one_fact(orders: Orders, store: Store) -> None:
    catalog = load_catalog()
    for order_id, bodies in orders.items():
        history = store.history(order_id)
        told = [fact for fact in history.facts if fact.source.value == "eventbridge"]
        assert len(told) == len(bodies) == len({fact.fact_id for fact in told}), order_id
        assert fold(Partition.of_order(order_id), history.facts, catalog, history.version) == history.orders
        assert [each.quantity for each in history.orders[0].purchase.entitlements] == [40]


def test_what_is_wrong_stands_beside_each_message_and_one_is_dropped(
    marketplace: Marketplace, notifications: WorkQueue, operator: Person, store: Store
) -> None:
    """O-60: one message is sent back, one is dropped, the rest stays; all of it is on record."""
    ((order_id, (created, *_)),) = _undelivered(marketplace, 1).items()
    broken = f"a test of ours {uuid4()}"
    notifications.give_up(broken, created, "stays")
    found = {item["body"]: item for item in _pile(operator)["items"]}
    assert (found[broken]["cause"], found[broken]["error"]) == ("unreadable", "body: not JSON")
    (whole,) = (item for item in found.values() if item["cause"] == "failed")
    assert order_id in whole["body"]
    assert _answered(operator, "redrive", ids=[whole["id"]]) == {"moved": 1, "left": 0}
    assert _answered(operator, "discard", ids=[found[broken]["id"]]) == {"discarded": 1}
    eventually(lambda: store.history(order_id).facts, what="the message's fact")
    assert notifications.dead_letters() == ["stays"]
    dropped, sent = operator.get("/api/ops/audit").json()["items"][:2]
    assert (dropped["action"], sent["action"]) == ("discard", "redrive")
    assert {dropped["reason"], sent["reason"]} == {REASON}
    assert found[broken]["id"] in dropped["outcome"]


def test_nobody_else_sees_or_moves_them(notifications: WorkQueue, person: Person) -> None:
    notifications.give_up("stays")
    assert person.get("/api/ops/dead-letters").status_code == 403
    for what in ("redrive", "discard"):
        answer = person.post(
            f"/api/ops/dead-letters/{what}", queue="notifications", reason=REASON, ids=["m-1"]
        )
        assert answer.status_code == 403
    assert notifications.dead_letters() == ["stays"]
