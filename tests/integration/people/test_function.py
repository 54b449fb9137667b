"""Moving a link, handing out and erasing over the table and the pool (O-17, O-79, O-80)."""

import json

import pytest

from marketplace_orders import bootstrap
from marketplace_orders.bootstrap_operations import operations_api
from marketplace_orders.domain.identifiers import account_id
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.people import Person
from marketplace_orders.services.linking_orders import link_buyers
from marketplace_orders.settings import settings
from tests.builders import AGREEMENT, BUYER
from tests.integration.api.joan import Joan
from tests.integration.dynamodb.requests import watched
from tests.samples import Json, sample
from tests.support.api import JOAN
from tests.support.http_container import dump

OWNER = "new-owner@example.com"
MAIL = "joan@example.com"


def path(name: str, last: str) -> Json:
    """Return what makes the sample event *name* one about Joan's account."""
    event = sample(f"api_{name}")
    where = f"/api/ops/accounts/{JOAN}/{last}"
    http = {**event["requestContext"]["http"], "path": where}
    return {"rawPath": where, "requestContext": {**event["requestContext"], "http": http}}


@pytest.fixture
def linked(joan: Joan) -> Joan:
    buyer = Buyer(aws_account=BUYER, account_id=JOAN, version=1, linked_at=bootstrap.clock())
    person = Person(account_id=JOAN, email=MAIL, sign_in_method="email")
    bootstrap.ledger().journal.write((), [buyer.added(), person.copied()])
    joan.ask("bind")
    joan.buy("agmt-2", "l-2")
    return joan


def signed_up(email: str) -> str:
    """Let somebody sign up at the pool; return the account."""
    issuer = settings().oidc_issuer
    made = (
        bootstrap.session()
        .client("cognito-idp")
        .admin_create_user(
            UserPoolId=issuer.rsplit("/", 1)[-1],
            Username=email,
            UserAttributes=[{"Name": "email", "Value": email}],
        )
    )
    said = {each["Name"]: each["Value"] for each in made["User"]["Attributes"]}
    return account_id(issuer, said["sub"])


def test_a_link_moves_in_one_transaction_and_the_rest_follows(linked: Joan) -> None:
    owner = signed_up(OWNER)
    with watched(bootstrap.table().client) as seen:
        moved = linked.read("ops_move_link")
    who, begun, change, done = [["TransactWriteItems"]] * 4
    by_email, order, buyer = ["Query"], ["Query"], ["GetItem"]
    assert seen.operations == [*who, *begun, *by_email, *order, *buyer, *change, *done]
    assert (moved["account_id"], moved["benefits_active"]) == (owner, False)
    assert linked.read("ops_move_link") == moved

    found = bootstrap.api().registrations.buyer(BUYER)
    assert found
    assert link_buyers(bootstrap.ledger(), [found]).orders == 1
    owners = {order.parties.account_id for order in bootstrap.lists().of_buyer(BUYER)}
    assert owners == {owner}
    assert linked.read("order")["code"] == "order_not_found"
    person = bootstrap.api().people.person(owner)
    assert person
    assert person.email == OWNER


def test_what_is_handed_out_is_what_is_erased(linked: Joan) -> None:
    linked.ask("ops_rebind")
    found = linked.read("ops_export", **path("ops_export", "export"))
    assert found["profile"]["email"] == MAIL
    assert [order["order_id"] for order in found["orders"]] == [AGREEMENT, "agmt-2"]
    assert "ticket 4711" in json.dumps(found["orders"][0]["entries"])
    assert MAIL in dump()

    erased = linked.read("ops_erase", **path("ops_erase", "erase"))
    assert (erased["erased"]["persons"], erased["erased"]["notes"], erased["erased"]["orders"]) == (1, 1, 2)
    assert "sign_in" in {each["code"] for each in erased["remains"]}
    left = dump()
    assert MAIL not in left
    assert "ticket 4711" not in left
    assert "RAW#" not in left
    assert linked.read("order")["benefits_active"] is True
    again = linked.read("ops_erase", **path("ops_erase", "erase"))
    assert again["erased"] == {**dict.fromkeys(again["erased"], 0), "orders": 2}


def test_reasons_leave_the_audit_and_its_entries_stay(linked: Joan) -> None:
    linked.ask("ops_rebind")
    linked.ask("ops_erase", **path("ops_erase", "erase"))
    entries = linked.read("ops_audit")["items"]
    assert [(each["action"], each["outcome"]) for each in entries] == [
        ("erase_account", "done"),
        ("rebind", "done"),
    ]
    assert [bool(each["reason"]) for each in entries] == [True, False]
    assert operations_api().audit.about(JOAN)[0].actor == entries[0]["actor_id"]
