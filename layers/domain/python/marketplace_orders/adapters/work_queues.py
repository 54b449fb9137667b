"""The work queues on SQS."""

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from marketplace_orders.domain.instants import written
from marketplace_orders.observability import correlation, logger
from marketplace_orders.ports.work_queues import Check, FollowUp, QueueBusy, Unpublished

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

BATCH = 10
"""How many messages one SendMessageBatch takes (AWS: quotas of SQS)."""


class SqsWorkQueues:
    """A ``WorkQueues`` over SendMessageBatch, which can refuse single messages.

    A queue's URL is asked for when it is used: few functions send to both.
    """

    def __init__(
        self, client: "SQSClient", *, enrichment_url: Callable[[], str], republish_url: Callable[[], str]
    ) -> None:
        self._client = client
        self._enrichment_url = enrichment_url
        self._republish_url = republish_url

    def follow_up(self, work: Sequence[FollowUp]) -> None:
        """See ``WorkQueues.follow_up``."""
        self._send(self._enrichment_url(), [_body(each, since=each.since) for each in work])

    def check(self, work: Sequence[Check]) -> None:
        """See ``WorkQueues.check``."""
        bodies = [_body(each, confirm=True, requested_at=written(each.requested_at)) for each in work]
        self._send(self._enrichment_url(), bodies)

    def republish(self, work: Sequence[Unpublished]) -> None:
        """See ``WorkQueues.republish``."""
        self._send(self._republish_url(), [_body(each, version=each.version) for each in work])

    def _send(self, url: str, bodies: Sequence[str]) -> None:
        for start in range(0, len(bodies), BATCH):
            batch = bodies[start : start + BATCH]
            entries = [{"Id": str(number), "MessageBody": body} for number, body in enumerate(batch)]
            try:
                answer = self._client.send_message_batch(QueueUrl=url, Entries=entries)  # type: ignore[arg-type] # plain dicts
            except (BotoCoreError, ClientError) as error:
                logger.warning("a queue takes no messages", exc_info=error)
                raise QueueBusy from error
            if answer.get("Failed"):
                raise QueueBusy(f"{len(answer['Failed'])} of {len(batch)} messages were not taken")


def _body(work: FollowUp | Check | Unpublished, **members: object) -> str:
    origin = work.correlation_id or correlation()
    correlated = {"correlation_id": origin} if origin else {}
    return json.dumps({"order_id": work.order_id, **members, **correlated})
