"""What a confirmation tells about itself."""

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, logger
from marketplace_orders.services.confirming import Confirmed


def tell_confirmed(order_id: str, confirmed: Confirmed) -> None:
    """Log and count how an order compared with AWS."""
    for refusal in confirmed.refused if confirmed.order is None else ():
        logger.warning(
            "AWS refuses an answer", order_id=order_id, operation=refusal.operation, code=refusal.code
        )
    count(Metric.ORDERS_CONFIRMED, int(confirmed.order is not None and confirmed.complete))
    count(Metric.DRIFT_REPAIRED, int(bool(confirmed.drift)))
    if confirmed.drift:
        logger.warning("an order was out of step with AWS", order_id=order_id, drift=list(confirmed.drift))
