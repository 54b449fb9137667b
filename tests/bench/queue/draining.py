"""How long a queue's function takes for messages that wait."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_sqs.literals import QueueAttributeNameType

_BATCH: Final = 10  # what SendMessageBatch takes
_LOOK: Final = 0.02  # seconds between two looks at the queue
_PATIENCE: Final = 60.0  # seconds until a queue must be empty
_COUNTS: Final[Sequence["QueueAttributeNameType"]] = (
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
)


class NotDrained(Exception):
    """Messages were left in the queue: the function fails or is far too slow."""


def drained_per_second(
    sqs: "SQSClient", functions: "LambdaClient", mapping: str, queue_url: str, bodies: Sequence[str]
) -> float:
    """Messages a second, from the moment that the mapping may read them until none is left.

    Raises:
        NotDrained: some are left after a minute.
    """
    functions.update_event_source_mapping(UUID=mapping, Enabled=False)
    *waiting, last = bodies
    for start in range(0, len(waiting), _BATCH):
        sqs.send_message_batch(
            QueueUrl=queue_url,
            Entries=[
                {"Id": str(number), "MessageBody": body}
                for number, body in enumerate(waiting[start : start + _BATCH])
            ],
        )
    functions.update_event_source_mapping(UUID=mapping, Enabled=True)
    begin = time.perf_counter()
    # Its arrival makes the engine look at once; a mapping that is switched on waits for the next round.
    sqs.send_message(QueueUrl=queue_url, MessageBody=last)
    _wait_empty(sqs, queue_url, begin + _PATIENCE)
    return len(bodies) / (time.perf_counter() - begin)


def _wait_empty(sqs: "SQSClient", queue_url: str, deadline: float) -> None:
    while left := _left(sqs, queue_url):
        if time.perf_counter() > deadline:
            raise NotDrained(f"{left} messages are left in {queue_url}")
        time.sleep(_LOOK)


def _left(sqs: "SQSClient", queue_url: str) -> int:
    answer = sqs.get_queue_attributes(QueueUrl=queue_url, AttributeNames=_COUNTS)
    return sum(int(value) for value in answer["Attributes"].values())
