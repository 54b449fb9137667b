"""Products, buyers, settings, logs and starting over."""

import httpx

from local.simulator.simulator import Simulator
from tests.integration.simulator.driving import SELLER, Client, Control


def test_products_are_the_vendors_catalog(control: Control) -> None:
    products = {product["key"]: product for product in control.call("GET", "/products")}

    assert {"apppush", "webpush", "whatsapp", "otp", "email", "sms"} <= set(products)
    assert products["apppush"]["dimensions"] == ["dau", "vip_days"]
    assert products["sms"]["feed"] == "sns"


def test_buyers_can_be_added(control: Control) -> None:
    named = control.post("/buyers", {"account_id": "999900001111", "name": "Another"})
    made_up = control.post("/buyers")

    assert named["customer_identifier"]
    known = [buyer["account_id"] for buyer in control.call("GET", "/buyers")]
    assert known[-2:] == ["999900001111", made_up["account_id"]]


def test_settings_change_one_by_one(control: Control) -> None:
    changed = control.call("PATCH", "/settings", {"registration_url": "http://127.0.0.1:1/aws/registration"})

    assert changed["registration_url"] == "http://127.0.0.1:1/aws/registration"
    assert changed["seller_account"] == SELLER
    assert changed == control.call("GET", "/settings")


def test_calls_are_counted(control: Control, agreements: Client) -> None:
    name = control.buy()["agreement_id"]
    for _ in range(3):
        agreements.describe_agreement(agreementId=name)
    agreements.get_agreement_terms(agreementId=name)
    calls = control.call("GET", "/calls")

    assert calls["total"] == 4
    assert calls["counts"] == {
        "marketplace-agreement.DescribeAgreement": 3,
        "marketplace-agreement.GetAgreementTerms": 1,
    }
    assert calls["calls"][0]["params"] == {"agreementId": name}
    assert control.call("GET", "/calls", after=3)["total"] == 1
    assert control.call("GET", "/calls", operation="GetAgreementTerms")["total"] == 1
    assert control.call("GET", "/calls", service="meteringmarketplace")["total"] == 0
    control.call("DELETE", "/calls")
    assert control.call("GET", "/calls")["total"] == 0


def test_events_are_listed_by_agreement_and_number(control: Control) -> None:
    first, second = control.buy(), control.buy()

    assert [e["agreement_id"] for e in control.call("GET", "/events")] == [
        *[first["agreement_id"]] * 2,
        *[second["agreement_id"]] * 2,
    ]
    assert len(control.call("GET", "/events", agreement_id=second["agreement_id"])) == 2
    assert [e["number"] for e in control.call("GET", "/events", after=3)] == [4]


def test_a_reset_empties_the_world(control: Control, simulator: Simulator) -> None:
    control.buy()
    control.post("/faults/api", {"kind": "throttle"})
    control.call("PUT", "/faults/delivery", {"drop": 1})
    control.post("/answers", {"service": "meteringmarketplace", "operation": "ResolveCustomer", "answer": {}})
    control.call("POST", "/reset")

    for path in ("/agreements", "/events", "/answers", "/faults/api"):
        assert control.call("GET", path) == []
    assert control.call("GET", "/faults/delivery")["drop"] == 0
    assert simulator.calls.select() == []


def test_without_an_engine_there_are_no_topics_and_no_queues(control: Control) -> None:
    assert control.call("POST", "/topics") == []
    answer = control.send("POST", "/raw/envelopes", {"queue_url": "http://127.0.0.1/q", "body": {}})

    assert (answer.status_code, answer.json()["code"]) == (502, "engine_unavailable")


def test_health(http: httpx.Client) -> None:
    assert http.get("/health").json() == {"status": "ok"}
