"""Publishing: the difference between two snapshots becomes events, and what it calls for becomes work.

The table is the outbox: nothing is published that was not committed, and a version that could not be
published is sent to the republish queue, or found by the sweep because its published version lags.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.domain.published import Announcement, differences
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.event_bus import Event, EventBus
from marketplace_orders.ports.outbox import Outbox
from marketplace_orders.ports.work_queues import FollowUp, QueueBusy, Unpublished, WorkQueues
from marketplace_orders.published.describing import detail

MARKS_AT_ONCE = 10
"""How many versions are marked side by side; the store's connections are made for more."""


@dataclass(frozen=True, slots=True)
class Versioned:
    """One version of an order, the one before it, and what made it.

    ``correlation_id`` is that of the fact that came last.
    """

    before: Order | None
    after: Order
    occurred_at: datetime
    cause: tuple[str, ...]
    correlation_id: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The types of the events that the bus took, and the versions that were not published whole.

    ``failures`` holds why, where a mistake of ours is the reason (by order id); ``done`` are the versions
    that were published whole, each with the types of its events.
    """

    types: tuple[str, ...] = ()
    lagging: tuple[Unpublished, ...] = ()
    failures: Mapping[str, Exception] = field(default_factory=dict)
    done: tuple[tuple[Versioned, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """What publishing needs."""

    bus: EventBus
    queues: WorkQueues
    outbox: Outbox


def publish(press: Press, versions: Sequence[Versioned]) -> Published:
    """Publish the differences of *versions*, send the work they call for, record what was published.

    A version is recorded only when all its events and all its work were taken; the others are named and
    may be repeated. Two versions of one order in a batch are recorded by the later one.
    """
    events, failures = _events(versions)
    unsent = _send_on(press, versions)
    refused = {events[event] for event in press.bus.publish(tuple(events))}
    lagging = {*failures, *unsent, *refused}
    done = {number: each for number, each in enumerate(versions) if number not in lagging}
    _record(press, tuple(_newest(done.values())))
    return Published(
        types=tuple(event.type for event, number in events.items() if number not in refused),
        lagging=tuple(_unpublished(versions[number]) for number in sorted(lagging)),
        failures={versions[number].after.order_id: error for number, error in failures.items()},
        done=tuple((each, _types(events, number)) for number, each in done.items()),
    )


def _events(versions: Sequence[Versioned]) -> tuple[dict[Event, int], dict[int, Exception]]:
    """The events of each version by its place in *versions*, and the versions that cannot be told."""
    events: dict[Event, int] = {}
    failures: dict[int, Exception] = {}
    for number, version in enumerate(versions):
        try:
            told = tuple(_event(version, each) for each in differences(version.before, version.after))
        except Exception as error:  # noqa: BLE001 - one version must not hold the whole stream up
            failures[number] = error
        else:
            events |= dict.fromkeys(told, number)
    return events, failures


def _types(events: Mapping[Event, int], number: int) -> tuple[str, ...]:
    return tuple(event.type for event, its in events.items() if its == number)


def _send_on(press: Press, versions: Sequence[Versioned]) -> set[int]:
    """Send the work of all versions; where the queue is busy, return the places of those that have some."""
    work = {number: found for number, version in enumerate(versions) if (found := follow_ups(version))}
    try:
        press.queues.follow_up([each for found in work.values() for each in found])
    except QueueBusy:
        return set(work)
    return set()


def _record(press: Press, versions: Sequence[Versioned]) -> None:
    """Mark each version as published, some at a time: a batch of the stream holds a hundred."""
    if not versions:
        return
    with ThreadPoolExecutor(min(MARKS_AT_ONCE, len(versions))) as side_by_side:
        list(side_by_side.map(lambda version: _mark(press, version), versions))


def _mark(press: Press, version: Versioned) -> None:
    # The sweep finds what was published and not marked, and publishes it once more.
    with suppress(StoreBusy):
        press.outbox.mark_published(version.after)


def follow_ups(version: Versioned) -> tuple[FollowUp, ...]:
    """Return the work that a new version calls for: asking AWS, a handover, a choice that can be bound."""
    before, after = version.before, version.after
    if after.enquiry is not None and (before is None or before.enquiry != after.enquiry):
        return (FollowUp(after.order_id, after.enquiry.since, version.correlation_id),)
    if _waits_anew(before, after) or _bindable_anew(before, after):
        return (FollowUp(after.order_id, None, version.correlation_id),)
    return ()


def _waits_anew(before: Order | None, after: Order) -> bool:
    waiting = HandoverState.WAITING
    outgoing = before is not None and before.handover.outgoing is waiting
    incoming = before is not None and before.handover.incoming is waiting
    return (after.handover.outgoing is waiting and not outgoing) or (
        after.handover.incoming is waiting and not incoming
    )


def _bindable_anew(before: Order | None, after: Order) -> bool:
    """A choice for an order whose window has closed already: it can be bound now (O-63)."""
    if after.schedule is None or not after.window.closed or after.due_at is None:
        return False
    return before is None or before.due_at != after.due_at


def _event(version: Versioned, announced: Announcement) -> Event:
    told = detail(version.after, announced, version.occurred_at, version.cause, version.correlation_id)
    return Event(announced.type.value, told.model_dump_json(by_alias=True))


def _newest(versions: Iterable[Versioned]) -> Iterable[Versioned]:
    newest: dict[str, Versioned] = {}
    for version in versions:
        known = newest.get(version.after.order_id)
        if known is None or known.after.version < version.after.version:
            newest[version.after.order_id] = version
    return newest.values()


def _unpublished(version: Versioned) -> Unpublished:
    return Unpublished(version.after.order_id, version.after.version, version.correlation_id)
