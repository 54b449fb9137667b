"""The bus ``orders`` on EventBridge."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from marketplace_orders.observability import logger
from marketplace_orders.ports.event_bus import Event
from marketplace_orders.published.event import SOURCE

if TYPE_CHECKING:
    from mypy_boto3_events import EventBridgeClient
    from mypy_boto3_events.type_defs import PutEventsRequestEntryTypeDef

BATCH = 10
"""How many entries one PutEvents takes (AWS: quotas of EventBridge)."""

BYTES = 256 * 1024
"""The size of one PutEvents request (user guide, "Calculating event entry size")."""

OVERHEAD = 256
"""More than source and type of an entry take."""


class OrdersBus:
    """An ``EventBus`` over PutEvents, which can refuse single entries of a request that succeeds."""

    def __init__(self, client: "EventBridgeClient", bus_name: str) -> None:
        self._client = client
        self._bus_name = bus_name

    def publish(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """See ``EventBus.publish``."""
        return tuple(event for batch in _batches(events) for event in self._refused(batch))

    def _refused(self, batch: Sequence[Event]) -> Iterator[Event]:
        try:
            answer = self._client.put_events(Entries=[self._entry(event) for event in batch])
        except (BotoCoreError, ClientError) as error:
            logger.warning("the bus takes no events", exc_info=error)
            yield from batch
            return
        for event, entry in zip(batch, answer["Entries"], strict=True):
            if "ErrorCode" in entry:
                yield event

    def _entry(self, event: Event) -> "PutEventsRequestEntryTypeDef":
        return {
            "EventBusName": self._bus_name,
            "Source": SOURCE,
            "DetailType": event.type,
            "Detail": event.detail,
        }


def _batches(events: Sequence[Event]) -> Iterator[Sequence[Event]]:
    batch: list[Event] = []
    size = 0
    for event in events:
        own = len(event.detail.encode()) + OVERHEAD
        if batch and (len(batch) == BATCH or size + own > BYTES):
            yield batch
            batch, size = [], 0
        batch.append(event)
        size += own
    if batch:
        yield batch
