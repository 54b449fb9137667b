"""What the clock did, counted: the same for the workflow, the sweep and enrichment."""

from collections.abc import Sequence

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, logger

_COUNTED = {
    "WindowClosed": Metric.WINDOWS_CLOSED,
    "Bound": Metric.SCHEDULES_BOUND,
    "ScheduleDropped": Metric.SCHEDULES_DROPPED,
    "DeprovisionStood": Metric.DEPROVISIONS_STOOD,
}


def tell_passed(order_id: str, kinds: Sequence[str]) -> None:
    """Count the facts of *kinds* that the clock made of *order_id*."""
    if not kinds:
        return
    for kind in kinds:
        if metric := _COUNTED.get(kind):
            count(metric)
    logger.info("time passed", order_id=order_id, facts=list(kinds))
