"""Who listens to the topic of the alarms."""

import json

from tests.e2e.support.aws import Aws
from tests.e2e.support.polling import eventually

_NAME = "alarm-inbox"


class Inbox:
    """A queue that is subscribed to the topic."""

    def __init__(self, aws: Aws, topic: str) -> None:
        self._sqs = aws.sqs
        self._heard: set[tuple[str, str]] = set()
        self._queue = self._sqs.create_queue(QueueName=_NAME)["QueueUrl"]
        attributes = self._sqs.get_queue_attributes(QueueUrl=self._queue, AttributeNames=["QueueArn"])
        arn = attributes["Attributes"]["QueueArn"]
        statement = {
            "Effect": "Allow",
            "Principal": {"Service": "sns.amazonaws.com"},
            "Action": "sqs:SendMessage",
            "Resource": arn,
            "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
        }
        policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
        self._sqs.set_queue_attributes(QueueUrl=self._queue, Attributes={"Policy": policy})
        aws.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)

    def wait(self, alarm: str, state: str) -> None:
        """Wait until the topic has told that the alarm came to be in that state."""
        eventually(lambda: (alarm, state) in self._listened(), what=f"{alarm} {state} in the inbox")

    def _listened(self) -> set[tuple[str, str]]:
        found = self._sqs.receive_message(QueueUrl=self._queue, MaxNumberOfMessages=10)
        for each in found.get("Messages", []):
            self._sqs.delete_message(QueueUrl=self._queue, ReceiptHandle=each["ReceiptHandle"])
            told = json.loads(json.loads(each["Body"])["Message"])
            self._heard.add((told["AlarmName"], told["NewStateValue"]))
        return self._heard
