"""How messages leave: through an engine's EventBridge and SNS, or not at all."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, Protocol

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from local.simulator.emit.notices import EventNotice, Notice, Topic, TopicNotice
from local.simulator.settings import MARKETPLACE_ACCOUNT, REGION, Settings

if TYPE_CHECKING:
    from mypy_boto3_events.type_defs import PutEventsRequestEntryTypeDef

EVENTS_PER_CALL = 10
"""PutEvents takes at most ten entries."""


class DeliveryError(Exception):
    """The engine did not take a message; the text says why."""


class Sender(Protocol):
    """Takes messages out of the simulator."""

    def send(self, notices: Sequence[Notice]) -> None:
        """Hand over all of them, in order. Raises DeliveryError."""

    def create_topics(self, product_codes: Sequence[str]) -> list[str]:
        """Make sure that these listings' topics exist; answers their ARNs. Raises DeliveryError."""

    def put_message(self, queue_url: str, body: str) -> None:
        """Put one message into a queue as it is. Raises DeliveryError."""


class Nowhere:
    """A sender for a simulator that runs alone: its log is all that remembers the messages."""

    def send(self, notices: Sequence[Notice]) -> None:
        """Nothing leaves."""

    def create_topics(self, product_codes: Sequence[str]) -> list[str]:  # noqa: ARG002 as the protocol asks
        """There is nowhere to create them."""
        return []

    def put_message(self, queue_url: str, body: str) -> None:  # noqa: ARG002 as the protocol asks
        """There is no queue to put it in."""
        raise DeliveryError("the simulator runs without an engine")


class EngineSender:
    """Calls an engine as the seller's account for events, and as the marketplace's account for topics.

    An engine takes a 12-digit access key id as the account that calls.
    """

    def __init__(self, settings: Settings) -> None:
        config = Config(connect_timeout=2, read_timeout=20, retries={"total_max_attempts": 2})
        session = boto3.Session(region_name=REGION)
        self._source = settings.event_source
        self._seller = settings.seller_account
        seller = _credentials(settings, settings.seller_account, config)
        self._events = session.client("events", **seller)
        self._sqs = session.client("sqs", **seller)
        self._sns = session.client("sns", **_credentials(settings, MARKETPLACE_ACCOUNT, config))
        self._topics: dict[str, str] = {}

    def send(self, notices: Sequence[Notice]) -> None:
        """Events leave in calls of ten, SNS messages one by one."""
        try:
            for kind, group in groupby(notices, key=type):
                batch = list(group)
                if kind is EventNotice:
                    self._put_events([n for n in batch if isinstance(n, EventNotice)])
                else:
                    self._publish([n for n in batch if isinstance(n, TopicNotice)])
        except (BotoCoreError, ClientError) as error:
            raise DeliveryError(str(error)) from error

    def create_topics(self, product_codes: Sequence[str]) -> list[str]:
        """Both topics of every listing; creating one that exists changes nothing."""
        names = [TopicNotice(topic, code, "").topic_name for code in product_codes for topic in Topic]
        try:
            arns = [self._topic(name) for name in names]
            for arn in arns:
                self._allow_seller(arn)
        except (BotoCoreError, ClientError) as error:
            raise DeliveryError(str(error)) from error
        return arns

    def put_message(self, queue_url: str, body: str) -> None:
        """As the seller's account."""
        try:
            self._sqs.send_message(QueueUrl=queue_url, MessageBody=body)
        except (BotoCoreError, ClientError) as error:
            raise DeliveryError(str(error)) from error

    def _allow_seller(self, topic_arn: str) -> None:
        """The seller's account, and no other, may subscribe (AWS user guide, saas-notification)."""
        statement = {
            "Effect": "Allow",
            "Principal": {"AWS": f"arn:aws:iam::{self._seller}:root"},
            "Action": "sns:Subscribe",
            "Resource": topic_arn,
        }
        policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
        self._sns.set_topic_attributes(TopicArn=topic_arn, AttributeName="Policy", AttributeValue=policy)

    def _put_events(self, notices: list[EventNotice]) -> None:
        for start in range(0, len(notices), EVENTS_PER_CALL):
            entries = [self._entry(notice) for notice in notices[start : start + EVENTS_PER_CALL]]
            answer = self._events.put_events(Entries=entries)
            if answer["FailedEntryCount"]:
                reasons = {e.get("ErrorMessage", "") for e in answer["Entries"] if e.get("ErrorCode")}
                raise DeliveryError("; ".join(sorted(reasons)))

    def _entry(self, notice: EventNotice) -> "PutEventsRequestEntryTypeDef":
        return {
            "Time": notice.time,
            "Source": notice.source or self._source,
            "Resources": list(notice.resources),
            "DetailType": notice.detail_type,
            "Detail": json.dumps(notice.detail),
        }

    def _publish(self, notices: list[TopicNotice]) -> None:
        for notice in notices:
            self._sns.publish(TopicArn=self._topic(notice.topic_name), Message=notice.body)

    def _topic(self, name: str) -> str:
        if name not in self._topics:
            self._topics[name] = self._sns.create_topic(Name=name)["TopicArn"]
        return self._topics[name]


def _credentials(settings: Settings, account: str, config: Config) -> dict[str, Any]:
    """Client arguments; the engine checks no secret of an account's own key."""
    return {
        "endpoint_url": settings.engine,
        "aws_access_key_id": account,
        "aws_secret_access_key": "simulator",
        "config": config,
    }


def sender_for(settings: Settings) -> Sender:
    """The sender that these settings ask for."""
    return EngineSender(settings) if settings.engine else Nowhere()
