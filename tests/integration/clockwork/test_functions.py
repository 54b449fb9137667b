"""The workflow's task and the sweep over a real table: windows close, nothing that was lost stays lost."""

import pytest

from functions.republish.handler import lambda_handler as republish
from functions.sweep.handler import lambda_handler as sweep
from functions.window.handler import lambda_handler as window
from marketplace_orders import bootstrap
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.observability import CallFailed
from marketplace_orders.ports.errors import StoreBusy
from tests.builders import ACCOUNT, AGREEMENT, created, licensed, scheduled, subscribed_order
from tests.integration.clockwork.conftest import Clock
from tests.integration.dynamodb.requests import watched
from tests.integration.publishing.conftest import PARTITION, House
from tests.samples import sample
from tests.support.lambda_context import FakeContext


def order() -> Order:
    (found,) = bootstrap.ledger().journal.read(PARTITION).orders
    return found


def task() -> dict[str, str | None]:
    return window({"order_id": AGREEMENT}, FakeContext())


def run_sweep() -> None:
    sweep(sample("sweep_scheduled"), FakeContext())


def test_the_task_answers_with_data_that_the_workflow_can_choose_by(house: House, at: Clock) -> None:
    """O-62: `not_due` brings the instant to wait for, fixed width, microseconds, `Z`."""
    house.append(*subscribed_order())
    at(47)
    assert task() == {"outcome": "not_due", "window_ends_at": "2026-11-03T12:00:00.000000Z"}
    at(48)
    assert task() == {"outcome": "closed", "window_ends_at": "2026-11-03T12:00:00.000000Z"}
    assert task()["outcome"] == "closed"
    assert order().order_status is OrderStatus.PENDING_LINK


@pytest.mark.parametrize("case", ["window_agreement", "window_legacy"])
def test_an_order_that_is_not_there_is_gone(house: House, at: Clock, case: str) -> None:
    assert window(sample(case), FakeContext()) == {"outcome": "gone", "window_ends_at": None}


def test_closing_costs_one_query_and_one_transaction(house: House, at: Clock) -> None:
    house.append(*subscribed_order())
    at(48)
    with watched(bootstrap.table().client) as requests:
        task()
    assert requests.operations == ["Query", "TransactWriteItems"]


def test_a_chosen_target_is_bound_if_it_still_exists(house: House, at: Clock) -> None:
    """O-63, O-77, O-59."""
    directory, now = bootstrap.directory(), bootstrap.clock()
    shop = directory.add_organization(ACCOUNT, "Shop", key="o", now=now)
    app = directory.add_application(ACCOUNT, shop.organization_id, "Web", key="a", now=now)
    chosen = scheduled(1).body
    assert chosen.kind == "BindingScheduled"
    target = type(chosen.target)(chosen.target.kind, app.application_id)
    house.append(*subscribed_order(), scheduled(1, target))
    at(48)
    task()
    assert order().benefits_active


def test_a_chosen_target_that_is_gone_is_given_up(house: House, at: Clock) -> None:
    house.append(*subscribed_order(), scheduled(1))
    at(48)
    assert task()["outcome"] == "closed"
    assert (order().binding, order().schedule) == (None, None)


def test_a_lost_workflow_and_a_lost_publication_are_made_up_for(house: House, at: Clock) -> None:
    """O-62, O-63: nothing was published and no workflow ran; minutes later all of it has happened."""
    house.append(*subscribed_order())
    at(49)
    run_sweep()
    assert order().window.closed
    at(49.1)
    run_sweep()
    lagging = house.taken("republish")
    assert {work["version"] for work in lagging} == {1, 2}
    for work in sorted(lagging, key=lambda each: int(each["version"])):
        body = f'{{"order_id": "{work["order_id"]}", "version": {work["version"]}}}'
        republish({"Records": [{"messageId": "m", "body": body}]}, FakeContext())
    told = [event["detail-type"] for event in house.taken("heard")]
    assert {"OrderPlaced", "RefundWindowClosed"} <= set(told)
    assert house.published_version == 2
    at(60)
    run_sweep()
    assert house.taken("republish") == []


def test_a_failure_is_raised_after_the_other_orders_had_their_turn(
    house: House, at: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The alarm on the function's errors tells of it."""
    house.append(created(), licensed())
    at(49)
    monkeypatch.setattr(bootstrap.broom().queues, "republish", _busy)
    with pytest.raises(CallFailed, match="StoreBusy"):
        run_sweep()


def _busy(_: object) -> None:
    raise StoreBusy
