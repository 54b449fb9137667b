"""Values, codecs, checks and pages."""

import json
from datetime import UTC, datetime
from typing import Any

import cbor2
import pytest
from botocore.model import Shape

from local.simulator.wire.codecs import CborCodec, JsonCodec
from local.simulator.wire.models import AGREEMENT, ENTITLEMENT, METERING, by_target_prefix, service
from local.simulator.wire.paging import InvalidPageToken, page
from local.simulator.wire.validation import problems
from local.simulator.wire.values import incoming, without_nulls

WHOLE = datetime(2026, 8, 20, 14, 23, 11, tzinfo=UTC)


def output(name: str, operation: str) -> Shape:
    model = service(name).operation(operation)
    assert model
    assert model.output_shape
    return model.output_shape


def test_timestamps_become_aware_datetimes_wherever_the_model_has_them() -> None:
    shape = output(ENTITLEMENT, "GetEntitlements")
    given: dict[str, Any] = {
        "Entitlements": [
            {"ExpirationDate": 1787235791},
            {"ExpirationDate": "2026-08-20T14:23:11Z", "Dimension": "1787235791"},
            {"ExpirationDate": "2026-08-20T14:23:11"},
            {"ExpirationDate": None},
        ]
    }

    read = incoming(shape, given)["Entitlements"]
    assert [row["ExpirationDate"] for row in read] == [WHOLE, WHOLE, WHOLE, None]
    assert read[1]["Dimension"] == "1787235791"


def test_what_is_no_timestamp_stays_for_the_check_to_refuse() -> None:
    shape = output(AGREEMENT, "DescribeAgreement")
    read = incoming(shape, {"startTime": "soon", "endTime": True, "unheard": 1})

    assert read == {"startTime": "soon", "endTime": True, "unheard": 1}
    assert problems(shape, read)


def test_json_writes_epoch_seconds_whole_where_they_are() -> None:
    half = WHOLE.replace(microsecond=500000)

    assert json.loads(JsonCodec().write({"a": WHOLE, "b": half})) == {"a": 1787235791, "b": 1787235791.5}
    with pytest.raises(TypeError):
        JsonCodec().write({"a": object()})


def test_cbor_writes_tag_1() -> None:
    written = CborCodec().write({"a": WHOLE})

    assert bytes([0xC1]) in written
    assert cbor2.loads(written) == {"a": WHOLE}
    assert CborCodec().read(written) == {"a": WHOLE}


@pytest.mark.parametrize("codec", [JsonCodec(), CborCodec()])
def test_bodies_may_be_empty_but_not_broken(codec: JsonCodec | CborCodec) -> None:
    assert codec.read(b"") == {}
    with pytest.raises(ValueError):  # noqa: PT011 the text is the parser's
        codec.read(b"\xff{")


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ({"agreementId": "agmt 1"}, "does not match"),
        ({"agreementId": "a" * 65}, "more than 64"),
        ({"status": "GONE"}, "none of"),
        ({"unheard": 1}, "Unknown parameter"),
        ({"status": 1}, "Invalid type"),
        ({"endTimeBehavior": {}}, "Missing required"),
    ],
)
def test_answers_are_checked_as_strictly_as_requests(value: dict[str, Any], complaint: str) -> None:
    (problem, *_) = problems(output(AGREEMENT, "DescribeAgreement"), value)

    assert complaint in problem


def test_maps_are_checked_by_key_and_value() -> None:
    model = service(ENTITLEMENT).operation("GetEntitlements")
    assert model
    assert model.input_shape
    request = {"ProductCode": "x", "Filter": {"LICENSE": ["a"]}}

    assert "none of" in problems(model.input_shape, request)[0]
    assert problems(model.input_shape, {"ProductCode": "x", "Filter": {"LICENSE_ARN": ["a"]}}) == []


def test_nulls_are_left_out() -> None:
    assert without_nulls({"a": None, "b": [{"c": None, "d": 0}]}) == {"b": [{"d": 0}]}


def test_services_are_found_by_their_target_prefix() -> None:
    assert by_target_prefix("AWSMPMeteringService") == service(METERING)
    assert by_target_prefix("AWSMPCommerceService_v20200301") == service(AGREEMENT)
    assert by_target_prefix("DynamoDB_20120810") is None


def test_page_tokens_belong_to_their_request() -> None:
    items = list(range(7))
    part, token = page(items, {"ProductCode": "x"}, 3)
    assert (list(part), token is None) == ([0, 1, 2], False)

    part, token = page(items, {"ProductCode": "x", "NextToken": token, "MaxResults": 4}, 4)
    assert (list(part), token) == ([3, 4, 5, 6], None)

    _, token = page(items, {"ProductCode": "x"}, 3)
    with pytest.raises(InvalidPageToken):
        page(items, {"ProductCode": "y", "NextToken": token}, 3)
    with pytest.raises(InvalidPageToken):
        page(items, {"ProductCode": "x", "nextToken": "garbage"}, 3)
