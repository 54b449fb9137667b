"""What a reconciliation tells about itself."""

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, logger
from marketplace_orders.services.reconciling import Reconciled


def tell_reconciled(done: Reconciled) -> None:
    """Log and count what a run found."""
    count(Metric.RECONCILIATIONS_FINISHED, int(done.finished and not done.unanswered))
    count(Metric.ORDERS_TO_CONFIRM, done.updated + done.unknown_licenses + done.stale)
    count(Metric.DRIFT_REPAIRED, done.founded)
    logger.info(
        "reconciled",
        updated=done.updated,
        unknown_licenses=done.unknown_licenses,
        stale=done.stale,
        founded=done.founded,
        finished=done.finished,
    )
    if done.unanswered:
        logger.warning("AWS does not answer now", operations=list(done.unanswered))
