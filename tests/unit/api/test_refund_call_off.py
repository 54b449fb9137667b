"""Operations call an approved refund off, until the buyer has answered (facts §7.1)."""

import pytest

from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.refund import CancellationRequestChanged, RevokedForRefund
from marketplace_orders.domain.facts.refund_request import CancellationAsked
from tests.builders import AGREEMENT, bound, closed
from tests.support.api import SAMPLE_TARGET, Answer, Client
from tests.support.office import Office
from tests.unit.refunding.stories import REQUEST, approval, cancellation, proposal, request, told

WHY = "The buyer wants to keep it, ticket 816."
PATH = f"/api/ops/orders/{AGREEMENT}/refund/{REQUEST}/call-off"
ASKED = "CancelAgreementCancellationRequest"
WAITS = (
    RevokedForRefund(request_id=REQUEST),
    CancellationAsked(request_id=REQUEST, cancellation_id="acr-1"),
)


def known(client: Client, office: Office, *bodies: Body) -> None:
    """Let an approved request have come as far as *bodies* say."""
    office.wait(80)
    client.desk.cancellations["token"] = "acr-1"
    about = ("Refund", "Revoked", "Cancellation")
    facts = told(request(), proposal(), approval(), *bodies)
    office.told(closed(), bound(49, SAMPLE_TARGET))
    office.told(*(each for each in facts if each.body.kind.startswith(about)))


def call_off(client: Client, key: str = "key-9") -> Answer:
    return client.ask("ops_refund_call_off", path=PATH, headers={"idempotency-key": key})


def kinds(client: Client) -> list[str]:
    return [entry["kind"] for entry in client.ask("ops_order_timeline").json["items"]]


def test_the_buyer_keeps_what_was_bought(client: Client, office: Office) -> None:
    known(client, office, *WAITS)
    assert client.ask("ops_refund").json["can_call_off"]["allowed"]
    client.desk.answer = "PENDING_APPROVAL"
    found = call_off(client).json
    assert client.desk.calls.count(ASKED) == 1
    request_view = found["request"]
    assert (request_view["state"], request_view["decision_reason"]) == ("WITHDRAWN", WHY)
    assert request_view["trouble"]["code"] == "refund_called_off"
    assert request_view["benefits_end_at"] is None
    assert found["order"]["benefits_active"] is True
    assert found["can_call_off"]["refusal"]["code"] == "refund_request_closed"
    assert client.ask("ops_audit").json["items"][0]["reason"] == WHY


def test_again_under_the_same_key_changes_nothing(client: Client, office: Office) -> None:
    known(client, office, *WAITS)
    client.desk.answer = "PENDING_APPROVAL"
    first = call_off(client)
    before = kinds(client)
    assert call_off(client).text == first.text
    assert kinds(client) == before


def test_what_broke_half_way_is_finished_under_the_same_key(client: Client, office: Office) -> None:
    """AWS did it and the answer got lost: asked again, it says so."""
    known(client, office, *WAITS)
    client.desk.answer, client.desk.dies = "PENDING_APPROVAL", 1
    broken = call_off(client)
    assert (broken.status, broken.code) == (503, "marketplace_busy")
    assert client.ask("ops_refund").json["request"]["state"] == "APPROVED"
    assert call_off(client).json["request"]["state"] == "WITHDRAWN"


@pytest.mark.parametrize(("word", "state"), [("APPROVED", "APPROVED"), ("REJECTED", "FAILED")])
def test_a_buyer_who_answered_meanwhile_was_faster(
    client: Client, office: Office, word: str, state: str
) -> None:
    known(client, office, *WAITS)
    client.desk.answer = word
    late = call_off(client)
    assert (late.status, late.code) == (409, "refund_call_off_too_late")
    found = client.ask("ops_refund").json["request"]
    assert (found["state"], found["cancellation"]["status"]) == (state, word)


def test_before_aws_was_asked_for_anything_it_is_called_off_at_once(client: Client, office: Office) -> None:
    """O-66: in the grace, and while an invoice is waited for."""
    known(client, office)
    assert client.ask("ops_refund").json["can_call_off"]["allowed"]
    found = call_off(client).json["request"]
    assert (found["state"], found["decision_reason"]) == ("WITHDRAWN", WHY)
    assert (found["trouble"]["code"], found["next_step"]) == ("refund_called_off", None)
    assert found["steps"][-1]["at"] is not None
    assert call_off(client).json["request"] == found
    assert ASKED not in client.desk.calls


def test_it_is_too_late_once_the_buyer_has_agreed(client: Client, office: Office) -> None:
    known(client, office, *WAITS, cancellation("APPROVED"))
    assert call_off(client).code == "refund_call_off_too_late"
    assert ASKED not in client.desk.calls


def test_aws_may_refuse_it(client: Client, office: Office) -> None:
    known(client, office, *WAITS)
    client.desk.refusing[ASKED] = "AccessDeniedException"
    assert call_off(client).code == "refund_not_permitted"


def test_the_tracker_shows_the_buyers_seven_days(client: Client, office: Office) -> None:
    known(client, office, *WAITS)
    found = client.ask("ops_refund").json["request"]
    assert found["cancellation"] == {
        "cancellation_id": "acr-1",
        "status": "PENDING_APPROVAL",
        "asked_at": "2026-11-04T04:00:00.000000Z",
        "answer_by": "2026-11-11T04:00:00.000000Z",
        "reminded_at": None,
    }
    assert found["next_step"] == {
        "owner": "buyer",
        "action": "answer_cancellation",
        "until": "2026-11-11T04:00:00.000000Z",
    }


def test_an_event_that_says_it_first_withdraws_it_all_the_same(client: Client, office: Office) -> None:
    known(client, office, *WAITS)
    client.desk.answer = "PENDING_APPROVAL"
    client.desk.dies = 1
    call_off(client)
    heard = CancellationRequestChanged(agreement_id=AGREEMENT, request_id="acr-1", status="CANCELLED")
    office.told(*(each for each in told(heard, hours=81) if each.body == heard))
    assert client.ask("ops_refund").json["request"]["state"] == "WITHDRAWN"
