"""The journal in the table: one consistent Query to read, one conditional transaction to write."""

from collections.abc import Sequence
from dataclasses import dataclass

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb import keys
from marketplace_orders.adapters.dynamodb.appends import append_actions
from marketplace_orders.adapters.dynamodb.attributes import Item, text
from marketplace_orders.adapters.dynamodb.companions import companion_action
from marketplace_orders.adapters.dynamodb.conflicts import cancellation
from marketplace_orders.adapters.dynamodb.facts import fact_of
from marketplace_orders.adapters.dynamodb.snapshots import confirmed_at_of, order_of, published_version_of
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.instants import Clock
from marketplace_orders.ports.journal import MAX_FACTS, Append, Companion, History, TooManyFacts
from marketplace_orders.ports.outbox import PUBLISH_WITHIN

MAX_ACTIONS = 100
"""What one TransactWriteItems takes (AWS: quotas of DynamoDB)."""


@dataclass(frozen=True, slots=True)
class DynamoJournal:
    """See ``Journal``. *clock* says from when on the sweep looks for a version that was not published."""

    table: Table
    clock: Clock

    def read(self, partition: Partition) -> History:
        """Return everything known of *partition*."""
        if not keys.storable(keys.fact_key(partition, "")):
            return History(partition)
        return _history(partition, list(self.table.every(_whole(partition))))

    def write(self, appends: Sequence[Append], companions: Sequence[Companion] = ()) -> None:
        """Store *appends* and *companions* in one transaction."""
        count = sum(len(append.facts) for append in appends)
        if count > MAX_FACTS:
            raise TooManyFacts(count)
        publish_due = self.clock() + PUBLISH_WITHIN
        actions = [
            *(
                action
                for append in appends
                for action in append_actions(self.table.name, append, publish_due)
            ),
            *(companion_action(self.table.name, companion) for companion in companions),
        ]
        if len(actions) > MAX_ACTIONS:
            raise TooManyFacts(count)
        if not actions:
            return
        try:
            self.table.transact(actions)
        except ClientError as error:
            raise cancellation(error, companions) from error


def _whole(partition: Partition) -> dict[str, object]:
    return {
        "KeyConditionExpression": "pk = :pk AND sk BETWEEN :first AND :last",
        "ExpressionAttributeValues": {
            ":pk": {"S": keys.partition_key(partition)},
            ":first": {"S": keys.FACT},
            ":last": {"S": keys.AFTER_SNAPSHOTS},
        },
        "ConsistentRead": True,
    }


def _history(partition: Partition, items: list[Item]) -> History:
    stored = [(order_of(item), item) for item in items if _is_snapshot(item)]
    published = {order.order_id: published_version_of(item) for order, item in stored}
    confirmed = {order.order_id: confirmed_at_of(item) for order, item in stored}
    return History(
        partition=partition,
        facts=tuple(fact_of(item) for item in items if not _is_snapshot(item)),
        orders=tuple(order for order, _ in stored),
        version=max((order.version for order, _ in stored), default=0),
        published={order_id: version for order_id, version in published.items() if version},
        confirmed={order_id: at for order_id, at in confirmed.items() if at},
    )


def _is_snapshot(item: Item) -> bool:
    return text(item, "sk").startswith(keys.SNAPSHOT)
