"""Messages that were given up, and what operations do with them."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer, Identifier, Instant, Request
from marketplace_orders.http.models.command import Reason
from marketplace_orders.services.explaining import Cause

MessageIds = Annotated[list[Identifier], Field(min_length=1, max_length=100)]


class DeadLetterView(Answer):
    """One message. E-mail addresses and account ids in *error* and *body* are masked."""

    id: Annotated[str, Field(description="SQS's message id; the logs of the queue's function name it too.")]
    received: Annotated[int, Field(description="How often it was delivered, looks at it included.")]
    sent_at: Annotated[Instant, Field(description="When it was first sent to its queue.")]
    cause: Annotated[
        Cause,
        Field(
            description="`unreadable`: the code cannot read it; `undelivered`: it never reached its queue; "
            "`failed`: every delivery failed; `stream`: a function gave up on a part of the table's stream."
        ),
    ]
    error: Annotated[str, Field(description="What is wrong with it, as far as it tells.")]
    body: Annotated[str, Field(description="As it came, masked, its first 8,000 characters.")]


class DeadLetterQueueView(Answer):
    """A dead-letter queue and up to 50 of its messages, oldest first."""

    name: str
    redrivable: Annotated[bool, Field(description="Whether there is a queue that they can go back to.")]
    count: Annotated[int, Field(description="About how many there are.")]
    oldest_age_seconds: Annotated[int | None, Field(description="Age of the oldest one listed.")]
    items: list[DeadLetterView]


class DeadLetterList(Answer):
    """Every dead-letter queue of the stack."""

    queues: list[DeadLetterQueueView]


class RedriveWanted(Request):
    """What to send back, and why. Without *ids*: all that the queue holds now."""

    queue: Identifier
    ids: MessageIds | None = None
    reason: Reason


class RedriveDone(Answer):
    """How many went back; *left*: how many of those asked for are still there. Call again."""

    moved: int
    left: int


class DiscardWanted(Request):
    """What to delete for good, and why."""

    queue: Identifier
    ids: MessageIds
    reason: Reason


class DiscardDone(Answer):
    """How many were deleted."""

    discarded: int
