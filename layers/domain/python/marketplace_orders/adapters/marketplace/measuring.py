"""How long AWS Marketplace takes to answer, and how often it does not (botocore's own events)."""

from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, record

if TYPE_CHECKING:
    from botocore.client import BaseClient

Client = TypeVar("Client")

_BEGAN = "began"

# What AWS says of a buyer's token is an answer; the registration counts it as such.
_ANSWERS = {"ExpiredTokenException", "InvalidTokenException"}


def measured(client: Client) -> Client:
    """Return *client*, whose calls are counted and timed from now on, by operation.

    One call is one measurement, with all its tries and the pauses between them.
    """
    events = cast("BaseClient", client).meta.events
    events.register("before-parameter-build", _begin)
    events.register("after-call", _answered)
    events.register("after-call-error", _failed)
    return client


def _begin(context: dict[str, Any], **_: object) -> None:
    context[_BEGAN] = perf_counter()


def _answered(context: dict[str, Any], event_name: str, parsed: dict[str, Any], **_: object) -> None:
    _tell(event_name, context, parsed.get("Error", {}).get("Code"))


def _failed(context: dict[str, Any], event_name: str, exception: Exception, **_: object) -> None:
    _tell(event_name, context, type(exception).__name__)


def _tell(event_name: str, context: dict[str, Any], error: str | None) -> None:
    operation = event_name.rpartition(".")[2]
    count(Metric.MARKETPLACE_CALLS, operation=operation)
    record(Metric.MARKETPLACE_LATENCY, 1000 * (perf_counter() - context[_BEGAN]), operation=operation)
    if error and error not in _ANSWERS:
        count(Metric.MARKETPLACE_ERRORS, operation=operation, error=error)
