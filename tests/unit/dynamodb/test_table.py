"""A table that throttles, does not answer, or answers in part."""

from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pytest
from botocore.exceptions import BotoCoreError, ClientError, EndpointConnectionError, ReadTimeoutError
from botocore.stub import Stubber

from marketplace_orders.adapters.dynamodb.connecting import CONFIG, connected
from marketplace_orders.adapters.dynamodb.outbox import DynamoOutbox
from marketplace_orders.adapters.dynamodb.table import BUSY, Table, busy_told
from marketplace_orders.adapters.dynamodb.target_writes import added_application, added_organization
from marketplace_orders.domain.errors import Contended
from marketplace_orders.ports.directory import Application, Organization
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.journal import Key
from tests.builders import BOUGHT, created, order_of

KEYS = [Key("NOTE#1", "NOTE"), Key("NOTE#2", "NOTE")]
ITEMS: list[dict[str, Any]] = [{"pk": {"S": key.pk}, "sk": {"S": key.sk}} for key in KEYS]
ORGANIZATION = Organization(account_id="acc-1", organization_id="org-1", name="Shop", created_at=BOUGHT)
APPLICATION = Application(
    account_id="acc-1", organization_id="org-1", application_id="app-1", name="App", created_at=BOUGHT
)


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def table(pauses: list[float]) -> Table:
    session = boto3.Session("test", "test", region_name="us-east-1")
    return Table(connected(session, "orders").client, "orders", pauses.append)


@pytest.fixture
def answers(table: Table) -> Iterator[Stubber]:
    with Stubber(table.client) as stubber:
        yield stubber


CALLS: list[tuple[str, Callable[[Table], object]]] = [
    ("get_item", lambda table: table.get(KEYS[0])),
    ("batch_get_item", lambda table: table.batch(KEYS)),
    ("query", lambda table: table.query({"KeyConditionExpression": "pk = :pk"})),
    ("put_item", lambda table: table.put(ITEMS[0])),
    ("update_item", lambda table: table.update(KEYS[0], {})),
    ("delete_item", lambda table: table.delete(KEYS[0])),
    ("transact_write_items", lambda table: table.transact([{}])),
]


@pytest.mark.parametrize(("operation", "call"), CALLS, ids=[name for name, _ in CALLS])
def test_every_call_tells_throttling_as_busy(
    table: Table, answers: Stubber, operation: str, call: Callable[[Table], object]
) -> None:
    answers.add_client_error(operation, "ProvisionedThroughputExceededException")
    with pytest.raises(StoreBusy) as busy:
        call(table)
    assert busy.value.code == "store_busy"


@pytest.mark.parametrize("code", sorted(BUSY))
def test_every_code_of_a_busy_table_is_told(code: str) -> None:
    with pytest.raises(StoreBusy), busy_told():
        raise ClientError({"Error": {"Code": code}}, "Query")


@pytest.mark.parametrize("kind", [ReadTimeoutError, EndpointConnectionError])
def test_no_answer_is_told_as_busy(kind: type[BotoCoreError]) -> None:
    with pytest.raises(StoreBusy), busy_told():
        raise kind(endpoint_url="https://dynamodb")


def test_a_mistake_of_ours_is_passed_on(table: Table, answers: Stubber) -> None:
    answers.add_client_error("get_item", "ValidationException")
    with pytest.raises(ClientError):
        table.get(KEYS[0])


def test_what_a_batch_left_out_is_asked_for_again(
    table: Table, answers: Stubber, pauses: list[float]
) -> None:
    rest = {"orders": {"Keys": [ITEMS[1]], "ConsistentRead": True}}
    whole = {"orders": {"Keys": ITEMS, "ConsistentRead": True}}
    first = {"Responses": {"orders": [ITEMS[0]]}, "UnprocessedKeys": rest}
    answers.add_response("batch_get_item", first, {"RequestItems": whole})
    answers.add_response("batch_get_item", {"Responses": {"orders": [ITEMS[1]]}}, {"RequestItems": rest})
    assert set(table.batch(KEYS)) == set(KEYS)
    assert len(pauses) == 1


def test_a_batch_that_never_completes_is_told_as_busy(
    table: Table, answers: Stubber, pauses: list[float]
) -> None:
    nothing: dict[str, Any] = {"Responses": {}, "UnprocessedKeys": {"orders": {"Keys": ITEMS}}}
    for _ in range(4):
        answers.add_response("batch_get_item", nothing)
    with pytest.raises(StoreBusy):
        table.batch(KEYS)
    assert all(0 <= pause < 1 for pause in pauses)


def test_marking_passes_on_what_is_no_failed_condition(table: Table, answers: Stubber) -> None:
    answers.add_client_error("update_item", "ValidationException")
    with pytest.raises(ClientError):
        DynamoOutbox(table).mark_published(order_of([created()]))


def test_contention_over_a_new_application_is_told(table: Table, answers: Stubber) -> None:
    reasons: Any = {"CancellationReasons": [{"Code": "None"}, {"Code": "TransactionConflict"}]}
    answers.add_client_error("transact_write_items", "TransactionCanceledException", modeled_fields=reasons)
    with pytest.raises(Contended):
        added_application(table, APPLICATION)


def test_a_mistake_in_writing_a_target_is_passed_on(table: Table, answers: Stubber) -> None:
    answers.add_client_error("put_item", "ValidationException")
    with pytest.raises(ClientError):
        added_organization(table, ORGANIZATION)
    answers.add_client_error("transact_write_items", "ValidationException")
    with pytest.raises(ClientError):
        added_application(table, APPLICATION)


def test_every_call_has_a_timeout_and_bounded_retries() -> None:
    config: Any = CONFIG
    assert (config.connect_timeout, config.read_timeout) == (1, 5)
    assert config.retries == {"mode": "standard", "total_max_attempts": 4}
