"""Alarms on what happens to buyers and orders: each fires for a cause in the marketplace, and clears.

The rest is in `test_alarms.py`, which also checks that none is left out.
"""

from datetime import UTC, datetime, timedelta

import httpx

from local.embedded.description import RunningStack
from local.embedded.front_door import FrontDoor
from marketplace_orders.adapters.dynamodb.journal import DynamoJournal
from marketplace_orders.adapters.dynamodb.keys import snapshot_key
from marketplace_orders.adapters.dynamodb.order_lists import DynamoOrderLists
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.instants import written
from marketplace_orders.notifications.receiving import receive
from marketplace_orders.services.appending import Ledger
from tests.e2e.support import alarm_names as names
from tests.e2e.support.alarms import Watch
from tests.e2e.support.aws import Aws
from tests.e2e.support.breaking import switched_off
from tests.e2e.support.bus import Bus
from tests.e2e.support.envelopes import envelope
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.store import Store

REGISTRATION = "/aws/registration"
TOKEN = "x-amzn-marketplace-token"


def _bought(marketplace: Marketplace, buyer: str) -> str:
    return marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")


def test_aws_does_not_say_who_the_buyer_is(
    watch: Watch, marketplace: Marketplace, front_door: FrontDoor, person: Person, buyer: str
) -> None:
    form = marketplace.set_up(_bought(marketplace, buyer))
    with marketplace.failing("unavailable", service="meteringmarketplace"):
        answer = front_door.post(REGISTRATION, data=dict(form))
        assert answer.status_code == httpx.codes.SERVICE_UNAVAILABLE
        watch.fires(names.RESOLVE_CUSTOMER)
    person.arrive(form)
    watch.clears_later(names.RESOLVE_CUSTOMER)


def test_what_nobody_has_heard_of(
    watch: Watch, marketplace: Marketplace, front_door: FrontDoor, person: Person, buyer: str
) -> None:
    """A product that is not in the catalog, an event of a new type, an end with a new word."""
    order_id = _bought(marketplace, buyer)
    form = marketplace.set_up(order_id)
    resolved = {"ProductCode": "sold-by-nobody", "CustomerAWSAccountId": buyer}
    with marketplace.answering(form[TOKEN], answer=resolved):
        assert front_door.post(REGISTRATION, data=dict(form)).status_code == httpx.codes.CONFLICT
    detail = {"requestId": f"new-{order_id}", "agreement": {"id": order_id}}
    marketplace.send_event("Purchase Agreement Celebrated - Proposer", detail)
    with marketplace.delivering(drop=1):
        marketplace.happen(order_id, "cancel")
    ended = next(each for each in marketplace.told(order_id) if "Agreement Ended" in each["title"])
    agreement = {**ended["detail"]["agreement"], "status": "EVAPORATED"}
    marketplace.send_event(ended["title"], {**ended["detail"], "agreement": agreement})
    watch.fires(*names.UNKNOWN)
    person.arrive(marketplace.set_up(_bought(marketplace, buyer)))
    watch.clears_later(*names.UNKNOWN)


def test_lost_message(
    watch: Watch, marketplace: Marketplace, people: People, person: Person, buyer: str
) -> None:
    """The end of an order did not come; comparing it with AWS repairs it, and that is told."""
    order_id = _bought(marketplace, buyer)
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    with marketplace.delivering(drop=1):
        marketplace.happen(order_id, "cancel")
    assert people.operator.post(f"/api/ops/orders/{order_id}/sync").status_code == httpx.codes.ACCEPTED
    watch.fires(names.DRIFT)
    person.sees(order_id, "CANCELLED", "UNSUBSCRIBED")
    watch.clears_later(names.DRIFT)


def test_publisher_that_is_switched_off(
    watch: Watch, aws: Aws, stack: RunningStack, marketplace: Marketplace, store: Store, bus: Bus, buyer: str
) -> None:
    """The sweep finds the order when it is due, which is moved from two minutes later to now."""
    with switched_off(aws, stack.outputs["PublisherFunctionName"]):
        order_id = _bought(marketplace, buyer)
        told = len(marketplace.told(order_id))
        eventually(lambda: len(store.history(order_id).facts) == told, what=f"{told} facts")
        _make_due(aws, stack, order_id)
        aws.functions.invoke(FunctionName=stack.outputs["SweepFunctionName"], Payload=b"{}")
        watch.fires(names.LAG)
        bus.wait(order_id, "OrderPlaced")
    watch.clears_later(names.LAG)


def _make_due(aws: Aws, stack: RunningStack, order_id: str) -> None:
    key = snapshot_key(order_id)
    aws.dynamodb.update_item(
        TableName=stack.outputs["TableName"],
        Key={"pk": {"S": key.pk}, "sk": {"S": key.sk}},
        UpdateExpression="SET due_at = :now",
        ExpressionAttributeValues={":now": {"S": written(datetime.now(UTC))}},
    )


def test_renewal_without_a_successor(
    watch: Watch, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    order_id = _bought(marketplace, buyer)
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    assert person.bind(order_id, person.application()).is_success
    marketplace.happen(order_id, "end", status="RENEWED")
    watch.fires(names.HELD)
    watch.clears_later(names.HELD)


def test_window_that_nobody_closed_in_time(
    watch: Watch, aws: Aws, stack: RunningStack, marketplace: Marketplace, store: Store, bus: Bus, buyer: str
) -> None:
    """An order that was taken in ten minutes ago, whose window ended four minutes later, and then nothing."""
    with marketplace.delivering(drop=1):
        order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT48H6M")
    table = Table(aws.dynamodb, stack.outputs["TableName"])
    receive(
        _ledger_of(table, datetime.now(UTC) - timedelta(minutes=10)),
        [
            {"messageId": f"late-{order_id}-{number}", "body": envelope(each), "attributes": {}}
            for number, each in enumerate(marketplace.told(order_id))
        ],
    )
    bus.wait(order_id, "RefundWindowClosed")
    watch.fires(names.LATE)
    watch.clears_later(names.LATE)


def _ledger_of(table: Table, at: datetime) -> Ledger:
    """What appends facts, with a clock that stands still."""

    def clock() -> datetime:
        return at

    return Ledger(DynamoJournal(table, clock), DynamoOrderLists(table), load_catalog(), clock)
