"""Requests that no SDK would send, and answers that the simulator must not give."""

import httpx
import pytest

from local.simulator.json_value import Value
from local.simulator.simulator import Simulator
from local.simulator.wire import handlers
from tests.integration.simulator.driving import Client, Control

TARGETS = {
    "AWSMPMeteringService.ResolveCustomer": "application/x-amz-json-1.1",
    "AWSMPEntitlementService.GetEntitlements": "application/x-amz-json-1.1",
    "AWSMPCommerceService_v20200301.DescribeAgreement": "application/x-amz-json-1.0",
}


@pytest.mark.parametrize(("target", "content_type"), TARGETS.items())
def test_json_versions_are_the_models(http: httpx.Client, target: str, content_type: str) -> None:
    answer = http.post("/", headers={"x-amz-target": target}, json={})

    assert answer.status_code == 400
    assert answer.headers["content-type"] == content_type
    assert answer.headers["x-amzn-requestid"]
    assert answer.json()["__type"] == answer.headers["x-amzn-errortype"]


@pytest.mark.parametrize("target", ["", "Unheard.Of", "AWSMPMeteringService.Unheard", "AWSMPMeteringService"])
def test_unknown_operations(http: httpx.Client, target: str) -> None:
    answer = http.post("/", headers={"x-amz-target": target}, json={})

    assert (answer.status_code, answer.json()["__type"]) == (400, "UnknownOperationException")


@pytest.mark.parametrize("body", [b"{", b"\xff"])
def test_unreadable_bodies(http: httpx.Client, body: bytes) -> None:
    answer = http.post("/", headers={"x-amz-target": next(iter(TARGETS))}, content=body)

    assert (answer.status_code, answer.json()["__type"]) == (400, "SerializationException")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"agreementId": 1},
        {"agreementId": "a b"},
        {"agreementId": "a", "unheard": 1},
        ["agreementId"],
        "text",
    ],
)
def test_requests_are_checked_against_the_model(http: httpx.Client, body: Value) -> None:
    target = "AWSMPCommerceService_v20200301.DescribeAgreement"
    answer = http.post("/", headers={"x-amz-target": target}, json=body)

    assert (answer.status_code, answer.json()["__type"]) == (400, "ValidationException")
    assert answer.json()["reason"] == "OTHER"


def test_an_answer_that_the_model_does_not_allow_is_the_simulators_fault(
    monkeypatch: pytest.MonkeyPatch, simulator: Simulator, agreements: Client, control: Control
) -> None:
    key = ("marketplace-agreement", "DescribeAgreement")
    monkeypatch.setitem(handlers._HANDLERS, key, lambda *_: {"status": "IMAGINED"})
    name = control.buy()["agreement_id"]

    with pytest.raises(agreements.exceptions.ClientError, match="AnswerInvalid"):
        agreements.describe_agreement(agreementId=name)
    assert simulator.calls.select()[0].outcome == "AnswerInvalid"
