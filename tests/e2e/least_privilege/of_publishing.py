"""What the functions `publisher` and `republish` need their permissions for."""

from uuid import uuid4

from tests.e2e.least_privilege.calls import Attempt
from tests.e2e.least_privilege.proofs import Asserted, Case, Proofs, Wired, on
from tests.e2e.least_privilege.resources import ANYTHING, BUS, MESSAGES_KEY, STREAM, TABLE, index, queue
from tests.e2e.least_privilege.world import UNKNOWING, Item, World, change, licensed, record
from tests.e2e.support import wiring
from tests.e2e.support.marketplace import new_buyer
from tests.infra import test_permissions as asserted

STREAM_READ = "Lambda developer guide, DynamoDB event sources: the execution role's permissions"
SEND_KEY = "SQS developer guide, Configure AWS KMS permissions: for producers"


def _snapshot(world: World) -> Item:
    return world.item(f"ORDER#{world.placed()}", "ORDER")


def publishes_an_order(world: World) -> Attempt:
    """A new order: an event, a question to AWS, and a mark that it was published."""
    event = change(_snapshot(world))
    return lambda: world.calls.invoke("publisher", event)


def puts_aside_what_it_cannot_read(world: World) -> Attempt:
    """A later release wrote the snapshot."""
    written = {**_snapshot(world), "body": {"S": "{}"}}
    return lambda: world.calls.invoke("publisher", change(written))


def publishes_a_version_again(world: World) -> Attempt:
    """The first version of an order."""
    order_id = world.placed()
    batch = record("arn:aws:sqs:us-east-1:000000000000:republish", {"order_id": order_id, "version": 1})
    return lambda: world.calls.invoke("republish", batch)


def _linked(account: str) -> Item:
    return {
        "pk": {"S": f"BUYER#{account}"},
        "sk": {"S": "BUYER"},
        "aws_account": {"S": account},
        "account_id": {"S": f"acc-{uuid4().hex}"},
        "version": {"N": "1"},
        "linked_at": {"S": "2026-01-01T12:10:00.000000Z"},
    }


def spreads_a_link(world: World) -> Attempt:
    """A buyer has been linked.

    Only the event says so, hence nothing is written in the end: permissions are asked for before conditions.
    """
    world.bought(buyer_account=(account := new_buyer()))
    event = change(_linked(account))
    return lambda: world.calls.invoke("linking", event)


def spreads_a_link_with_a_claim(world: World) -> Attempt:
    """The catalog has learnt the order's product since, and a registration waits for just that."""
    buyer = _linked(account := new_buyer())
    world.written((49, licensed(account)), catalog=UNKNOWING)
    world.claimed(account)
    world.aws.dynamodb.put_item(TableName=world.stack.outputs["TableName"], Item=buyer)
    return lambda: world.calls.invoke("linking", change(buyer))


_READS_STREAM: Proofs = {
    **on(
        STREAM,
        "dynamodb",
        DescribeStream=Wired(wiring.event_sources),
        GetRecords=Wired(wiring.event_sources),
        GetShardIterator=Wired(wiring.event_sources),
    ),
    **on(ANYTHING, "dynamodb", ListStreams=Asserted(asserted.test_table_actions, STREAM_READ)),
}
_KEY: Proofs = on(
    MESSAGES_KEY, "kms", Decrypt=Wired(wiring.queue_keys), GenerateDataKey=Wired(wiring.queue_keys)
)

PUBLISHER: Proofs = {
    **on(TABLE, "dynamodb", UpdateItem=Case(publishes_an_order)),
    **on(BUS, "events", PutEvents=Case(publishes_an_order)),
    **on(queue("Enrichment"), "sqs", SendMessage=Case(publishes_an_order)),
    **on(queue("Republish"), "sqs", SendMessage=Case(puts_aside_what_it_cannot_read)),
    **on(queue("PublisherFailures"), "sqs", SendMessage=Wired(wiring.failure_destinations)),
    **_READS_STREAM,
    **_KEY,
}
REPUBLISH: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(publishes_a_version_again),
        UpdateItem=Case(publishes_a_version_again),
    ),
    **on(BUS, "events", PutEvents=Case(publishes_a_version_again)),
    **on(queue("Enrichment"), "sqs", SendMessage=Case(publishes_a_version_again)),
    **on(
        queue("Republish"),
        "sqs",
        ReceiveMessage=Wired(wiring.event_sources),
        DeleteMessage=Wired(wiring.event_sources),
        GetQueueAttributes=Wired(wiring.event_sources),
    ),
    **on(
        MESSAGES_KEY,
        "kms",
        Decrypt=Wired(wiring.queue_keys),
        GenerateDataKey=Asserted(asserted.test_keys, SEND_KEY),
    ),
}
LINKING: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(spreads_a_link),
        PutItem=Case(spreads_a_link),
        ConditionCheckItem=Case(spreads_a_link),
        DeleteItem=Case(spreads_a_link_with_a_claim, unseen=True),
    ),
    **on(index("buyer"), "dynamodb", Query=Case(spreads_a_link)),
    **on(queue("LinkingFailures"), "sqs", SendMessage=Wired(wiring.failure_destinations)),
    **_READS_STREAM,
    **_KEY,
}
