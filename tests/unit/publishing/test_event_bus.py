"""The bus on EventBridge: batches within its quotas, single entries that it refuses."""

from typing import Any

import boto3
import pytest
from botocore.stub import Stubber

from marketplace_orders.adapters.event_bus import BATCH, BYTES, OrdersBus
from marketplace_orders.ports.event_bus import Event


class Recorded:
    """A client that answers for each entry and keeps the sizes of the requests."""

    def __init__(self) -> None:
        self.requests: list[list[dict[str, Any]]] = []

    def put_events(self, *, Entries: list[dict[str, Any]]) -> dict[str, Any]:  # noqa: N803 - AWS's name
        self.requests.append(Entries)
        return {"FailedEntryCount": 0, "Entries": [{"EventId": "e"} for _ in Entries]}


def events(count: int, size: int = 10) -> list[Event]:
    return [Event("OrderPlaced", f"{number:04}".ljust(size, "x")) for number in range(count)]


@pytest.mark.parametrize(
    ("count", "size", "batches"),
    [
        (0, 10, []),
        (1, 10, [1]),
        (25, 10, [10, 10, 5]),
        (5, BYTES // 2, [1] * 5),
        (6, BYTES // 3 - 500, [3, 3]),
    ],
)
def test_requests_stay_within_the_quotas(count: int, size: int, batches: list[int]) -> None:
    client = Recorded()
    assert OrdersBus(client, "orders").publish(events(count, size)) == ()  # type: ignore[arg-type] # a fake
    assert [len(entries) for entries in client.requests] == batches
    assert max((len(entries) for entries in client.requests), default=0) <= BATCH


def test_entries_that_are_refused_are_named() -> None:
    client = boto3.client("events", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
    first, second = events(2)
    answer = {"FailedEntryCount": 1, "Entries": [{"EventId": "1"}, {"ErrorCode": "InternalFailure"}]}
    with Stubber(client) as stub:
        stub.add_response("put_events", answer)
        stub.add_client_error("put_events", "ThrottlingException")
        assert OrdersBus(client, "orders").publish([first, second]) == (second,)
        assert OrdersBus(client, "orders").publish([first, second]) == (first, second)
