"""A ledger in memory that is told things, and the events of agreements and customers to tell it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from threading import RLock

from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.instants import written
from marketplace_orders.notifications.notices import Notice
from marketplace_orders.notifications.reading import read
from marketplace_orders.ports.journal import Append, Companion, History
from marketplace_orders.services.appending import Incoming, Ledger
from marketplace_orders.services.taking_in import Message
from tests.builders import BUYER, CATALOG, after
from tests.fakes.journal import FakeJournal
from tests.fakes.store import FakeStore
from tests.samples import Json, body, changed, enveloped, message, record


@dataclass
class SharedJournal(FakeJournal):
    """The fake for services that write from several threads: one request at a time, as one table row."""

    lock: RLock = field(default_factory=RLock)

    def read(self, partition: Partition) -> History:
        """See ``Journal.read``."""
        with self.lock:
            return super().read(partition)

    def write(self, appends: Sequence[Append], companions: Sequence[Companion] = ()) -> None:
        """See ``Journal.write``."""
        with self.lock:
            super().write(appends, companions)


def store_in_memory() -> FakeStore:
    """Return fakes around one table whose journal may be used from several threads."""
    store = FakeStore()
    store.journal = SharedJournal(store.table, store.clock)
    return store


def ledger_over(store: FakeStore) -> Ledger:
    """Return the ledger over *store* and the shipped catalog."""
    return Ledger(store.journal, store.lists, CATALOG, store.clock)


def messages(told: Iterable[Json]) -> list[Message]:
    """Return what the queue's messages with the bodies *told* are taken in as."""
    return [_message(f"message-{number}", each) for number, each in enumerate(told)]


def event(case: str, agreement: str, hours: float, *, role: str | None = None, **more: object) -> Json:
    """Return the sample *case* about *agreement*, *hours* after the purchase; *more* by dotted path."""
    told = changed(body(case), "detail.agreement.id", agreement)
    title = told["detail-type"]
    if role is not None:
        told = changed(told, "detail-type", title.rpartition(" ")[0] + f" {role}")
    told = changed(told, "time", written(after(hours)))
    told = changed(told, "detail.requestId", f"{case}-{agreement}-{hours}")
    if "license" in told["detail"]:
        told = changed(told, "detail.license.arn", f"arn:aws:license-manager::1:license:l-{agreement}")
    for path, value in more.items():
        told = changed(told, path.replace("__", "."), value)
    return told


def said(action: str, customer: str, hours: float) -> Json:
    """Return SNS's message about *action* of *customer*."""
    content = changed(message("subscribe_success"), "action", action)
    content = changed(content, "customer-identifier", customer)
    return enveloped(
        content,
        MessageId=f"{action}-{customer}-{hours}",
        Timestamp=written(after(hours)),
        Type="Notification",
    )


def lifetime(agreement: str, *, buyer: str = BUYER, end: str = "CANCELLED") -> list[Json]:
    """Return everything that AWS tells of an agreement from its purchase to its end."""
    told = [
        event("created", agreement, 0),
        event("created", agreement, 0, role="Manufacturer"),
        event("license_updated", agreement, 0.02),
        event("amended", agreement, 20),
        event("cancellation_request_pending_approval", agreement, 50),
        event("cancellation_request_approved", agreement, 55),
        event("ended_cancelled", agreement, 60, detail__agreement__status=end),
        event("license_deprovisioned", agreement, 60.01),
    ]
    return [changed(each, "detail.acceptor", {"accountId": buyer}) for each in told]


def _message(message_id: str, told: Json) -> Message:
    found = read(record(told, message_id), CATALOG, after(0))
    if not isinstance(found, Notice):
        raise TypeError("a message that becomes no fact")
    return Message(message_id, found.partition, Incoming(found.fact, str(told)))
