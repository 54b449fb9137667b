"""A batch of the enrichment queue: each order on its own, failed ones again later and later."""

import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from marketplace_orders.domain.instants import parsed
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import correlated, count, logger
from marketplace_orders.ports.confirmations import Confirmations
from marketplace_orders.ports.deliveries import Deliveries, Delivery
from marketplace_orders.ports.enquiries import Enquiries
from marketplace_orders.ports.reconciliations import DriftFound, Reconciliations
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.confirming import Checker, confirm
from marketplace_orders.services.confirming_told import tell_confirmed
from marketplace_orders.services.enriching import enrich
from marketplace_orders.services.enriching_told import tell_enriched
from marketplace_orders.services.passing_time import Proof

NEEDED = timedelta(seconds=35)
"""What one order may take: its patience, a last slow answer, and the writes."""

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(hours=1)
GROWTH = 8
"""Pauses between deliveries: about 5 s, 40 s, 5 min, 43 min. Then the dead-letter queue and its alarm."""

_JITTER = 0.2

Record = Mapping[str, Any]
"""A message as Lambda hands it over."""


@dataclass(frozen=True, slots=True)
class Enquirer:
    """What enrichment needs."""

    ledger: Ledger
    enquiries: Enquiries
    prove: Proof
    deliveries: Deliveries
    confirmations: Confirmations
    reconciliations: Reconciliations

    @property
    def checker(self) -> Checker:
        """What confirms an order."""
        return Checker(self.ledger, self.enquiries, self.prove, self.confirmations)


def enrich_batch(
    enquirer: Enquirer, records: Sequence[Record], time_left: Callable[[], timedelta]
) -> list[str]:
    """Enrich the orders that *records* name and return the ids of the messages to deliver again."""
    failed = [record for record in records if not _done(enquirer, record, time_left)]
    for record in failed:
        delivery = _delivery(record)
        enquirer.deliveries.put_off(delivery, pause(delivery.number))
    return [record["messageId"] for record in failed]


def pause(number: int) -> timedelta:
    """Return how long to wait after delivery *number* (from 1), jittered so that orders spread out."""
    usual = min(FIRST_PAUSE * float(GROWTH ** min(number - 1, 10)), LONGEST_PAUSE)
    return usual * random.uniform(1 - _JITTER, 1 + _JITTER)  # noqa: S311 - jitter is no secret


def _done(enquirer: Enquirer, record: Record, time_left: Callable[[], timedelta]) -> bool:
    if time_left() < NEEDED:
        return False
    try:
        wanted = json.loads(record["body"])
        with correlated(wanted.get("correlation_id")):
            return _asked(enquirer, wanted)
    except Exception:  # noqa: BLE001 - whatever went wrong, the queue delivers it again
        logger.exception("an order could not be enriched", message_id=record["messageId"])
        count(Metric.ENRICHMENTS_FAILED)
        return False


def _asked(enquirer: Enquirer, wanted: Mapping[str, Any]) -> bool:
    order_id = str(wanted["order_id"])
    if wanted.get("confirm"):
        return _confirmed(enquirer, order_id, wanted.get("requested_at"))
    since = wanted.get("since")
    enriched = enrich(enquirer.ledger, enquirer.enquiries, enquirer.prove, order_id, since)
    tell_enriched(order_id, enriched)
    return enriched.complete


def _confirmed(enquirer: Enquirer, order_id: str, written: str | None) -> bool:
    requested_at = parsed(written) if written else None
    if requested_at and _since(enquirer.confirmations.confirmed_at(order_id), requested_at):
        return True
    confirmed = confirm(enquirer.checker, order_id, requested_at)
    tell_confirmed(order_id, confirmed)
    if confirmed.drift:
        at = enquirer.ledger.clock()
        enquirer.reconciliations.found(DriftFound(order_id=order_id, at=at, changes=confirmed.drift))
    for enriched in confirmed.rounds:
        tell_enriched(order_id, enriched)
    return confirmed.complete


def _since(confirmed_at: datetime | None, requested_at: datetime) -> bool:
    """However often somebody asks, and however often a message is delivered: AWS is asked once."""
    return confirmed_at is not None and confirmed_at >= requested_at


def _delivery(record: Record) -> Delivery:
    return Delivery(
        message_id=record["messageId"],
        queue_arn=record["eventSourceARN"],
        receipt=record["receiptHandle"],
        number=int(record["attributes"]["ApproximateReceiveCount"]),
    )
