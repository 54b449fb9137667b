"""The seller asks to cancel: the agreement service's operations about it."""

import pytest

from tests.integration.simulator.driving import Client, Control, Json


@pytest.fixture
def agreement(control: Control) -> Json:
    return control.buy()


def send(agreements: Client, agreement: Json, **more: str) -> Json:
    answer = agreements.send_agreement_cancellation_request(
        agreementId=agreement["agreement_id"], reasonCode="TEST_AGREEMENT", **more
    )
    return {
        "agreementId": answer["agreementId"],
        "agreementCancellationRequestId": answer["agreementCancellationRequestId"],
    }


def status(agreements: Client, request: Json) -> str:
    return str(agreements.get_agreement_cancellation_request(**request)["status"])


def told(control: Control) -> list[str]:
    return [emission["title"] for emission in control.call("GET", "/events", after=2)]


def test_a_request_waits_for_the_buyer(control: Control, agreements: Client, agreement: Json) -> None:
    request = send(agreements, agreement, description="a test", clientToken="once")

    assert status(agreements, request) == "PENDING_APPROVAL"
    assert told(control) == ["Agreement Cancellation Request Pending Approval - Proposer"]
    assert send(agreements, agreement, description="a test", clientToken="once") == request
    with pytest.raises(agreements.exceptions.ConflictException):
        send(agreements, agreement, description="another test", clientToken="once")
    with pytest.raises(agreements.exceptions.ConflictException) as refused:
        send(agreements, agreement, clientToken="twice")
    assert refused.value.response["resourceId"] == agreement["agreement_id"]


def test_a_channel_partners_sale_is_the_partners_to_end(control: Control, agreements: Client) -> None:
    sold = control.buy(offer_kind="channel_partner")
    control.call("PATCH", "/settings", {"channel_partner_access": True})
    with pytest.raises(agreements.exceptions.AccessDeniedException):
        send(agreements, sold)


def test_seven_days_of_silence_approve(control: Control, agreements: Client, agreement: Json) -> None:
    request = send(agreements, agreement)
    passed = control.post("/clock", {"advance": "P7D"})

    assert [each["title"] for each in passed["emitted"]] == told(control)[1:]
    assert status(agreements, request) == "APPROVED"
    assert control.call("GET", "/clock")["now"] >= passed["now"]


def test_accepting_ends_the_agreement(control: Control, agreements: Client, agreement: Json) -> None:
    request = send(agreements, agreement)
    answer = agreements.accept_agreement_cancellation_request(**request)

    assert answer["status"] == "APPROVED"
    assert told(control)[1:] == [
        "Agreement Cancellation Request Approved - Proposer",
        "Purchase Agreement Ended - Proposer",
        "License Deprovisioned - Manufacturer",
    ]
    with pytest.raises(agreements.exceptions.ConflictException):
        agreements.reject_agreement_cancellation_request(**request, rejectionReason="too late")


def test_rejecting_and_withdrawing_say_why(agreements: Client, agreement: Json) -> None:
    rejected = send(agreements, agreement)
    answer = agreements.reject_agreement_cancellation_request(**rejected, rejectionReason="we need it")
    assert (answer["status"], answer["statusMessage"]) == ("REJECTED", "we need it")

    withdrawn = send(agreements, agreement)
    agreements.cancel_agreement_cancellation_request(**withdrawn, cancellationReason="a mistake")
    assert status(agreements, withdrawn) == "CANCELLED"


def test_requests_are_listed_by_agreement_and_status(
    control: Control, agreements: Client, agreement: Json
) -> None:
    request = send(agreements, agreement)
    agreements.reject_agreement_cancellation_request(**request, rejectionReason="no")
    send(agreements, agreement)
    send(agreements, control.buy())
    seller = {"partyType": "Proposer"}
    own = seller | {"agreementId": agreement["agreement_id"]}

    assert len(agreements.list_agreement_cancellation_requests(**seller)["items"]) == 3
    assert len(agreements.list_agreement_cancellation_requests(**own)["items"]) == 2
    (item,) = agreements.list_agreement_cancellation_requests(**own, status="REJECTED")["items"]
    assert item["agreementCancellationRequestId"] == request["agreementCancellationRequestId"]
    first = agreements.list_agreement_cancellation_requests(**seller, maxResults=2)
    assert len(first["items"]) == 2
    assert first["nextToken"]


def test_unknown_and_foreign_requests(control: Control, agreements: Client, agreement: Json) -> None:
    request = send(agreements, agreement)

    with pytest.raises(agreements.exceptions.ResourceNotFoundException):
        status(agreements, request | {"agreementCancellationRequestId": "acr-none"})
    with pytest.raises(agreements.exceptions.ValidationException):
        status(agreements, request | {"agreementId": control.buy()["agreement_id"]})


def test_the_control_api_does_the_same(control: Control, agreement: Json) -> None:
    request = control.act(agreement, "cancellation-requests", {"reason_code": "OTHER"})["request_id"]
    settled = control.post(f"/cancellation-requests/{request}/settle", {"status": "APPROVED"})

    assert settled["agreement"]["status"] == "CANCELLED"


def test_the_buyers_own_cancellation(control: Control, agreements: Client, agreement: Json) -> None:
    name = agreement["agreement_id"]
    agreements.cancel_agreement(agreementId=name)

    assert control.call("GET", f"/agreements/{name}")["status"] == "CANCELLED"
    assert told(control) == ["Purchase Agreement Ended - Proposer", "License Deprovisioned - Manufacturer"]
    with pytest.raises(agreements.exceptions.ConflictException):
        agreements.cancel_agreement(agreementId=name)
