"""Deliveries of SQS messages: ChangeMessageVisibility."""

from datetime import timedelta
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from marketplace_orders.observability import logger
from marketplace_orders.ports.deliveries import Delivery

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient


class SqsDeliveries:
    """A ``Deliveries`` over SQS. An ARN names its queue; the URL is asked for once."""

    def __init__(self, client: "SQSClient") -> None:
        self._client = client
        self._urls: dict[str, str] = {}

    def put_off(self, delivery: Delivery, pause: timedelta) -> None:
        """See ``Deliveries.put_off``."""
        try:
            self._client.change_message_visibility(
                QueueUrl=self._url(delivery.queue_arn),
                ReceiptHandle=delivery.receipt,
                VisibilityTimeout=round(pause.total_seconds()),
            )
        except (BotoCoreError, ClientError) as error:
            logger.warning(
                "a message comes again at the queue's own time",
                message_id=delivery.message_id,
                exc_info=error,
            )

    def _url(self, arn: str) -> str:
        if arn not in self._urls:
            account, name = arn.split(":")[-2:]
            answer = self._client.get_queue_url(QueueName=name, QueueOwnerAWSAccountId=account)
            self._urls[arn] = answer["QueueUrl"]
        return self._urls[arn]
