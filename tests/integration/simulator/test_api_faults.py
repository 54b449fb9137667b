"""Throttling, failing and slow APIs."""

import time

import httpx
import pytest

from tests.integration.simulator.driving import Client, Control


def test_throttling_for_a_number_of_calls(control: Control, agreements: Client) -> None:
    name = control.buy()["agreement_id"]
    control.post("/faults/api", {"kind": "throttle", "operation": "DescribeAgreement", "times": 2})
    for _ in range(2):
        with pytest.raises(agreements.exceptions.ThrottlingException) as throttled:
            agreements.describe_agreement(agreementId=name)
        assert throttled.value.response["ResponseMetadata"]["HTTPStatusCode"] == 429

    assert agreements.describe_agreement(agreementId=name)["status"] == "ACTIVE"
    assert control.call("GET", "/faults/api") == []
    assert control.outcomes() == ["ThrottlingException", "ThrottlingException", "ok"]


def test_unavailable_until_it_is_lifted(control: Control, metering: Client) -> None:
    token = control.token(control.buy())
    fault = control.post("/faults/api", {"kind": "unavailable"})
    for _ in range(3):
        with pytest.raises(metering.exceptions.ClientError) as down:
            metering.resolve_customer(RegistrationToken=token)
        assert down.value.response["ResponseMetadata"]["HTTPStatusCode"] == 503

    control.call("DELETE", "/faults/api", number=fault["number"])
    assert metering.resolve_customer(RegistrationToken=token)


def test_any_error_of_one_service_only(control: Control, metering: Client, entitlement: Client) -> None:
    agreement = control.buy()
    error = {"kind": "error", "service": "marketplace-entitlement", "error": "InternalServiceErrorException"}
    control.post("/faults/api", error)

    with pytest.raises(entitlement.exceptions.InternalServiceErrorException):
        entitlement.get_entitlements(ProductCode=agreement["product_code"])
    assert metering.resolve_customer(RegistrationToken=control.token(agreement))


def test_latency_delays_the_answer(control: Control, agreements: Client) -> None:
    name = control.buy()["agreement_id"]
    control.post("/faults/api", {"kind": "latency", "latency_seconds": 0.3, "times": 1})
    start = time.monotonic()
    agreements.describe_agreement(agreementId=name)

    assert time.monotonic() - start >= 0.3


def test_all_faults_are_lifted_at_once(control: Control) -> None:
    control.post("/faults/api", {"kind": "throttle"})
    control.post("/faults/api", {"kind": "unavailable"})
    control.call("DELETE", "/faults/api")

    assert control.call("GET", "/faults/api") == []


def test_cbor_clients_are_throttled_too(control: Control, http: httpx.Client) -> None:
    control.post("/faults/api", {"kind": "throttle"})
    path = "/service/AWSMPEntitlementService/operation/GetEntitlements"

    assert http.post(path, headers={"smithy-protocol": "rpc-v2-cbor"}).status_code == 400
