"""What the cases start from: the running stack with everything allowed, and somebody who buys."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, Final
from uuid import uuid4

from local.embedded.description import RunningStack
from marketplace_orders.adapters.dynamodb.journal import DynamoJournal
from marketplace_orders.adapters.dynamodb.order_lists import DynamoOrderLists
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.agreement import AgreementCreated, LicenseUpdated
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.journal import Stored
from marketplace_orders.ports.names import claim_key
from marketplace_orders.services.appending import Incoming, Ledger, append
from marketplace_orders.services.claims import claim_of
from tests.e2e.least_privilege.calls import Calls
from tests.e2e.support.aws import Aws
from tests.e2e.support.breaking import function_names, switched_off
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

Item = Mapping[str, Any]

TOKEN: Final = "x-amzn-marketplace-token"
PRODUCT: Final = "otp"
CODE: Final = "otp0example4code"
KNOWING: Final = load_catalog()
UNKNOWING: Final = replace(KNOWING, products=())
"""A catalog before it learnt any product."""


def ago(hours: float) -> datetime:
    """The instant so many hours before now (UTC)."""
    return datetime.now(UTC) - timedelta(hours=hours)


@dataclass(frozen=True)
class World:
    """The stack, AWS Marketplace, and people who can sign in."""

    aws: Aws
    stack: RunningStack
    marketplace: Marketplace
    people: People

    @cached_property
    def calls(self) -> Calls:
        return Calls(self.aws, self.stack)

    @cached_property
    def somebody(self) -> Person:
        """One person for all cases that do not care."""
        return self.people.newcomer()

    @cached_property
    def operator(self) -> Person:
        return self.people.operator

    def bought(self, **purchase: Any) -> str:
        """An agreement whose window has closed, of which AWS has told."""
        order_id = self._buy(**purchase)
        self.somebody_sees(order_id)
        return order_id

    def untold(self, **purchase: Any) -> str:
        """An agreement of which AWS tells nothing."""
        return self._buy(feeds=[], **purchase)

    def linked(self, **purchase: Any) -> str:
        """An order of ``somebody`` that can be bound."""
        order_id = self._buy(**purchase)
        self.somebody.arrive_and_link(self.marketplace.set_up(order_id))
        self.somebody.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
        return order_id

    def _buy(self, **purchase: Any) -> str:
        usual = {"product": PRODUCT, "buyer_account": new_buyer()}
        return self.marketplace.buy(accepted_ago="PT72H", **usual | purchase)

    def somebody_sees(self, order_id: str) -> None:
        """Wait until operations can see the order."""
        path = f"/api/ops/orders/{order_id}"
        eventually(lambda: self.operator.get(path).is_success, what=f"order {order_id}")

    def written(self, *bodies: tuple[float, Body], catalog: Catalog = KNOWING) -> str:
        """An agreement of these facts, each so many hours old, written past all functions."""
        order_id = str(getattr(bodies[0][1], "agreement_id", ""))
        facts = [_fact(body, ago(hours)) for hours, body in bodies]
        ledger = Ledger(self._journal, DynamoOrderLists(self._table), catalog, _clock)
        append(ledger, Partition.of_agreement(order_id), map(Incoming, facts))
        return order_id

    def placed(self) -> str:
        """An agreement of one version, which is published: only now AWS told of it, and knows no more."""
        order_id = self.written(*purchase(new_buyer(), 1))
        snapshot = f"ORDER#{order_id}", "ORDER"
        eventually(lambda: "published_version" in self.item(*snapshot), what=f"the event of {order_id}")
        return order_id

    def claimed(self, buyer: str) -> None:
        """A registration that waits: its token named the buyer and the product alone."""
        body = Registered(product_code=CODE, aws_account=buyer)
        claim = claim_of(_fact(body, ago(0), Source.REGISTRATION))
        self._journal.write((), [Stored(claim_key(buyer, PRODUCT), claim)])

    @contextmanager
    def unseen(self) -> Iterator[None]:
        """What is written meanwhile is told to no function before the end."""
        names = function_names(self.stack)
        with switched_off(self.aws, names["publisher"], names["linking"]):
            yield

    @property
    def _journal(self) -> DynamoJournal:
        return DynamoJournal(self._table, _clock)

    @property
    def _table(self) -> Table:
        return Table(self.aws.dynamodb, self.stack.outputs["TableName"])

    def item(self, pk: str, sk: str) -> Item:
        """An item as the table has it."""
        key = {"pk": {"S": pk}, "sk": {"S": sk}}
        name = self.stack.outputs["TableName"]
        return self.aws.dynamodb.get_item(TableName=name, Key=key, ConsistentRead=True)["Item"]


def purchase(buyer: str, hours: float = 49) -> list[tuple[float, Body]]:
    """What AWS tells of a purchase that is so many hours old; by default its window has ended."""
    agreement = f"agmt-{uuid4().hex}"
    created = AgreementCreated(
        agreement_id=agreement, acceptor=buyer, intent="NEW", acceptance_time=ago(hours)
    )
    return [(hours, created), (hours, licensed(buyer, agreement))]


def licensed(buyer: str, agreement: str | None = None) -> LicenseUpdated:
    """What AWS tells of an entitled buyer."""
    return LicenseUpdated(
        agreement_id=agreement or f"agmt-{uuid4().hex}",
        acceptor=buyer,
        license_id=f"l-{uuid4().hex}",
        product_code=CODE,
    )


def _clock() -> datetime:
    return datetime.now(UTC)


def _fact(body: Body, at: datetime, source: Source = Source.EVENTBRIDGE) -> Fact:
    return Fact(fact_id=f"test:{uuid4()}", at=at, recorded_at=at, source=source, body=body)


def record(source_arn: str, body: object) -> dict[str, Any]:
    """A queue's batch of one message."""
    message = {
        "messageId": str(uuid4()),
        "receiptHandle": "handle",
        "body": body if isinstance(body, str) else json.dumps(body),
        "attributes": {"ApproximateReceiveCount": "1", "SentTimestamp": "1793534645000"},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
        "eventSourceARN": source_arn,
        "awsRegion": "us-east-1",
    }
    return {"Records": [message]}


def change(after: Item, before: Item | None = None) -> dict[str, Any]:
    """A batch of one record of the table's stream."""
    images = {"NewImage": after} | ({"OldImage": before} if before else {})
    keys = {name: after[name] for name in ("pk", "sk")}
    told = {"eventName": "MODIFY" if before else "INSERT", "dynamodb": {"Keys": keys, **images}}
    return {"Records": [{"eventID": str(uuid4()), "eventSource": "aws:dynamodb", **told}]}
