"""A batch of the notifications queue: read each message, take in what could be read, answer for the rest.

The models of the messages, and pydantic with them, are imported by the first batch: they would add a
third to the cold start of a bare client.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict

from marketplace_orders.domain.facts.agreement import AgreementEnded
from marketplace_orders.domain.fold.ending import is_known
from marketplace_orders.metric_names import Metric
from marketplace_orders.notifications.notices import Notice, Pass, Passed
from marketplace_orders.notifications.unreadable import Unreadable
from marketplace_orders.observability import correlated, count, logger
from marketplace_orders.services.appending import Incoming, Ledger
from marketplace_orders.services.taking_in import Message, TakenIn, take_in

if TYPE_CHECKING:
    from marketplace_orders.notifications.reading import Record


class Batch(TypedDict):
    """What Lambda hands to a function that reads a queue."""

    Records: "Sequence[Record]"


class Failure(TypedDict):
    """One message that the queue must deliver again."""

    itemIdentifier: str


class BatchAnswer(TypedDict):
    """A partial failure: what is not named here is done (Lambda guide, ``ReportBatchItemFailures``)."""

    batchItemFailures: list[Failure]


def receive(ledger: Ledger, records: "Sequence[Record]") -> BatchAnswer:
    """Take in *records*. One that cannot be read fails alone, the others of its batch are processed."""
    from marketplace_orders.notifications.reading import read

    messages: list[Message] = []
    failed: list[str] = []
    for record in records:
        try:
            found = read(record, ledger.catalog, ledger.clock())
        except Unreadable as unreadable:
            _tell_unreadable(record["messageId"], unreadable)
            failed.append(record["messageId"])
        else:
            messages.extend(_kept(found, record))
    done = take_in(ledger, messages)
    failed.extend(done.failures)
    _tell(len(records), messages, done)
    return BatchAnswer(batchItemFailures=[Failure(itemIdentifier=each) for each in failed])


def _kept(found: Notice | Passed, record: "Record") -> list[Message]:
    """Return the message to take in, if *found* is one; tell of what is unknown or let pass."""
    if isinstance(found, Passed):
        if found.why is Pass.ACCEPTOR:
            count(Metric.NOTIFICATIONS_IGNORED)
        else:
            _tell_unknown(found.title, record["messageId"])
        return []
    if found.is_unknown:
        _tell_unknown(found.title, record["messageId"])
    count(Metric.NOTIFICATIONS_INFORMATIVE, int(found.is_informative))
    return [Message(record["messageId"], found.partition, Incoming(found.fact, record["body"]))]


def _tell_unknown(title: str, message_id: str) -> None:
    count(Metric.NOTIFICATIONS_UNKNOWN)
    logger.warning("a notification of an unknown type", notification=title, message_id=message_id)


def _tell_unreadable(message_id: str, unreadable: Unreadable) -> None:
    count(Metric.NOTIFICATIONS_UNREADABLE)
    logger.error("a notification that cannot be read", message_id=message_id, reason=unreadable.reason)


def _tell(received: int, messages: Sequence[Message], done: TakenIn) -> None:
    new = {fact.fact_id for fact in done.facts}
    stored = [message for message in messages if message.message_id not in done.failures]
    repeated = sum(message.incoming.fact.fact_id not in new for message in stored)
    count(Metric.NOTIFICATIONS_RECEIVED, received)
    count(Metric.NOTIFICATIONS_FAILED, len(done.failures))
    count(Metric.NOTIFICATIONS_REPEATED, repeated)
    _tell_stored(stored)
    for fact in done.facts:
        if isinstance(fact.body, AgreementEnded) and not is_known(fact.body.status):
            count(Metric.UNKNOWN_END_STATUS)
            logger.warning(
                "an agreement ended with an unknown status",
                order_id=fact.body.agreement_id,
                status=fact.body.status,
            )
    _tell_failures(done.failures)


def _tell_stored(messages: Sequence[Message]) -> None:
    for message in messages:
        fact = message.incoming.fact
        with correlated(fact.correlation_id):
            logger.info(
                "notification stored",
                message_id=message.message_id,
                order_id=message.partition.order_id(),
                facts=[fact.body.kind],
            )


def _tell_failures(failures: Mapping[str, Exception]) -> None:
    for message_id, error in failures.items():
        logger.error("a notification could not be stored", message_id=message_id, exc_info=error)
