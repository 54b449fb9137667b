"""The storefront's part in refunds: the buyer answers, and sees the money."""

import httpx
import pytest

from tests.integration.simulator.driving import Control, Json

ASKS = "The vendor asks to end this agreement"


@pytest.fixture
def agreement(control: Control) -> Json:
    return control.buy(price="100.00")


@pytest.fixture
def path(control: Control, agreement: Json) -> str:
    """The page of a purchase that the vendor asks to end."""
    control.act(agreement, "cancellation-requests", {"description": "as we said"})
    return f"/purchases/{agreement['agreement_id']}"


def press(http: httpx.Client, path: str, button: str, **fields: str) -> httpx.Response:
    return http.post(f"{path}/{button}", data=fields, follow_redirects=True)


def status(control: Control, agreement: Json) -> tuple[str, str]:
    (account,) = control.call("GET", "/ledger", agreement_id=agreement["agreement_id"])
    return account["status"], account["cancellations"][0]["status"]


def test_a_buyer_sees_what_is_asked_and_until_when(http: httpx.Client, path: str, agreement: Json) -> None:
    page = http.get(path).text

    assert ASKS in page
    assert "as we said" in page
    assert "Answer by" in page
    other = http.get("/purchases/unknown")
    assert other.status_code == 404


@pytest.mark.parametrize(
    ("button", "standing"),
    [
        ("accept-cancellation", ("CANCELLED", "APPROVED")),
        ("reject-cancellation", ("ACTIVE", "REJECTED")),
        ("wait", ("CANCELLED", "APPROVED")),
    ],
)
def test_a_buyer_answers_or_does_not(
    http: httpx.Client,
    control: Control,
    path: str,
    agreement: Json,
    button: str,
    standing: tuple[str, str],
) -> None:
    page = press(http, path, button, reason="we use it").text

    assert ASKS not in page
    assert f"Agreement Cancellation Request {standing[1].capitalize()}" in page
    assert status(control, agreement) == standing


def test_a_rejection_says_why(http: httpx.Client, control: Control, path: str, agreement: Json) -> None:
    answer = press(http, path, "reject-cancellation")

    assert (answer.status_code, status(control, agreement)) == (422, ("ACTIVE", "PENDING_APPROVAL"))
    assert "say why" in answer.text


def test_nothing_can_be_answered_twice(http: httpx.Client, path: str) -> None:
    press(http, path, "accept-cancellation")
    answer = press(http, path, "reject-cancellation", reason="too late")

    assert answer.status_code == 422
    assert "no cancellation request waits" in answer.text


def test_money_that_went_back_is_shown(http: httpx.Client, control: Control, agreement: Json) -> None:
    path = f"/purchases/{agreement['agreement_id']}"
    made = control.act(agreement, "billing-adjustments", {"amount": "40.00"})["adjustment_id"]
    assert "on its way back 40.00 USD" in http.get(path).text
    control.post(f"/billing-adjustments/{made}/settle")
    page = press(http, path, "refund-by-aws").text

    assert "Invoiced 100.00 USD, given back 100.00 USD" in page
    assert "Refund by AWS of" in page
