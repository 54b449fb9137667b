"""The registration function over the table: samples in, orders, sessions and redirects out."""

import json

import pytest
from botocore.exceptions import ConnectTimeoutError, ReadTimeoutError

from functions.registration.handler import lambda_handler
from marketplace_orders import bootstrap
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.http.cookies import session_of
from marketplace_orders.ports.buyers import Buyer
from tests.integration.dynamodb.requests import watched
from tests.samples import Json, names, sample
from tests.support.aws_says import RESOLVED, Said, aws_says
from tests.support.http_container import dump
from tests.support.lambda_context import FakeContext

TOKEN = "token+of/a=buyer"


def knock(name: str = "post") -> Json:
    return lambda_handler(sample(f"registration_{name}"), FakeContext("registration"))


def code(answer: Json) -> str:
    return str(json.loads(answer["body"])["code"])


def order(agreement: str = "agmt-1") -> Order:
    (found,) = bootstrap.ledger().journal.read(Partition.of_agreement(agreement)).orders
    return found


@pytest.mark.parametrize("name", names("registration"))
def test_every_sample_is_answered(name: str) -> None:
    with aws_says(RESOLVED):
        assert knock(name)["statusCode"] in {200, 303, 400}


def test_a_token_becomes_an_order_and_a_session() -> None:
    """O-9, O-10, O-11, O-12, O-13."""
    with aws_says(RESOLVED) as aws:
        answer = knock()
    assert (answer["statusCode"], answer["headers"]["Location"]) == (303, "/link")
    assert json.loads(aws.asked[0]) == {"RegistrationToken": TOKEN}
    assert order().parties.acceptor == "111122223333"
    assert order().purchase.license_id == "l-1"


def test_a_registration_costs_three_requests_to_the_table() -> None:
    with aws_says(RESOLVED) as aws:
        knock("get")
        with watched(bootstrap.table().client) as seen:
            knock()
    assert seen.operations == ["BatchGetItem", "Query", "TransactWriteItems"]
    assert len(aws.asked) == 1


def test_a_repeat_purchase_costs_no_more() -> None:
    """O-14: the link is known from the one look at everything."""
    buyer = Buyer(
        aws_account="111122223333", account_id="acc-1", version=1, linked_at=bootstrap.clock()
    ).added()
    bootstrap.ledger().journal.write((), [buyer])
    with aws_says(RESOLVED), watched(bootstrap.table().client) as seen:
        knock()
    assert seen.operations == ["BatchGetItem", "Query", "TransactWriteItems"]
    assert order().parties.account_id == "acc-1"


def test_the_same_token_twice_is_the_same_order_also_when_aws_refuses() -> None:
    with aws_says(RESOLVED, "ExpiredTokenException"):
        first, second = knock(), knock()
    assert first["statusCode"] == second["statusCode"] == 303
    assert first["cookies"] != second["cookies"]
    assert order().version == 1


@pytest.mark.parametrize(
    ("exception", "problem", "status"),
    [("ExpiredTokenException", "token_expired", 410), ("InvalidTokenException", "token_invalid", 400)],
)
def test_refused_tokens_are_asked_about_once(exception: str, problem: str, status: int) -> None:
    with aws_says(exception) as aws:
        answer = knock("post_from_api_client")
    assert (answer["statusCode"], code(answer)) == (status, problem)
    assert len(aws.asked) == 1


@pytest.mark.parametrize(
    ("trouble", "attempts"),
    [
        ("ThrottlingException", 3),
        ("InternalServiceErrorException", 3),
        ("DisabledApiException", 1),
        ("AccessDeniedException", 1),
        (ReadTimeoutError(endpoint_url="https://metering"), 3),
        (ConnectTimeoutError(endpoint_url="https://metering"), 3),
    ],
)
def test_a_marketplace_in_trouble_is_asked_again_and_then_told_of(
    trouble: str | Exception, attempts: int
) -> None:
    with aws_says(trouble) as aws:
        answer = knock("post_from_api_client")
    assert (answer["statusCode"], code(answer)) == (503, "marketplace_busy")
    assert answer["headers"]["Retry-After"] == "10"
    assert len(aws.asked) == attempts
    assert "REGISTRATION" not in dump()


def test_a_marketplace_that_recovers_is_no_trouble() -> None:
    with aws_says("ThrottlingException", "InternalServiceErrorException", RESOLVED):
        assert knock()["statusCode"] == 303


def test_empty_members_are_missing_ones() -> None:
    with aws_says({**RESOLVED, "CustomerIdentifier": "", "LicenseArn": ""}):
        knock()
    assert order().purchase.license_id is None
    assert order().parties.customer_identifier is None


@pytest.mark.parametrize(
    "answer", [RESOLVED, {"ProductCode": "not-ours"}, "ExpiredTokenException", "ThrottlingException"]
)
def test_the_token_is_nowhere(
    answer: Said, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with aws_says(answer):
        told = [knock(), knock("post_from_api_client"), knock("post_multipart")]
    printed = capsys.readouterr()
    for text in (repr(told), printed.out, printed.err, caplog.text, dump()):
        assert TOKEN not in text
        assert "token%2Bof" not in text
    assert printed.out


def test_the_session_is_stored_hashed_and_forgotten_in_time() -> None:
    with aws_says(RESOLVED):
        (cookie,) = knock()["cookies"]
    session = session_of({"cookies": [cookie.partition(";")[0]]})
    assert session
    assert session not in dump()
    kept = [item for item in bootstrap.table().client.scan(TableName="orders")["Items"] if "ttl" in item]
    assert sorted(str(item["pk"]["S"]).partition("#")[0] for item in kept) == ["REGISTRATION", "SESSION"]


def test_numbers_of_aws_accounts_are_masked_in_logs(capsys: pytest.CaptureFixture[str]) -> None:
    with aws_says(RESOLVED):
        knock()
    assert "111122223333" not in capsys.readouterr().out


def test_registrations_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    with aws_says(RESOLVED, {"ProductCode": "not-ours"}):
        knock()
        knock()
    printed = capsys.readouterr().out
    assert '"Registrations"' in printed
    assert '"RegistrationsUnknownProduct"' in printed


def test_a_secret_that_cannot_be_read_lets_nobody_in() -> None:
    bootstrap.session().client("secretsmanager").delete_secret(
        SecretId="origin", ForceDeleteWithoutRecovery=True
    )
    answer = knock("post_from_api_client")
    assert (answer["statusCode"], code(answer)) == (503, "store_busy")


def test_the_secret_is_read_once() -> None:
    assert knock("get")["statusCode"] == 200
    bootstrap.session().client("secretsmanager").delete_secret(
        SecretId="origin", ForceDeleteWithoutRecovery=True
    )
    assert knock("get")["statusCode"] == 200
