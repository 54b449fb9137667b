"""Smithy RPC v2 CBOR, as SDKs of other languages speak it."""

from datetime import datetime
from typing import Any

import cbor2
import httpx
import pytest

from tests.integration.simulator.driving import Client, Control

AGREEMENT = "/service/AWSMPCommerceService_v20200301/operation"
ENTITLEMENT = "/service/AWSMPEntitlementService/operation"
HEADERS = {"smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor", "accept": "application/cbor"}


def call(http: httpx.Client, path: str, body: dict[str, Any]) -> httpx.Response:
    return http.post(path, headers=HEADERS, content=cbor2.dumps(body))


def test_answers_are_cbor_with_tagged_timestamps(control: Control, http: httpx.Client) -> None:
    agreement = control.buy(price="7.00")
    answer = call(http, f"{AGREEMENT}/DescribeAgreement", {"agreementId": agreement["agreement_id"]})
    told = cbor2.loads(answer.content)

    assert answer.status_code == 200
    assert answer.headers["smithy-protocol"] == "rpc-v2-cbor"
    assert answer.headers["content-type"] == "application/cbor"
    assert told["acceptanceTime"] == datetime.fromisoformat(agreement["accepted_at"])
    assert bytes([0xC1]) in answer.content
    assert told["estimatedCharges"]["agreementValue"] == "7.00"


def test_both_protocols_say_the_same(control: Control, http: httpx.Client, entitlement: Client) -> None:
    agreement = control.buy()
    request = {
        "ProductCode": agreement["product_code"],
        "Filter": {"LICENSE_ARN": [agreement["license_arn"]]},
        "MaxResults": 1,
    }
    spoken = cbor2.loads(call(http, f"{ENTITLEMENT}/GetEntitlements", request).content)
    by_json = entitlement.get_entitlements(**request)

    assert spoken["Entitlements"] == by_json["Entitlements"]
    assert spoken["NextToken"] == by_json["NextToken"]


def test_timestamps_come_in_tagged(control: Control, http: httpx.Client) -> None:
    control.act(control.buy(), "billing-adjustments", {"amount": "1"})
    body = {"createdBefore": datetime.fromisoformat("2049-01-01T00:00:00+00:00")}
    answer = call(http, f"{AGREEMENT}/ListBillingAdjustmentRequests", body)

    assert len(cbor2.loads(answer.content)["items"]) == 1


def test_errors_keep_name_members_and_status(http: httpx.Client) -> None:
    answer = call(http, f"{AGREEMENT}/DescribeAgreement", {"agreementId": "agmt-none"})
    told = cbor2.loads(answer.content)

    assert answer.status_code == 404
    assert answer.headers["smithy-protocol"] == "rpc-v2-cbor"
    assert (told["__type"], told["resourceId"]) == ("ResourceNotFoundException", "agmt-none")


def test_requests_are_checked(http: httpx.Client) -> None:
    answer = call(http, f"{AGREEMENT}/DescribeAgreement", {})

    assert answer.status_code == 400
    assert cbor2.loads(answer.content)["__type"] == "ValidationException"


def test_a_body_that_cannot_be_read(http: httpx.Client) -> None:
    answer = http.post(f"{AGREEMENT}/DescribeAgreement", headers=HEADERS, content=b"\xff\xff")

    assert cbor2.loads(answer.content)["__type"] == "SerializationException"


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/service/AWSMPMeteringService/operation/ResolveCustomer", HEADERS),
        ("/service/Unheard/operation/Of", HEADERS),
        (f"{AGREEMENT}/DescribeAgreement", {}),
        (f"{AGREEMENT}/Unheard", HEADERS),
        ("/", HEADERS),
    ],
)
def test_who_does_not_speak_it_is_unknown(http: httpx.Client, path: str, headers: dict[str, str]) -> None:
    answer = http.post(path, headers=headers, content=cbor2.dumps({}))

    assert cbor2.loads(answer.content)["__type"] == "UnknownOperationException"
