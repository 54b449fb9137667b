"""Operations' actions in one list: who, when, to what, why, and how it went (O-80)."""

from tests.builders import AGREEMENT
from tests.support.api import OLGA, Client
from tests.support.office import Office


def test_what_was_done_is_listed_newest_first(client: Client, office: Office) -> None:
    refused = client.ask("ops_rebind")
    office.wait()
    client.ask("bind")
    client.ask("ops_rebind", headers={"idempotency-key": "key-2"})
    answer = client.ask("ops_audit")
    done, before = answer.json["items"]
    assert (before["outcome"], before["subject"]) == (refused.code, AGREEMENT)
    assert (done["actor"], done["actor_id"]) == ("operator@vendor.example", OLGA)
    assert (done["action"], done["outcome"]) == ("rebind", "done")
    assert "ticket 4711" in done["reason"]
    assert done["at"] > before["at"]
    assert answer.json["next"] is None


def test_settling_a_claim_is_listed_too(client: Client) -> None:
    refused = client.ask("ops_settle_claim")
    (entry,) = client.ask("ops_audit").json["items"]
    assert (entry["action"], entry["outcome"], entry["reason"]) == ("settle_claim", refused.code, None)


def test_an_actor_who_was_erased_is_an_id(client: Client, office: Office) -> None:
    client.ask("ops_settle_claim")
    office.store.people.erase_person(OLGA)
    assert client.ask("ops_audit").json["items"][0]["actor"] == OLGA


def test_a_cursor_of_another_list_is_refused(client: Client) -> None:
    assert client.ask("ops_audit", query={"cursor": "bm90aGluZw"}).code == "cursor_invalid"
