"""The other metering operations."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.integration.simulator.driving import BUYER, Client, Control


def record(**customer: str) -> dict[str, Any]:
    return {"Timestamp": datetime(2026, 8, 20, 14, tzinfo=UTC), "Dimension": "dau", "Quantity": 3, **customer}


def statuses(metering: Client, *records: Any) -> list[str]:
    answer = metering.batch_meter_usage(UsageRecords=list(records))
    assert answer["UnprocessedRecords"] == []
    return [result["Status"] for result in answer["Results"]]


def test_usage_of_subscribed_customers_is_taken(control: Control, metering: Client) -> None:
    agreement, legacy = control.buy(), control.buy("sms")
    today = record(CustomerAWSAccountId=BUYER, LicenseArn=agreement["license_arn"])
    before = record(CustomerIdentifier=legacy["customer_identifier"])
    nobody = record(CustomerAWSAccountId="999999999999")

    assert statuses(metering, today, before, nobody) == ["Success", "Success", "CustomerNotSubscribed"]


def test_usage_after_the_end_is_not(control: Control, metering: Client) -> None:
    agreement = control.buy()
    control.act(agreement, "cancel")

    used = record(CustomerAWSAccountId=BUYER, LicenseArn=agreement["license_arn"])
    assert statuses(metering, used) == ["CustomerNotSubscribed"]


def test_operations_of_other_product_types_are_refused(metering: Client) -> None:
    with pytest.raises(metering.exceptions.CustomerNotEntitledException):
        metering.meter_usage(ProductCode="x", Timestamp=datetime.now(UTC), UsageDimension="dau")
    with pytest.raises(metering.exceptions.PlatformNotSupportedException):
        metering.register_usage(ProductCode="x", PublicKeyVersion=1)
