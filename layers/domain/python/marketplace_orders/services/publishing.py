"""Publishing: the difference between two snapshots becomes events, and what it calls for becomes work.

The table is the outbox: nothing is published that was not committed, and a version that could not be
published is sent to the republish queue, or found by the sweep because its published version lags.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.domain.published import Announcement, differences
from marketplace_orders.ports.event_bus import Event, EventBus
from marketplace_orders.ports.outbox import Outbox
from marketplace_orders.ports.work_queues import FollowUp, Unpublished, WorkQueues
from marketplace_orders.published.describing import detail


@dataclass(frozen=True, slots=True)
class Versioned:
    """One version of an order, the one before it, and what made it."""

    before: Order | None
    after: Order
    occurred_at: datetime
    cause: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """The types of the events that the bus took, and the versions that it did not take whole."""

    types: tuple[str, ...] = ()
    lagging: tuple[Unpublished, ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """What publishing needs."""

    bus: EventBus
    queues: WorkQueues
    outbox: Outbox


def publish(press: Press, versions: Sequence[Versioned]) -> Published:
    """Publish the differences of *versions*, send the work they call for, record what was published.

    A version is recorded only when all its events were taken. Two versions of one order in a batch are
    recorded by the later one.

    Raises:
        QueueBusy: the work could not be sent; nothing is recorded and the whole may be repeated.
    """
    press.queues.follow_up([work for version in versions for work in follow_ups(version)])
    events = {event: version for version in versions for event in _events(version)}
    refused = {id(events[event]) for event in press.bus.publish(tuple(events))}
    for version in _newest(each for each in versions if id(each) not in refused):
        press.outbox.mark_published(version.after)
    return Published(
        types=tuple(event.type for event, version in events.items() if id(version) not in refused),
        lagging=tuple(_unpublished(each) for each in versions if id(each) in refused),
    )


def follow_ups(version: Versioned) -> tuple[FollowUp, ...]:
    """Return the work that a new version calls for: asking AWS, a handover, a choice that can be bound."""
    before, after = version.before, version.after
    if after.enquiry is not None and (before is None or before.enquiry != after.enquiry):
        return (FollowUp(after.order_id, after.enquiry.since),)
    if _waits_anew(before, after) or _bindable_anew(before, after):
        return (FollowUp(after.order_id, None),)
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


def _events(version: Versioned) -> tuple[Event, ...]:
    return tuple(_event(version, announced) for announced in differences(version.before, version.after))


def _event(version: Versioned, announced: Announcement) -> Event:
    told = detail(version.after, announced, version.occurred_at, version.cause)
    return Event(announced.type.value, told.model_dump_json(by_alias=True))


def _newest(versions: Iterable[Versioned]) -> Iterable[Versioned]:
    newest: dict[str, Versioned] = {}
    for version in versions:
        known = newest.get(version.after.order_id)
        if known is None or known.after.version < version.after.version:
            newest[version.after.order_id] = version
    return newest.values()


def _unpublished(version: Versioned) -> Unpublished:
    return Unpublished(version.after.order_id, version.after.version)
