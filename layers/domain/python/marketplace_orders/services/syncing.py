"""A person has AWS asked about one order at once (O-60, O-78)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from marketplace_orders.domain.errors import Refused
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.identifiers import split_legacy_order_id
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.journal import Journal
from marketplace_orders.ports.order_lists import OrderLists
from marketplace_orders.ports.work_queues import Check, QueueBusy, WorkQueues
from marketplace_orders.services.orders import kept_of

FRESH = timedelta(seconds=30)
"""How long a confirmation is not asked for again: AWS's quotas are the whole account's."""


def sync(
    journal: Journal,
    lists: OrderLists,
    queues: Callable[[], WorkQueues],
    order_id: str,
    account_id: str | None,
    now: datetime,
) -> None:
    """Send *order_id* to be confirmed with AWS; None stands for operations.

    Raises:
        NotFound: no such order for the caller.
        Refused: AWS confirmed it just now, or answers about a later purchase only.
        StoreBusy: the queue does not take it; may be repeated.
    """
    kept = kept_of(lists, order_id, account_id)
    if kept.confirmed_at and now < kept.confirmed_at + FRESH:
        raise Refused(_fresh(kept.confirmed_at))
    _check_newest(journal, order_id)
    try:
        queues().check([Check(order_id, now)])
    except QueueBusy as error:
        raise StoreBusy from error
    count(Metric.SYNCS_ASKED)


def _fresh(confirmed_at: datetime) -> Refusal:
    return Refusal(
        "confirmed_just_now",
        "AWS confirmed this order less than half a minute ago, so what you see is current.",
        until=confirmed_at + FRESH,
    )


def _check_newest(journal: Journal, order_id: str) -> None:
    """AWS answers about the present: of a legacy customer, about the newest purchase alone."""
    if split_legacy_order_id(order_id) is None:
        return
    newest = journal.read(Partition.of_order(order_id)).orders[-1]
    if newest.order_id != order_id:
        raise Refused(
            Refusal(
                "earlier_purchase",
                "The product was bought again since, and AWS answers about the newest purchase only.",
            )
        )
