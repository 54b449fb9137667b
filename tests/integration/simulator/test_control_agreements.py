"""Buying and what follows, through the control API."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.integration.simulator.driving import BUYER, REGISTRATION_URL, Control, titles

CREATED = "Purchase Agreement Created - Proposer"
AMENDED = "Purchase Agreement Amended - Proposer"
ENDED = "Purchase Agreement Ended - Proposer"
UPDATED = "License Updated - Manufacturer"
GONE = "License Deprovisioned - Manufacturer"


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_purchase_tells_everything_that_a_test_needs(control: Control) -> None:
    bought = control.buying(quantities={"dau": 5}, accepted_ago="PT47H59M50S", price="9.99")
    agreement = bought["agreement"]
    accepted = datetime.fromisoformat(agreement["accepted_at"])

    assert timedelta(hours=47, minutes=59, seconds=49) < datetime.now(UTC) - accepted < timedelta(hours=48)
    assert agreement["price"] == "9.99"
    assert titles(bought) == [CREATED, UPDATED]
    assert bought["emitted"][0]["detail"]["agreement"]["id"] == agreement["agreement_id"]
    assert control.call("GET", f"/agreements/{agreement['agreement_id']}") == agreement


def test_the_form_is_what_the_browser_posts(control: Control) -> None:
    setup = control.act(control.buy(offer_kind="free_trial"), "setup")

    assert setup["registration_url"] == REGISTRATION_URL
    assert setup["form"] == {
        "x-amzn-marketplace-token": setup["token"],
        "x-amzn-marketplace-offer-type": "free-trial",
    }
    assert datetime.fromisoformat(setup["expires_at"]) - datetime.now(UTC) > timedelta(hours=3, minutes=59)


@pytest.mark.parametrize(
    ("action", "body", "status"),
    [
        ("cancel", None, "CANCELLED"),
        ("expire", {}, "EXPIRED"),
        ("fail-payment", None, "TERMINATED"),
        ("end", {"status": "ROLLED_BACK"}, "ROLLED_BACK"),
    ],
)
def test_endings(control: Control, action: str, body: dict[str, str] | None, status: str) -> None:
    ended = control.act(control.buy(), action, body)

    assert ended["agreement"]["status"] == status
    assert titles(ended) == [ENDED, GONE]
    assert control.call("GET", "/agreements", status=status)[0]["agreement_id"]


def test_an_ending_can_be_back_dated(control: Control) -> None:
    at = "2026-01-02T03:04:05Z"
    ended = control.act(control.buy(accepted_at="2026-01-01T00:00:00Z"), "cancel", {"at": at})

    assert ended["agreement"]["ended_at"] == at
    assert ended["emitted"][0]["time"] == at
    assert ended["emitted"][1]["time"] == "2026-01-02T03:04:36Z"


@pytest.mark.parametrize(
    ("action", "intent", "status"), [("renew", "RENEW", "RENEWED"), ("replace", "REPLACE", "REPLACED")]
)
def test_followers(control: Control, action: str, intent: str, status: str) -> None:
    before = control.buy()
    body = {"quantities": {"dau": 77}, "prices": {"price": "5", "currency": "EUR"}}
    followed = control.act(before, action, body)
    after = followed["agreement"]

    assert (after["intent"], after["initial_agreement_id"]) == (intent, before["agreement_id"])
    assert (after["quantities"]["dau"], after["currency"]) == (77, "EUR")
    assert titles(followed) == [CREATED, UPDATED, ENDED, GONE]
    assert control.call("GET", f"/agreements/{before['agreement_id']}")["status"] == status
    told = control.call("GET", "/events", agreement_id=before["agreement_id"])
    assert [emission["title"] for emission in told] == [CREATED, UPDATED, ENDED, GONE]


def test_changes(control: Control) -> None:
    agreement = control.buy(auto_renew=True)

    assert titles(control.act(agreement, "amend", {"quantities": {"dau": 9}})) == [AMENDED, UPDATED]
    assert titles(control.act(agreement, "auto-renewal", {"enabled": False})) == [AMENDED]
    assert titles(control.act(agreement, "advisory")) == ["Purchase Agreement Advisory Issued - Manufacturer"]
    resolved = control.act(agreement, "advisory", {"issued": False})
    assert titles(resolved) == ["Purchase Agreement Advisory Resolved - Manufacturer"]
    assert titles(control.act(agreement, "announce", {"what": "created"})) == [CREATED]


def test_a_pending_license_can_be_provisioned_or_fail(control: Control) -> None:
    agreement = control.buy(provision=False)
    failed = control.act(agreement, "fail-provisioning")
    assert (failed["agreement"]["provisioning"], failed["emitted"]) == ("FAILED", [])

    provisioned = control.act(agreement, "provision")
    assert titles(provisioned) == [UPDATED]
    assert provisioned["agreement"]["license_arn"]


def test_a_future_start_comes_by_itself(control: Control) -> None:
    agreement = control.buy(starts_in="PT1S")
    assert agreement["license_arn"] is None
    path = f"/agreements/{agreement['agreement_id']}"
    until(lambda: control.call("GET", path)["provisioning"] == "PROVISIONED")

    told = control.call("GET", "/events", agreement_id=agreement["agreement_id"])
    assert [emission["title"] for emission in told] == [CREATED, UPDATED]


def test_an_agreement_that_ended_before_its_start_stays_ended(control: Control) -> None:
    agreement = control.buy(starts_in="PT1S")
    control.act(agreement, "cancel")
    later = control.buy(starts_in="PT1S")
    path = f"/agreements/{later['agreement_id']}"
    until(lambda: control.call("GET", path)["provisioning"] == "PROVISIONED")

    assert control.call("GET", f"/agreements/{agreement['agreement_id']}")["license_arn"] is None


def test_messages_of_legacy_listings(control: Control) -> None:
    agreement = control.buy("sms", pricing="pay_as_you_go")
    sent = control.act(agreement, "legacy", {"action": "unsubscribe-pending"})["emitted"][0]

    assert sent["topic"] == f"aws-mp-subscription-notification-{agreement['product_code']}"
    assert '"action": "unsubscribe-pending"' in sent["body"]
    assert (
        control.send(
            "POST", f"/agreements/{control.buy()['agreement_id']}/legacy", {"action": "subscribe-fail"}
        ).status_code
        == 409
    )


@pytest.mark.parametrize(
    ("action", "body"), [("cancel", {}), ("renew", {}), ("amend", {"quantities": {"dau": 9}})]
)
def test_anything_can_happen_silently(control: Control, action: str, body: dict[str, object]) -> None:
    agreement = control.buy(announce=False)
    control.act(agreement, action, {**body, "announce": False})

    assert control.call("GET", "/events") == []


def test_lists_are_filtered(control: Control) -> None:
    control.buy()
    control.buy("webpush", buyer_account="444455556666")

    assert len(control.call("GET", "/agreements")) == 2
    assert [a["product"] for a in control.call("GET", "/agreements", product="webpush")] == ["webpush"]
    assert [a["product"] for a in control.call("GET", "/agreements", buyer_account=BUYER)] == ["apppush"]
    assert control.call("GET", "/agreements", status="EXPIRED") == []


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/agreements/agmt-none", None, 404, "not_found"),
        ("POST", "/agreements/agmt-none/cancel", None, 404, "not_found"),
        ("POST", "/agreements", {"product": "none"}, 404, "not_found"),
        ("POST", "/agreements", {"product": "apppush", "quantities": {"seats": 1}}, 422, "invalid_request"),
        ("POST", "/tokens/expire", {"token": "none"}, 404, "not_found"),
    ],
)
def test_refusals_have_a_code(
    control: Control, method: str, path: str, body: dict[str, object] | None, status: int, code: str
) -> None:
    answer = control.send(method, path, body)

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"product": "apppush", "buyer_account": "1"},
        {"product": "apppush", "unheard": 1},
        {"product": "apppush", "price": "-1"},
    ],
)
def test_bodies_are_checked(control: Control, body: dict[str, object]) -> None:
    assert control.send("POST", "/agreements", body).status_code == 422


def test_nothing_ends_twice(control: Control) -> None:
    agreement = control.buy()
    control.act(agreement, "cancel")
    answer = control.send("POST", f"/agreements/{agreement['agreement_id']}/expire")

    assert (answer.status_code, answer.json()["code"]) == (409, "not_allowed")
