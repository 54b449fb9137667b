"""A batch of the enrichment queue: each order on its own, failed ones again later and later."""

import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, logger
from marketplace_orders.ports.deliveries import Deliveries, Delivery
from marketplace_orders.ports.enquiries import Enquiries
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.enriching import Enriched, enrich
from marketplace_orders.services.handing_over import HandedOver
from marketplace_orders.services.passing_time import Proof
from marketplace_orders.services.passing_time_told import tell_passed

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
        order_id, since = str(wanted["order_id"]), wanted.get("since")
        enriched = enrich(enquirer.ledger, enquirer.enquiries, enquirer.prove, order_id, since)
    except Exception:  # noqa: BLE001 - whatever went wrong, the queue delivers it again
        logger.exception("an order could not be enriched", message_id=record["messageId"])
        count(Metric.ENRICHMENTS_FAILED)
        return False
    _tell(order_id, enriched)
    return enriched.complete


def _tell(order_id: str, enriched: Enriched) -> None:
    count(Metric.ANSWERS_WRITTEN, len(enriched.written))
    count(Metric.ANSWERS_REFUSED, len(enriched.refused))
    count(Metric.QUESTIONS_UNANSWERED, len(enriched.unanswered))
    count(Metric.HANDOVERS_MADE, int(enriched.handover is HandedOver.MADE))
    count(Metric.HANDOVERS_HELD, int(enriched.handover is HandedOver.HELD))
    for refusal in enriched.refused:
        logger.warning(
            "AWS refuses an answer", order_id=order_id, operation=refusal.operation, code=refusal.code
        )
    if enriched.unanswered:
        logger.warning("AWS does not answer now", order_id=order_id, operations=list(enriched.unanswered))
    if enriched.written:
        logger.info("answers written", order_id=order_id, facts=list(enriched.written))
    tell_passed(order_id, enriched.passed)


def _delivery(record: Record) -> Delivery:
    return Delivery(
        message_id=record["messageId"],
        queue_arn=record["eventSourceARN"],
        receipt=record["receiptHandle"],
        number=int(record["attributes"]["ApproximateReceiveCount"]),
    )
