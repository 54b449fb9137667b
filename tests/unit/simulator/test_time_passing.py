"""What happens when the simulator's clock is moved."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from threading import Event
from typing import Any

import pytest

from local.simulator.emit.log import Emission
from local.simulator.emit.notices import Notice
from local.simulator.emit.sender import Nowhere
from local.simulator.operations.buy import buy
from local.simulator.operations.end import end
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.purchase import Purchase
from local.simulator.operations.refunds import Refund, request_adjustment, request_cancellation
from local.simulator.settings import Settings
from local.simulator.simulator import Simulator
from local.simulator.world.agreements import Agreement, Status
from local.simulator.world.requests import AdjustmentStatus, CancellationStatus
from local.simulator.world.world import World
from tests.unit.simulator.worlds import ACCEPTED, BUYER, NOW, event

DAY = timedelta(days=1)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    made = Simulator(Settings(), clock=lambda: NOW)
    yield made
    made.stop()


def bought(simulator: Simulator, **choices: Any) -> Agreement:
    purchase = Purchase(product="apppush", account=BUYER, **choices)
    return simulator.perform(lambda world, now: buy(world, purchase, now)).agreement


class _Listening(Nowhere):
    """Says when a refund is announced."""

    def __init__(self, happened: Event) -> None:
        self._happened = happened

    def send(self, notices: Sequence[Notice]) -> None:
        if any("Billing Adjustment Completed" in each.title for each in notices):
            self._happened.set()


def asked_to_end(simulator: Simulator, agreement: Agreement) -> str:
    made: list[str] = []

    def ask(world: World, now: datetime) -> Outcome:
        request, outcome = request_cancellation(world, agreement.id, "OTHER", None, now)
        made.append(request.id)
        return outcome

    simulator.perform(ask)
    return made[0]


def told(emissions: list[Emission]) -> list[tuple[str, datetime]]:
    return [(each.notice.title, event(each.notice).time) for each in emissions]


def test_seven_days_of_silence_approve_at_their_instant(simulator: Simulator) -> None:
    agreement = bought(simulator)
    request = asked_to_end(simulator, agreement)

    assert simulator.advance(7 * DAY - timedelta(seconds=1)) == []
    assert told(simulator.advance(DAY)) == [
        ("Agreement Cancellation Request Approved - Proposer", ACCEPTED + 7 * DAY),
        ("Purchase Agreement Ended - Proposer", ACCEPTED + 7 * DAY),
        ("License Deprovisioned - Manufacturer", ACCEPTED + 7 * DAY + timedelta(seconds=31)),
    ]
    assert agreement.status is Status.CANCELLED
    with simulator.world() as world:
        assert world.cancellations[request].status is CancellationStatus.APPROVED


def test_silence_cannot_end_what_has_ended(simulator: Simulator) -> None:
    agreement = bought(simulator)
    asked_to_end(simulator, agreement)
    simulator.perform(lambda world, now: end(world, agreement.id, Status.TERMINATED, now, now))
    (told,) = simulator.advance(8 * DAY)

    assert told.notice.title == "Agreement Cancellation Request Validation Failed - Proposer"
    assert agreement.status is Status.TERMINATED


def test_aws_settles_after_its_time(simulator: Simulator) -> None:
    agreement = bought(simulator)
    with simulator.world() as world:
        (invoice,) = world.invoices.values()
        refund = Refund(agreement.id, invoice.id, Decimal(1), "USD", "OTHER")
        good = request_adjustment(world, refund, NOW, DAY)
        invoice.fate.completes = False
        bad = request_adjustment(world, refund, NOW, 2 * DAY)
        by_hand = request_adjustment(world, refund, NOW)
        invoice.fate.completes = True
    simulator.advance(DAY)
    with simulator.world() as world:
        invoice.fate.completes = False
    simulator.advance(DAY)

    states = (AdjustmentStatus.COMPLETED, AdjustmentStatus.VALIDATION_FAILED, AdjustmentStatus.PENDING)
    assert (good.status, bad.status, by_hand.status) == states
    assert bad.status_message


def test_an_end_that_is_passed_ends_or_renews(simulator: Simulator) -> None:
    ending = bought(simulator, ends_at=NOW + DAY)
    renewing = bought(simulator, ends_at=NOW + 2 * DAY, auto_renew=True)
    endless = bought(simulator, ends_at=NOW + 9 * DAY)
    simulator.advance(3 * DAY)

    assert (ending.status, renewing.status) == (Status.EXPIRED, Status.RENEWED)
    assert endless.active
    with simulator.world() as world:
        (follower,) = [each for each in world.agreements.values() if each.previous_id == renewing.id]
    assert (follower.active, follower.accepted_at) == (True, ACCEPTED + 2 * DAY)


def test_an_end_that_had_passed_before_changes_nothing(simulator: Simulator) -> None:
    agreement = bought(simulator, accepted_at=NOW - 2 * DAY, ends_at=NOW - DAY)

    assert simulator.advance(DAY) == []
    assert agreement.active


def test_things_happen_in_the_order_of_their_instants(simulator: Simulator) -> None:
    starting = bought(simulator, starts_at=NOW + DAY)
    asked_to_end(simulator, starting)
    emissions = simulator.advance(30 * DAY)

    assert [title for title, _ in told(emissions)][:2] == [
        "License Updated - Manufacturer",
        "Agreement Cancellation Request Approved - Proposer",
    ]
    assert simulator.clock() == NOW + 30 * DAY
    simulator.reset()
    assert simulator.clock() == NOW


def test_true_time_comes_back_and_undoes_nothing(simulator: Simulator) -> None:
    agreement = bought(simulator)
    asked_to_end(simulator, agreement)
    simulator.advance(7 * DAY)
    simulator.show_true_time()

    assert simulator.clock() == NOW
    assert (agreement.status, agreement.ended_at) == (Status.CANCELLED, ACCEPTED + 7 * DAY)


def test_without_a_call_it_happens_when_its_time_has_come() -> None:
    happened = Event()
    simulator = Simulator(Settings(), sender=_Listening(happened))
    agreement = bought(simulator)
    with simulator.world() as world:
        (invoice,) = world.invoices.values()
        refund = Refund(agreement.id, invoice.id, Decimal(1), "USD", "OTHER")
        made = request_adjustment(world, refund, simulator.clock(), timedelta(milliseconds=50))
    simulator.watch()

    assert happened.wait(10)
    simulator.stop()
    assert made.status is AdjustmentStatus.COMPLETED
