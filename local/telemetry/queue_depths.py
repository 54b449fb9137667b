"""Queues as they are now: how many messages wait, and for how long.

The embedded engine has no `AWS/SQS` metrics and does not say how old a queue's oldest message is; a list of
its own shows messages without receiving them.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import httpx

from local.telemetry.point import Point

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

NAMESPACE: Final = "AWS/SQS"


def depths(sqs: "SQSClient", endpoint: str, urls: list[str], at: datetime) -> Iterator[Point]:
    """For each queue its visible and hidden messages and the age of the oldest one (seconds, 0 if empty)."""
    for url in urls:
        name = url.rsplit("/", 1)[1]
        found = sqs.get_queue_attributes(
            QueueUrl=url,
            AttributeNames=["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
        )["Attributes"]
        values = {
            "ApproximateNumberOfMessagesVisible": ("Count", float(found["ApproximateNumberOfMessages"])),
            "ApproximateNumberOfMessagesNotVisible": (
                "Count",
                float(found["ApproximateNumberOfMessagesNotVisible"]),
            ),
            "ApproximateAgeOfOldestMessage": ("Seconds", _oldest(endpoint, url, at)),
        }
        for metric, (unit, value) in values.items():
            yield Point(
                namespace=NAMESPACE,
                metric=metric,
                dimensions={"QueueName": name},
                at=at,
                value=value,
                unit=unit,
            )


def _oldest(endpoint: str, url: str, at: datetime) -> float:
    address = f"{endpoint}/_ministack/sqs/messages"
    answer = httpx.get(address, params={"QueueUrl": url}, timeout=30, trust_env=False).raise_for_status()
    accounts: dict[str, dict[str, dict[str, list[dict[str, Any]]]]] = answer.json()["messages"]
    sent = [
        message["SentTimestamp"]
        for regions in accounts.values()
        for queues in regions.values()
        for messages in queues.values()
        for message in messages
    ]
    return max(at.timestamp() - min(sent), 0.0) if sent else 0.0
