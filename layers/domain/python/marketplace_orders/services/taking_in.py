"""Taking in what AWS tells: the messages of one order together, different orders side by side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.journal import MAX_FACTS
from marketplace_orders.services.appending import Incoming, Ledger, append

ORDERS_AT_ONCE = 10
"""How many orders are written side by side: the size of boto3's connection pool."""

_OF_OURS = (ArithmeticError, LookupError, TypeError, ValueError)
"""What is raised for a fact that cannot be folded or stored, or for too many at once. No error of AWS."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the queue, read: the fact it tells of and the partition of its order."""

    message_id: str
    partition: Partition
    incoming: Incoming


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The facts that were new, and the messages (by id) whose facts could not be stored, with the reason."""

    facts: tuple[Fact, ...] = ()
    failures: Mapping[str, Exception] = field(default_factory=dict)

    def and_then(self, other: "TakenIn") -> "TakenIn":
        """Return this and *other* together."""
        return TakenIn((*self.facts, *other.facts), {**self.failures, **other.failures})


def take_in(ledger: Ledger, messages: Iterable[Message]) -> TakenIn:
    """Append the facts of *messages* and return which were new and which messages failed.

    Usually one Query and one transaction per order. A failure touches the messages of its own order
    alone; they may be taken in again, since a fact is stored once whatever its number of deliveries.
    The ledger's collaborators are used from several threads (boto3's clients allow that).
    """
    orders: dict[Partition, list[Message]] = defaultdict(list)
    for message in messages:
        orders[message.partition].append(message)
    if len(orders) <= 1:
        return _together(_of_one_order(ledger, own) for own in orders.values())
    with ThreadPoolExecutor(min(ORDERS_AT_ONCE, len(orders))) as side_by_side:
        return _together(side_by_side.map(lambda own: _of_one_order(ledger, own), orders.values()))


def _together(parts: Iterable[TakenIn]) -> TakenIn:
    whole = TakenIn()
    for part in parts:
        whole = whole.and_then(part)
    return whole


def _of_one_order(ledger: Ledger, messages: Iterable[Message]) -> TakenIn:
    return _together(_appended(ledger, some) for some in _parts(messages))


def _appended(ledger: Ledger, messages: Sequence[Message]) -> TakenIn:
    try:
        done = append(ledger, messages[0].partition, (message.incoming for message in messages))
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the queue delivers these again
        if len(messages) > 1 and isinstance(error, _OF_OURS):
            half = len(messages) // 2
            return _appended(ledger, messages[:half]).and_then(_appended(ledger, messages[half:]))
        return TakenIn(failures={message.message_id: error for message in messages})
    return TakenIn(done.facts)


def _parts(messages: Iterable[Message]) -> Iterator[Sequence[Message]]:
    left = iter(messages)
    while part := list(islice(left, MAX_FACTS)):
        yield part
