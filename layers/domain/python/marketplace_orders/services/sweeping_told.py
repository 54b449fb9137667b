"""What the sweep did, logged and counted."""

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, logger, record
from marketplace_orders.services.handing_over import HandedOver
from marketplace_orders.services.passing_time_told import tell_passed
from marketplace_orders.services.refund_restarting import RefundLook
from marketplace_orders.services.sweeping import Swept
from marketplace_orders.services.sweeping_orders import Tended


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
        _tell_refund(order_id, tended)
    for name, error in swept.failures.items():
        logger.error("the sweep failed", order_id=name, exc_info=error)
    logger.info("swept", orders=len(swept.tended))


def _tell_refund(order_id: str, tended: Tended) -> None:
    if tended.underway:
        age, product = tended.underway.age.total_seconds(), tended.underway.product
        record(Metric.REFUND_UNDERWAY, age, product=product)
    if tended.refund is RefundLook.RESTARTED:
        count(Metric.REFUNDS_RESTARTED)
        logger.warning("refund restarted", order_id=order_id)
