"""An observed handler: its lines carry the call, its metrics are written, nothing leaks into the next."""

import json
from collections.abc import Callable

import pytest
from aws_lambda_powertools.utilities.typing import LambdaContext

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import (
    CallFailed,
    correlate,
    correlated,
    correlation,
    count,
    forget_metrics,
    logger,
    observed,
)
from tests.support.lambda_context import FakeContext


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[[], list[dict[str, object]]]:
    # What was counted outside of a handler would be written by the first one that ends.
    forget_metrics()
    return lambda: [json.loads(line) for line in capsys.readouterr().out.splitlines()]


Said = Callable[[], list[dict[str, object]]]


def test_lines_carry_the_call_and_its_correlation_id(said: Said) -> None:
    @observed
    def handler(event: str, _: LambdaContext) -> str:
        correlate(event)
        logger.info("working", order_id="agmt-1")
        return "done"

    assert handler("first", FakeContext(request_id="call-1")) == "done"
    (line,) = said()
    assert (line["function_request_id"], line["correlation_id"]) == ("call-1", "first")
    assert line["order_id"] == "agmt-1"
    assert "********9012" in str(line["function_arn"])


def test_the_next_call_starts_clean(said: Said) -> None:
    @observed
    def handler(event: str | None, _: LambdaContext) -> None:
        if event:
            correlate(event)
        logger.info("working")

    handler("first", FakeContext())
    handler(None, FakeContext(request_id="call-2"))
    lines = said()
    assert [line.get("correlation_id") for line in lines] == ["first", None]
    assert [line["function_request_id"] for line in lines] == ["call-1", "call-2"]


def test_what_is_done_between_calls_belongs_to_none() -> None:
    """Also after a call that died: the id would go into facts that it has nothing to do with."""

    @observed
    def handler(event: str, _: LambdaContext) -> None:
        correlate(event)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        handler("first", FakeContext())
    assert correlation() is None


@pytest.mark.parametrize(
    ("event", "carried"),
    [
        ({"correlation_id": "event-1", "order_id": "agmt-1"}, "event-1"),
        ({"id": "event-2", "detail-type": "Scheduled Event"}, "event-2"),
        ({"Records": []}, None),
    ],
)
def test_a_call_carries_the_id_that_its_event_hands_over(
    said: Said, event: dict[str, object], carried: str | None
) -> None:
    """The workflow's input, and the id of a scheduled event."""

    @observed
    def handler(_: object, __: LambdaContext) -> None:
        logger.info("working")

    handler(event, FakeContext())
    (line,) = said()
    assert line.get("correlation_id") == carried


def test_a_message_of_a_batch_carries_its_own_id_and_no_other(said: Said) -> None:
    @observed
    def handler(_: object, __: LambdaContext) -> None:
        with correlated("message-1"):
            logger.info("working")
        logger.info("done")

    handler({"id": "call"}, FakeContext())
    assert [line["correlation_id"] for line in said()] == ["message-1", "call"]


def test_counts_are_written_when_the_call_ends_also_when_it_fails(said: Said) -> None:
    @observed
    def handler(_: object, __: LambdaContext) -> None:
        count(Metric.NOTIFICATIONS_RECEIVED, 3)
        count(Metric.ORDERS_LINKED, 0)
        raise RuntimeError

    with pytest.raises(CallFailed):
        handler({}, FakeContext())
    _, line = said()
    assert line["NotificationsReceived"] == [3]
    assert "OrdersLinked" not in line
    described = line["_aws"]
    assert isinstance(described, dict)
    assert described["CloudWatchMetrics"][0]["Namespace"] == "MarketplaceOrders"


def test_a_failed_call_is_told_of_once_masked(said: Said) -> None:
    """The runtime prints what is raised, and what led to it, as it is."""

    @observed
    def handler(_: object, __: LambdaContext) -> None:
        raise LookupError("joan@example.com of 111122223333")

    with pytest.raises(CallFailed, match=r"LookupError: jo\*\*\*@example.com of \*+3333") as raised:
        handler({}, FakeContext())
    assert raised.value.__suppress_context__
    (line,) = said()
    assert (line["level"], line["exception_name"]) == ("ERROR", "LookupError")
    assert "joan" not in str(line)


def test_a_call_without_counts_writes_none(said: Said) -> None:
    @observed
    def handler(_: object, __: LambdaContext) -> None:
        count(Metric.NOTIFICATIONS_RECEIVED, 0)

    handler({}, FakeContext())
    assert said() == []


def test_the_event_is_never_logged(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even where Powertools is told to by its variable: events hold tokens."""
    monkeypatch.setenv("POWERTOOLS_LOGGER_LOG_EVENT", "true")

    @observed
    def handler(_: object, __: LambdaContext) -> None:
        logger.info("working")

    handler({"x-amzn-marketplace-token": "secret"}, FakeContext())
    assert "secret" not in json.dumps(said())


def test_a_line_that_cannot_be_written_fails_no_call(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        def write(self, _: str) -> None:
            raise BrokenPipeError

    @observed
    def handler(_: object, __: LambdaContext) -> str:
        logger.info("working")
        return "done"

    monkeypatch.setattr("sys.stdout", Closed())
    assert handler({}, FakeContext()) == "done"
