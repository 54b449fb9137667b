"""What the vendor's platform sees: every event on the bus, checked against its published schema."""

import json
import os
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from jsonschema import Draft202012Validator

from local.embedded.settings import ROOT
from tests.e2e.support.aws import Aws
from tests.e2e.support.polling import eventually

# Every process that listens has a queue of its own: a message is read once.
_NAME: Final = f"listener-{os.getpid()}"
_SCHEMAS: Final = ROOT / "docs" / "events"

Event = Mapping[str, Any]


class Bus:
    """A queue behind a rule of its own on the bus; EventBridge may deliver twice and in any order."""

    def __init__(self, aws: Aws, bus: str) -> None:
        self._aws = aws
        self._heard: dict[str, dict[str, Event]] = defaultdict(dict)
        self._queue = aws.sqs.create_queue(QueueName=_NAME)["QueueUrl"]
        rule = aws.events.put_rule(
            Name=_NAME, EventBusName=bus, EventPattern=json.dumps({"source": ["marketplace-orders"]})
        )
        arn = self._let_in(rule["RuleArn"])
        aws.events.put_targets(Rule=_NAME, EventBusName=bus, Targets=[{"Id": "queue", "Arn": arn}])

    def of(self, order_id: str) -> list[tuple[str, Event]]:
        """Types and details of the order's events so far, by sequence."""
        self._listen()
        found = self._heard[order_id].values()
        return sorted(((each["detail-type"], each["detail"]) for each in found), key=_sequence)

    def types(self, order_id: str) -> list[str]:
        """The types alone."""
        return [kind for kind, _ in self.of(order_id)]

    def wait(self, order_id: str, kind: str) -> Event:
        """The detail of the order's latest event of that type, once there is one."""
        return eventually(
            lambda: next((detail for each, detail in reversed(self.of(order_id)) if each == kind), None),
            what=f"{kind} of {order_id}",
        )

    def _listen(self) -> None:
        while messages := self._receive():
            for message in messages:
                event: Event = json.loads(message)
                validate(event)
                self._heard[event["detail"]["order_id"]][event["detail"]["id"]] = event

    def _receive(self) -> list[str]:
        found = self._aws.sqs.receive_message(QueueUrl=self._queue, MaxNumberOfMessages=10)
        messages = found.get("Messages", [])
        for each in messages:
            self._aws.sqs.delete_message(QueueUrl=self._queue, ReceiptHandle=each["ReceiptHandle"])
        return [each["Body"] for each in messages]

    def _let_in(self, rule: str) -> str:
        attributes = self._aws.sqs.get_queue_attributes(QueueUrl=self._queue, AttributeNames=["QueueArn"])
        arn = attributes["Attributes"]["QueueArn"]
        statement = {
            "Effect": "Allow",
            "Principal": {"Service": "events.amazonaws.com"},
            "Action": "sqs:SendMessage",
            "Resource": arn,
            "Condition": {"ArnEquals": {"aws:SourceArn": rule}},
        }
        policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
        self._aws.sqs.set_queue_attributes(QueueUrl=self._queue, Attributes={"Policy": policy})
        return arn


def validate(event: Event) -> None:
    """Raise unless the detail is what the documentation says of its type."""
    schema = json.loads((_SCHEMAS / f"{event['detail-type']}.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(event["detail"])
    detail = event["detail"]
    assert detail["id"] == f"{detail['order_id']}/{detail['sequence']}/{event['detail-type']}"


def _sequence(told: tuple[str, Event]) -> tuple[int, str]:
    return int(told[1]["sequence"]), told[0]
