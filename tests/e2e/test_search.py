"""Operations find a buyer's order by any id, and nobody else does."""

from collections.abc import Mapping

import pytest

from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually


@pytest.fixture(scope="module")
def owner(people: People) -> Person:
    return people.newcomer()


@pytest.fixture(scope="module")
def ids(marketplace: Marketplace, owner: Person) -> Mapping[str, str]:
    """Everything that an order can be found by."""
    buyer = new_buyer()
    order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
    owner.arrive_and_link(marketplace.set_up(order_id))
    account = owner.sees(order_id, "PENDING_LINK", "SUBSCRIBED")["account_id"]
    license_arn = marketplace.agreement(order_id)["license_arn"]
    return {
        "order": order_id,
        "license": license_arn,
        "aws_account": f"{buyer[:4]}-{buyer[4:8]}-{buyer[8:]}",
        "account": account,
        "email": owner.email.upper(),
    }


def search(operator: Person, text: str) -> Json:
    """What operations find."""
    answer = operator.post("/api/ops/search", q=text)
    assert answer.is_success, answer.text
    found: Json = answer.json()
    return found


@pytest.mark.parametrize("kind", ["order", "license", "aws_account", "account", "email"])
def test_order_is_found_by_every_id_of_it(
    ids: Mapping[str, str], owner: Person, people: People, kind: str
) -> None:
    """The table's indexes lag a little, so the first look may find nothing."""
    found = eventually(lambda: _with_items(search(people.operator, ids[kind])), what=kind)
    (order,) = found["items"]
    assert (order["order_id"], order["found_by"]) == (ids["order"], kind)
    if kind in {"aws_account", "account", "email"}:
        assert found["accounts"] == [{"account_id": ids["account"], "email": owner.email}]


def _with_items(found: Json) -> Json | None:
    return found if found["items"] else None


def test_part_of_an_id_finds_nothing(ids: Mapping[str, str], people: People) -> None:
    for text in (ids["order"][:-1], "nobody@example.com", new_buyer(), ids["email"].partition("@")[2]):
        found = search(people.operator, text)
        assert (found["items"], found["accounts"], found["claims"]) == ([], [], [])


def test_who_found_an_account_is_on_record(ids: Mapping[str, str], people: People) -> None:
    """O-80: by the id of what was found; the address that was searched for is nowhere."""
    eventually(lambda: _with_items(search(people.operator, ids["email"])), what="the account")
    entries = people.operator.get("/api/ops/audit").json()["items"]
    assert ("search", ids["account"], "done: 1 orders") in [
        (entry["action"], entry["subject"], entry["outcome"]) for entry in entries
    ]


def test_nobody_else_can_search(ids: Mapping[str, str], owner: Person) -> None:
    refused = owner.post("/api/ops/search", q=ids["order"])
    assert (refused.status_code, refused.json()["code"]) == (403, "operations_only")
