"""The API function over the table: every sample, budgets, and races that the table decides."""

import json
from datetime import timedelta

import pytest
from botocore.exceptions import ClientError

from functions.registration.handler import lambda_handler as registration
from marketplace_orders import bootstrap
from marketplace_orders.domain.facts.binding import Bound
from marketplace_orders.domain.fold import Partition
from marketplace_orders.settings import settings
from tests.builders import AGREEMENT
from tests.integration.api.joan import Joan
from tests.integration.dynamodb.requests import watched
from tests.samples import names, sample
from tests.support.aws_says import RESOLVED, aws_says
from tests.support.lambda_context import FakeContext


@pytest.mark.parametrize("name", names("api"))
def test_every_sample_is_answered_as_over_fakes(joan: Joan, name: str) -> None:
    answer = joan.ask(name)
    assert answer["statusCode"] < 500
    assert answer["headers"]["Cache-Control"] == "no-store"
    assert json.loads(answer["body"])


@pytest.mark.parametrize(
    ("name", "operations"),
    [
        ("orders", ["Query"]),
        ("ops_orders", ["Query"]),
        ("order", ["GetItem"]),
        ("bind", ["Query", "TransactWriteItems"]),
        ("order_targets", ["GetItem", "Query", "Query"]),
        ("organizations", ["Query"]),
        ("catalog", []),
        ("me", []),
    ],
)
def test_budgets(joan: Joan, name: str, operations: list[str]) -> None:
    joan.ask("catalog")
    with watched(bootstrap.table().client) as seen:
        assert joan.ask(name)["statusCode"] == 200
    assert seen.operations == operations


def test_a_refused_bind_reads_once_and_writes_nothing(joan: Joan) -> None:
    joan.ask("bind")
    with watched(bootstrap.table().client) as seen:
        refused = joan.read("bind", headers={**sample("api_bind")["headers"], "idempotency-key": "two"})
    assert refused["code"] == "order_already_bound"
    assert seen.operations == ["Query"]


def test_binding_activates_and_repeats_its_answer(joan: Joan) -> None:
    """O-45, O-57, O-58, O-59: slice 3 of issue 2."""
    first = joan.read("bind")
    assert (first["order_status"], first["benefits_active"]) == ("LINKED", True)
    assert joan.read("bind") == first
    facts = bootstrap.ledger().journal.read(Partition.of_agreement(AGREEMENT)).facts
    assert sum(isinstance(fact.body, Bound) for fact in facts) == 1


def test_a_bind_within_the_window_is_refused_and_can_be_scheduled(joan: Joan) -> None:
    """O-63, O-77."""
    joan.buy("agmt-2", "l-2", age=timedelta(hours=1))
    assert joan.read("bind", rawPath="/api/orders/agmt-2/binding")["code"] == "refund_window_open"
    done = joan.read("schedule", rawPath="/api/orders/agmt-2/schedule")
    assert done["command"] == "BindingScheduled"


def test_a_target_that_vanishes_before_the_write_is_noticed(joan: Joan) -> None:
    table = bootstrap.table()
    table.client.delete_item(
        TableName=table.name, Key={"pk": {"S": f"ACCOUNT#{_account(joan)}"}, "sk": {"S": "APP#app-1"}}
    )
    assert joan.read("bind")["code"] == "target_not_found"
    assert joan.read("order")["binding"] is None


def test_operations_move_it_with_a_reason_in_one_transaction_that_is_audited(joan: Joan) -> None:
    """O-23, O-80."""
    joan.ask("bind")
    with watched(bootstrap.table().client) as seen:
        assert joan.read("ops_rebind")["target"]["id"] == "app-2"
    who, begun, done = ["TransactWriteItems"], ["TransactWriteItems"], ["TransactWriteItems"]
    assert seen.operations == [*who, *begun, "Query", "TransactWriteItems", *done]
    last = joan.read("order_timeline")["items"][-1]
    assert (last["kind"], last["actor"]["name"]) == ("Rebound", "op***@vendor.example")
    assert "ticket 4711" in last["note"]


def test_a_buyer_arrives_sees_and_links(joan: Joan) -> None:
    """O-10..O-17: registration and API over one table."""
    named = {"Metadata": {"AgreementId": "agmt-9"}, "CustomerAWSAccountId": "444455556666", "LicenseArn": ""}
    bought = {**RESOLVED, **named}
    with aws_says(bought):
        (cookie,) = registration(sample("registration_post"), FakeContext("registration"))["cookies"]
    cookies = [cookie.partition(";")[0]]
    assert joan.read("registration", cookies=cookies)["aws_account"] == "********6666"
    assert joan.read("link", cookies=cookies)["order_id"] == "agmt-9"
    assert joan.read("link", cookies=cookies)["order_id"] == "agmt-9"
    assert joan.read("registration", cookies=cookies)["used"] is True
    assert joan.read("order", rawPath="/api/orders/agmt-9")["order_id"] == "agmt-9"


def test_sync_leaves_a_message_to_ask_aws(joan: Joan) -> None:
    """O-60, O-78: one read, one message; the table is not written."""
    with watched(bootstrap.table().client) as seen:
        requested_at = joan.read("sync")["requested_at"]
    assert seen.operations == ["GetItem"]
    sqs, url = bootstrap.session().client("sqs"), settings().enrichment_queue_url
    (message,) = sqs.receive_message(QueueUrl=url)["Messages"]
    assert json.loads(message["Body"]) == {
        "order_id": AGREEMENT,
        "confirm": True,
        "requested_at": requested_at,
        "correlation_id": sample("api_sync")["requestContext"]["requestId"],
    }


def test_a_throttled_table_is_told_as_busy(joan: Joan, monkeypatch: pytest.MonkeyPatch) -> None:
    def throttled(**_: object) -> None:
        raise ClientError({"Error": {"Code": "ThrottlingException", "Message": "slow down"}}, "Query")

    monkeypatch.setattr(bootstrap.table().client, "query", throttled)
    answer = joan.ask("bind")
    assert (answer["statusCode"], json.loads(answer["body"])["code"]) == (503, "store_busy")
    assert answer["headers"]["Retry-After"] == "2"


def test_no_personal_data_is_logged(joan: Joan, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("me", "orders", "order_timeline", "bind", "ops_rebind", "order_targets"):
        joan.ask(name)
    printed = capsys.readouterr().out
    for secret in ("joan@example.com", "operator@vendor.example", "111122223333", "ticket 4711"):
        assert secret not in printed


def _account(joan: Joan) -> str:
    return str(joan.read("me")["account_id"])
