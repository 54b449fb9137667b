"""What the sweep did, logged and counted."""

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, logger
from marketplace_orders.services.handing_over import HandedOver
from marketplace_orders.services.passing_time_told import tell_passed
from marketplace_orders.services.sweeping import Swept


def tell_swept(swept: Swept) -> None:
    """Count what *swept* did and log what failed."""
    count(Metric.SWEPT_ORDERS, len(swept.tended))
    count(Metric.SWEPT_LAGGING, sum(tended.lagging for _, tended in swept.tended))
    count(Metric.SWEPT_LINKED, swept.linked)
    count(Metric.SWEPT_FAILED, len(swept.failures))
    for order_id, tended in swept.tended:
        count(Metric.HANDOVERS_MADE, int(tended.handover is HandedOver.MADE))
        count(Metric.HANDOVERS_HELD, int(tended.handover is HandedOver.HELD))
        tell_passed(order_id, tended.passed)
    for name, error in swept.failures.items():
        logger.error("the sweep failed", order_id=name, exc_info=error)
    logger.info("swept", orders=len(swept.tended))
