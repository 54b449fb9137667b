"""The replay command over a table in moto: a report first, written on request."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING

import boto3
import pytest
from moto import mock_aws

from marketplace_orders.adapters.dynamodb.codec import dumped
from marketplace_orders.adapters.dynamodb.journal import DynamoJournal
from marketplace_orders.adapters.dynamodb.keys import fact_key, snapshot_key
from marketplace_orders.adapters.dynamodb.order_lists import DynamoOrderLists
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.catalog import load_catalog
from marketplace_orders.cli import replay
from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.services.appending import Incoming, Ledger, append
from tests.builders import AGREEMENT, SMS, created, fact, licensed, linked
from tests.fakes.clock import FakeClock
from tests.support.orders_table import make_table

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

TABLE = "orders"
OTHER = "agmt-2"
LEGACY = Partition.of_customer("sms", "customer-1")


def eager(partition: Partition, facts: Iterable[Fact], catalog: Catalog, version: int) -> tuple[Order, ...]:
    """A changed fold: benefits are always active."""
    return tuple(replace(order, benefits_active=True) for order in fold(partition, facts, catalog, version))


class Shelf:
    """The table with two agreements, and the command on it."""

    def __init__(self, client: "DynamoDBClient") -> None:
        make_table(client, TABLE)
        self.table = Table(client, TABLE)
        clock = FakeClock()
        self.journal = DynamoJournal(self.table, clock)
        self.ledger = Ledger(self.journal, DynamoOrderLists(self.table), load_catalog(), clock)
        for number, agreement in enumerate((AGREEMENT, OTHER)):
            facts = (created(agreement=agreement), licensed(agreement=agreement, license_id=f"l-{number}"))
            own = [Incoming(fact, "{}") for fact in (*facts, linked())]
            append(self.ledger, Partition.of_agreement(agreement), own)

    def order(self, order_id: str = AGREEMENT) -> Order:
        found = self.journal.read(Partition.of_order(order_id)).order(order_id)
        assert found
        return found

    def spoil(self) -> None:
        """Store a snapshot as an older release would have made it."""
        key = snapshot_key(AGREEMENT)
        self.table.update(
            key,
            {
                "UpdateExpression": "SET body = :body",
                "ExpressionAttributeValues": {
                    ":body": {"S": dumped(replace(self.order(), order_status=OrderStatus.CANCELLED))}
                },
            },
        )

    def run(self, *arguments: str) -> tuple[int, list[str]]:
        out = StringIO()
        status = replay.main(["--table", TABLE, *arguments], client=self.table.client, out=out)
        return status, out.getvalue().splitlines()


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    with mock_aws():
        yield Shelf(boto3.client("dynamodb", region_name="us-east-1"))


CHANGED = [AGREEMENT, "    order_status: CANCELLED -> REFUND_WINDOW"]


def test_nothing_differs(shelf: Shelf) -> None:
    told = ["2 partitions read, 0 orders differ (nothing was written), 0 failed"]
    assert shelf.run() == (0, told)


def test_the_report_comes_first_and_writes_nothing(shelf: Shelf) -> None:
    shelf.spoil()
    before = shelf.order()
    told = [*CHANGED, "2 partitions read, 1 orders differ (nothing was written), 0 failed"]
    assert shelf.run() == (0, told)
    assert shelf.order() == before


def test_what_differs_is_written_on_request_and_only_once(shelf: Shelf) -> None:
    shelf.spoil()
    version = shelf.order().version
    assert shelf.run("--apply") == (0, [*CHANGED, "2 partitions read, 1 orders were written, 0 failed"])
    order = shelf.order()
    assert (order.order_status, order.version) == (OrderStatus.REFUND_WINDOW, version + 1)
    assert shelf.run("--apply")[1] == ["2 partitions read, 0 orders were written, 0 failed"]


def test_one_order_alone(shelf: Shelf) -> None:
    shelf.spoil()
    assert shelf.run("--order", OTHER)[1][0].startswith("1 partitions read, 0 orders")
    assert shelf.run("--order", AGREEMENT)[1][:2] == CHANGED
    for apply in ((), ("--apply",)):
        status, told = shelf.run("--order", "agmt-none", *apply)
        assert (status, told[0].partition(":")[0]) == (1, "agmt-none")


def test_a_changed_fold_is_tried_over_the_stored_facts(shelf: Shelf) -> None:
    status, told = shelf.run("--fold", "tests.integration.replay.test_command:eager")
    assert status == 0
    assert told.count("    benefits_active: false -> true") == 2
    assert told[-1] == "would publish 2 BenefitsActivated"
    assert not shelf.order().benefits_active


@pytest.mark.parametrize("arguments", [["--fold", "json:loads", "--apply"], ["--fold", "json:nothing"], []])
def test_what_makes_no_sense_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = ["--table", TABLE] if arguments else []
    with pytest.raises(SystemExit) as stopped:
        replay.main([*table, *arguments])
    assert stopped.value.code == 2
    assert "replay: error:" in capsys.readouterr().err


def test_an_order_that_cannot_be_folded_does_not_end_the_report_on_the_others(shelf: Shelf) -> None:
    shelf.spoil()
    key = fact_key(Partition.of_agreement(OTHER), linked().fact_id)
    shelf.table.update(
        key,
        {
            "UpdateExpression": "SET kind = :kind",
            "ExpressionAttributeValues": {":kind": {"S": "OfALaterRelease"}},
        },
    )
    status, told = shelf.run()
    assert status == 1
    assert told[:2] == CHANGED
    assert "agmt-2: KeyError: 'OfALaterRelease'" in told
    assert told[-1] == "2 partitions read, 1 orders differ (nothing was written), 1 failed"


def test_legacy_customers_are_replayed_too_and_other_items_are_not(shelf: Shelf) -> None:
    shelf.table.put({"pk": {"S": "CLAIM#111122223333"}, "sk": {"S": "FACT#x"}})
    said = SubscriptionChanged(
        action=SubscriptionAction.SUBSCRIBE_SUCCESS,
        customer_identifier="customer-1",
        product_code=SMS.product_codes[0],
    )
    append(shelf.ledger, LEGACY, [Incoming(fact(said, source=Source.SNS))])
    assert shelf.run() == (0, ["3 partitions read, 0 orders differ (nothing was written), 0 failed"])
    assert shelf.run("--order", LEGACY.order_id())[0] == 0
