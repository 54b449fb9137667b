"""Logs and metrics of every function: made once, JSON, without personal data (docs/observability.md)."""

import logging
import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

from aws_lambda_powertools import Logger, Metrics

from marketplace_orders import cold_start
from marketplace_orders.log_masking import masked_json
from marketplace_orders.metric_names import Metric

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.typing import LambdaContext

NAMESPACE = "MarketplaceOrders"
"""The namespace of the metrics; they carry the function's name as dimension ``service``."""

Event = TypeVar("Event")
Answer = TypeVar("Answer")


class _StandardOutput(logging.Handler):
    """Writes to whatever ``sys.stdout`` is at the time, not to what it was at import."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stdout.write(self.format(record) + "\n")
            sys.stdout.flush()
        except Exception:  # noqa: BLE001 - logging's own contract: handleError decides
            self.handleError(record)


logger = Logger(
    logger_handler=_StandardOutput(),
    json_serializer=masked_json,
    utc=True,
    use_rfc3339=True,
    serialize_stacktrace=False,
)
"""Name and level come from ``POWERTOOLS_SERVICE_NAME`` and ``POWERTOOLS_LOG_LEVEL``."""

metrics = Metrics(namespace=NAMESPACE)


def count(metric: Metric, amount: int = 1) -> None:
    """Add *amount* to *metric*; nothing is written for 0. Not for use in threads."""
    if amount:
        metrics.add_metric(name=metric.value, unit="Count", value=amount)


def correlate(correlation_id: str) -> None:
    """Carry *correlation_id* on every line until the call ends."""
    logger.set_correlation_id(correlation_id)


def observed(
    handler: Callable[[Event, "LambdaContext"], Answer],
) -> Callable[[Event, "LambdaContext"], Answer]:
    """Wrap a Lambda *handler*: its lines carry the call's id, its metrics are written when it ends.

    The event is never logged: it may hold tokens and personal data. Nothing of one call shows in the
    next one. With the first call the cold start is over.
    """
    with_context = logger.inject_lambda_context(handler, clear_state=True, log_event=False)

    @wraps(handler)
    def call(event: Event, context: "LambdaContext") -> Answer:
        try:
            return with_context(event, context)
        finally:
            if metrics.metric_set:
                metrics.flush_metrics()
            cold_start.end()

    return call
