"""Raw mode of the APIs."""

import pytest

from tests.integration.simulator.driving import Client, Control, told

DESCRIBE = {"service": "marketplace-agreement", "operation": "DescribeAgreement"}


def test_an_exact_answer_for_one_agreement(control: Control, agreements: Client) -> None:
    other = control.buy()["agreement_id"]
    match = {"agreementId": "agmt-free-choice"}
    answer = {"agreementId": "agmt-free-choice", "status": "SUPERSEDED", "startTime": "2026-01-01T00:00:00Z"}
    control.post("/answers", {**DESCRIBE, "match": match, "answer": answer})

    said = told(agreements.describe_agreement(agreementId="agmt-free-choice"))
    assert (said["status"], said["startTime"].year) == ("SUPERSEDED", 2026)
    assert agreements.describe_agreement(agreementId=other)["status"] == "ACTIVE"


def test_an_error_with_its_members(control: Control, agreements: Client) -> None:
    error = {
        "code": "AccessDeniedException",
        "message": "no",
        "status": 418,
        "members": {"reason": "MISSING_MFA"},
    }
    control.post("/answers", {**DESCRIBE, "error": error})
    with pytest.raises(agreements.exceptions.AccessDeniedException) as denied:
        agreements.describe_agreement(agreementId="agmt-1")

    assert denied.value.response["reason"] == "MISSING_MFA"
    assert denied.value.response["ResponseMetadata"]["HTTPStatusCode"] == 418


def test_pages_of_a_search(control: Control, agreements: Client) -> None:
    pages = [{"agreementViewSummaries": []}, {"agreementViewSummaries": [{"agreementId": "agmt-1"}]}]
    control.post("/answers", {**DESCRIBE, "operation": "SearchAgreements", "pages": pages})
    first = agreements.search_agreements(catalog="AWSMarketplace")
    second = agreements.search_agreements(catalog="AWSMarketplace", nextToken=first["nextToken"])

    assert first["agreementViewSummaries"] == []
    assert second["agreementViewSummaries"] == [{"agreementId": "agmt-1"}]


def test_what_the_model_does_not_allow_must_be_asked_for(control: Control, agreements: Client) -> None:
    answer = {"status": "UNHEARD_OF"}
    refused = control.send("POST", "/answers", {**DESCRIBE, "answer": answer})
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")

    control.post("/answers", {**DESCRIBE, "answer": answer, "check": False})
    assert agreements.describe_agreement(agreementId="agmt-1")["status"] == "UNHEARD_OF"


def test_answers_are_listed_and_taken_back(control: Control, agreements: Client) -> None:
    number = control.post("/answers", {**DESCRIBE, "answer": {}})["number"]
    control.post("/answers", {**DESCRIBE, "error": {"code": "ThrottlingException"}})
    assert [a["error"] for a in control.call("GET", "/answers")] == [None, "ThrottlingException"]

    control.call("DELETE", "/answers", number=number)
    assert len(control.call("GET", "/answers")) == 1
    control.call("DELETE", "/answers")
    with pytest.raises(agreements.exceptions.ResourceNotFoundException):
        agreements.describe_agreement(agreementId="agmt-1")


@pytest.mark.parametrize(
    "body",
    [
        {**DESCRIBE},
        {**DESCRIBE, "pages": []},
        {**DESCRIBE, "answer": {}, "error": {"code": "x"}},
        {**DESCRIBE, "operation": "Unheard", "answer": {}},
        {**DESCRIBE, "service": "s3", "answer": {}},
        {**DESCRIBE, "answer": {}, "unheard": 1},
    ],
)
def test_bodies_that_make_no_sense(control: Control, body: dict[str, object]) -> None:
    assert control.send("POST", "/answers", body).status_code == 422
