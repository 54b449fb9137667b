"""Logs and metrics of every function: made once, JSON, without personal data (docs/observability.md)."""

import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import EphemeralMetrics

from marketplace_orders import cold_start
from marketplace_orders.log_masking import masked_json, masked_text
from marketplace_orders.metric_names import Metric

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.typing import LambdaContext

NAMESPACE = "MarketplaceOrders"
"""The namespace of the metrics; they carry the function's name as dimension ``service``."""

Event = TypeVar("Event")
Answer = TypeVar("Answer")


class CallFailed(Exception):
    """What a function raises: the runtime prints it as it is, so it is masked and leads to nothing else."""


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
"""What has the dimension ``service`` alone."""

_Series = tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]
_series: dict[_Series, EphemeralMetrics] = {}
_one_at_a_time = Lock()


def count(metric: Metric, amount: int = 1, **dimensions: str) -> None:
    """Add *amount* to *metric*; nothing is written for 0. *dimensions* as for ``record``."""
    if amount:
        record(metric, amount, **dimensions)


def record(metric: Metric, value: float, **dimensions: str) -> None:
    """Add one *value* of *metric*, in its unit, also a zero. May be called from threads.

    *dimensions* has a value for each one that the metric names, and nothing of a person.
    """
    with _one_at_a_time:
        _collected(metric, dimensions).add_metric(name=metric.value, unit=metric.unit, value=value)


def recorded() -> list[Metrics | EphemeralMetrics]:
    """Return what the present call recorded so far, one for each combination of dimensions."""
    collected: list[Metrics | EphemeralMetrics] = [metrics, *_series.values()]
    return [each for each in collected if each.metric_set]


def forget_metrics() -> None:
    """Drop what was recorded and not written."""
    metrics.clear_metrics()
    _series.clear()


def _collected(metric: Metric, dimensions: Mapping[str, str]) -> Metrics | EphemeralMetrics:
    if not metric.by:
        return metrics
    values = tuple(dimensions[name] for names in metric.by for name in names)
    found = _series.get((metric.by, values))
    if found is None:
        found = _series[metric.by, values] = EphemeralMetrics(namespace=NAMESPACE)
        for names in metric.by:
            found.add_dimensions(**{name: dimensions[name] for name in names})
    return found


def _write_metrics() -> None:
    for each in recorded():
        each.flush_metrics()
    _series.clear()


def correlate(correlation_id: str | None) -> None:
    """Carry *correlation_id* on every line until the call ends; None carries none."""
    logger.set_correlation_id(correlation_id)


def correlation() -> str | None:
    """Return the id that lines carry now."""
    return logger.get_correlation_id()


@contextmanager
def correlated(correlation_id: str | None) -> Iterator[None]:
    """Carry *correlation_id* on the lines of one message of a batch, then what was carried before."""
    before = correlation()
    correlate(correlation_id)
    try:
        yield
    finally:
        correlate(before)


def observed(
    handler: Callable[[Event, "LambdaContext"], Answer],
) -> Callable[[Event, "LambdaContext"], Answer]:
    """Wrap a Lambda *handler*: its lines carry the call's id, its metrics are written when it ends.

    A call that an event or a workflow makes is correlated by what it hands over; whoever reads requests or
    messages does so for each of them. The event is never logged: it may hold tokens and personal data.
    Nothing of one call shows in the next one. With the first call the cold start is over. What the handler
    raises is logged here and raised as ``CallFailed``.
    """

    def correlating(event: Event, context: "LambdaContext") -> Answer:
        if origin := _origin(event):
            correlate(origin)
        return handler(event, context)

    with_context = logger.inject_lambda_context(correlating, clear_state=True, log_event=False)

    @wraps(handler)
    def call(event: Event, context: "LambdaContext") -> Answer:
        try:
            return with_context(event, context)
        except Exception as error:
            logger.exception("the call failed")
            raise CallFailed(masked_text(f"{type(error).__name__}: {error}")) from None
        finally:
            correlate(None)
            _write_metrics()
            cold_start.end()

    return call


def _origin(event: object) -> str | None:
    """Return the correlation id that a workflow or a caller hands over, else the id of a scheduled event."""
    if not isinstance(event, Mapping):
        return None
    found = event.get("correlation_id") or event.get("id")
    return found if isinstance(found, str) else None
