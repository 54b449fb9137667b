"""What the functions that nobody calls hand on and measure, over a real table."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from functions.republish.handler import lambda_handler as republish
from functions.sweep.handler import lambda_handler as sweep
from functions.window.handler import lambda_handler as window
from marketplace_orders import bootstrap
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.services.counting_orders import count_orders
from tests.builders import AGREEMENT, subscribed_order
from tests.integration.clockwork.conftest import Clock
from tests.integration.publishing.conftest import PARTITION, House
from tests.samples import sample
from tests.support.lambda_context import FakeContext

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Lines:
    return lambda: [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def closing() -> Fact:
    facts = bootstrap.ledger().journal.read(PARTITION).facts
    return next(fact for fact in facts if fact.body.kind == "WindowClosed")


def test_the_windows_closing_belongs_to_what_the_workflow_began_with(house: House, at: Clock) -> None:
    house.append(*subscribed_order())
    at(48)
    window({"order_id": AGREEMENT, "correlation_id": "event-1"}, FakeContext())
    assert closing().correlation_id == "event-1"


def test_what_the_sweep_does_belongs_to_its_own_event(house: House, at: Clock, lines: Lines) -> None:
    house.append(*subscribed_order())
    at(49)
    scheduled = sample("sweep_scheduled")
    sweep(scheduled, FakeContext())
    assert closing().correlation_id == scheduled["id"]
    assert {work["correlation_id"] for work in house.taken("republish")} == {scheduled["id"]}
    (late,) = [line["WindowClosedLate"] for line in lines() if "WindowClosedLate" in line]
    assert late == [3600]


def test_what_is_published_again_keeps_the_id_of_its_facts(house: House, at: Clock, lines: Lines) -> None:
    house.append(*subscribed_order())
    at(48)
    window({"order_id": AGREEMENT, "correlation_id": "event-1"}, FakeContext())
    body = json.dumps({"order_id": AGREEMENT, "version": 2, "correlation_id": "sweep-1"})
    republish({"Records": [{"messageId": "m-1", "body": body}]}, FakeContext())
    (event,) = house.taken("heard")
    assert event["detail"]["correlation_id"] == "event-1"
    (line,) = [line for line in lines() if line.get("message") == "published"]
    assert line["correlation_id"] == "event-1"


def test_all_orders_are_counted_from_the_index(house: House, at: Clock) -> None:
    house.append(*subscribed_order())
    figures = count_orders(bootstrap.census().orders(), bootstrap.clock(), lambda: timedelta(minutes=1))
    assert figures
    assert sum(figures.orders.values()) == 1
