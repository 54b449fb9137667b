"""What enrichment tells about itself."""

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, logger
from marketplace_orders.services.enriching import Enriched
from marketplace_orders.services.handing_over import HandedOver
from marketplace_orders.services.passing_time_told import tell_passed


def tell_enriched(order_id: str, enriched: Enriched) -> None:
    """Log and count what came of asking."""
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
