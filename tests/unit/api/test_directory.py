"""Organizations and applications, and what an order can be bound to."""

import pytest

from tests.support.api import Client
from tests.support.office import Office


def test_organizations_are_created_and_listed(client: Client) -> None:
    """O-76."""
    made = client.ask("add_organization", body={"name": "  Second  "})
    assert made.status == 201
    assert made.json["name"] == "Second"
    names = [item["name"] for item in client.ask("organizations").json["items"]]
    assert sorted(names) == ["Acme", "Second"]


def test_applications_live_inside_organizations(client: Client, office: Office) -> None:
    """O-54, O-70, O-76."""
    home = office.home.organization_id
    made = client.ask("add_application", body={"organization_id": home, "name": "New"})
    assert made.status == 201
    assert made.json["organization_id"] == home
    inside = client.ask("applications", query={"organization_id": home}).json["items"]
    assert "New" in [item["name"] for item in inside]
    assert client.ask("applications").json["items"] == []
    assert len(client.ask("applications", query={}).json["items"]) == len(inside)


def test_an_application_needs_an_organization_of_the_account(client: Client) -> None:
    refused = client.ask("add_application")
    assert (refused.status, refused.code) == (404, "organization_not_found")


def test_the_same_creation_twice_creates_once(client: Client) -> None:
    first, again = client.ask("add_organization"), client.ask("add_organization")
    assert first.json == again.json
    other = client.ask("add_organization", body={"name": "Other"})
    assert (other.status, other.code) == (409, "idempotency_key_reused")


@pytest.mark.parametrize("name", ["", "   ", "two\nlines", "x" * 101, "\u200b"])
def test_names_are_one_visible_line(client: Client, name: str) -> None:
    refused = client.ask("add_organization", body={"name": name})
    assert (refused.status, refused.code) == (400, "name_invalid")


def test_lists_go_on_by_cursor(client: Client, office: Office) -> None:
    for number in range(101):
        office.directory.add_organization(
            office.account, f"O {number}", key=str(number), now=office.store.clock.now
        )
    first = client.ask("organizations", query={}).json
    rest = client.ask("organizations", query={"cursor": first["cursor"]}).json
    assert len(first["items"]) + len(rest["items"]) == 102
    assert rest["cursor"] is None


def test_an_order_is_offered_its_kind_of_target(client: Client) -> None:
    """O-53."""
    found = client.ask("order_targets").json
    assert found["kind"] == "application"
    assert {item["organization_name"] for item in found["items"]} == {"Acme"}
    assert {"Shop", "Blog"} <= {item["name"] for item in found["items"]}


def test_an_account_sees_only_its_own_targets(client: Client) -> None:
    claims = {"sub": "somebody-else"}
    assert client.ask("organizations", claims=claims).json["items"] == []
    assert client.ask("applications", claims=claims, query={}).json["items"] == []
