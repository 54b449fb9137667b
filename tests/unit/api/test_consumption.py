"""What the vendor's platform reports of use (O-66)."""

import pytest

from tests.builders import AGREEMENT
from tests.support.api import Answer, Client
from tests.support.office import Office

LATER = "2026-11-04T06:00:00Z"


@pytest.fixture(autouse=True)
def _in_use(office: Office) -> None:
    office.wait(90)


def reports(client: Client, *, at: str = "2026-11-04T00:00:00Z", key: str = "key-1", **units: int) -> Answer:
    consumed = [{"dimension": name, "units": count} for name, count in units.items()]
    body = {"at": at, "consumed": consumed}
    return client.ask("ops_consumption", body=body, headers={"idempotency-key": key})


def kept(answer: Answer) -> dict[str, tuple[str, str]]:
    return {row["dimension"]: (row["units"], row["reported_at"]) for row in answer.json["consumed"]}


def test_a_report_is_taken_down(client: Client, office: Office) -> None:
    answer = client.ask("ops_consumption")
    assert (answer.status, answer.json["order_id"]) == (200, AGREEMENT)
    (row,) = answer.json["consumed"]
    assert (row["dimension"], row["bought"], row["units"]) == ("dau", "0", "250")
    assert row["labels"]["en"] == "Daily active users"
    assert row["reported_at"] == "2026-11-04T00:00:00.000000Z"
    read = office.store.consumption.read(AGREEMENT)
    assert read is not None
    assert read.units == {"dau": 250}


def test_the_same_report_again_is_answered_the_same(client: Client) -> None:
    assert reports(client, dau=250).json == reports(client, dau=250).json


def test_a_later_report_replaces_an_earlier_one(client: Client) -> None:
    reports(client, dau=250)
    assert kept(reports(client, at=LATER, dau=260)) == {"dau": ("260", "2026-11-04T06:00:00.000000Z")}


def test_a_report_that_comes_late_is_told_what_is_kept(client: Client) -> None:
    reports(client, at=LATER, dau=260)
    assert kept(reports(client, dau=250, key="key-2")) == {"dau": ("260", "2026-11-04T06:00:00.000000Z")}


def test_one_instant_has_one_report(client: Client) -> None:
    reports(client, dau=250)
    answer = reports(client, dau=251, key="key-2")
    assert (answer.status, answer.code) == (409, "consumption_reported")


def test_an_instant_to_come_would_silence_every_report_until_then(client: Client) -> None:
    answer = reports(client, at="2026-11-06T00:00:00Z", dau=250)
    assert (answer.status, answer.code) == (400, "consumption_ahead")


def test_a_clock_may_be_a_little_ahead(client: Client, office: Office) -> None:
    assert reports(client, at=f"{office.store.clock.now:%Y-%m-%dT%H}:04:59Z", dau=250).status == 200


def test_a_misspelt_dimension_is_not_taken_for_use(client: Client, office: Office) -> None:
    answer = reports(client, dua=250)
    assert (answer.status, answer.code) == (400, "dimension_unknown")
    assert office.store.consumption.read(AGREEMENT) is None


def test_a_dimension_is_named_once(client: Client) -> None:
    body = {"at": LATER, "consumed": [{"dimension": "dau", "units": 1}, {"dimension": "dau", "units": 2}]}
    assert client.ask("ops_consumption", body=body).code == "dimension_repeated"


@pytest.mark.parametrize(
    ("units", "path"), [(-1, f"/api/ops/orders/{AGREEMENT}/consumption"), (10**16, None), (1.5, None)]
)
def test_units_are_whole_numbers(client: Client, units: float, path: str | None) -> None:
    body = {"at": LATER, "consumed": [{"dimension": "dau", "units": units}]}
    assert client.ask("ops_consumption", body=body, path=path).code == "request_invalid"


def test_an_order_that_is_not_there_has_no_use(client: Client) -> None:
    answer = client.ask("ops_consumption", path="/api/ops/orders/agmt-9/consumption")
    assert (answer.status, answer.code) == (404, "order_not_found")


def test_buyers_report_nothing(client: Client) -> None:
    answer = client.ask("ops_consumption", claims={"cognito:groups": "[buyers]"})
    assert (answer.status, answer.code) == (403, "operations_only")


def test_who_reported_is_on_record(client: Client) -> None:
    reports(client, dau=250)
    told = client.ask("ops_audit").json["items"]
    assert [(item["action"], item["subject"], item["outcome"]) for item in told] == [
        ("report_consumption", AGREEMENT, "done")
    ]
