"""Faults on the way of messages are repeatable."""

from dataclasses import replace

import pytest

from local.simulator.faults.delivery import DeliveryFaults, Fate, FaultPlan, shuffled

ROUGH = DeliveryFaults(duplicate=0.3, drop=0.2, delay=0.4, reorder=0.3, seed=11)


def fates(faults: DeliveryFaults, count: int = 500) -> list[Fate]:
    plan = FaultPlan(faults)
    return [plan.fate() for _ in range(count)]


def test_without_faults_every_message_leaves_once_and_at_once() -> None:
    assert set(fates(DeliveryFaults(), 20)) == {Fate((0.0,))}


def test_a_seed_repeats_the_series() -> None:
    assert fates(ROUGH) == fates(ROUGH)
    assert fates(ROUGH) != fates(replace(ROUGH, seed=12))


def test_rates_come_out_as_asked() -> None:
    met = fates(ROUGH, 4000)
    arrived = [fate for fate in met if not fate.dropped]

    assert len(met) - len(arrived) == pytest.approx(800, rel=0.15)
    assert sum(len(fate.delays) == 2 for fate in arrived) == pytest.approx(0.3 * len(arrived), rel=0.15)
    assert sum(fate.delays[0] > 0 for fate in arrived) == pytest.approx(0.4 * len(arrived), rel=0.15)
    assert sum(fate.overtaken for fate in arrived) == pytest.approx(0.3 * len(arrived), rel=0.15)


def test_delays_stay_within_their_bounds() -> None:
    met = fates(DeliveryFaults(delay=1, min_delay_seconds=3, max_delay_seconds=4, seed=1))

    assert all(3 <= seconds <= 4 for fate in met for seconds in fate.delays)


def test_one_fault_does_not_change_whom_another_one_meets() -> None:
    """Every message draws the same number of random values, whatever the rates are."""
    alone = fates(DeliveryFaults(drop=0.2, seed=11))
    together = fates(ROUGH)

    assert [fate.dropped for fate in alone] == [fate.dropped for fate in together]


def test_shuffling_repeats_by_seed_and_loses_nothing() -> None:
    items = list(range(100))
    order = shuffled(items, seed=5, duplicate=0.5)

    assert order == shuffled(items, seed=5, duplicate=0.5)
    assert set(order) == set(items)
    assert len(order) > len(items)
    assert sorted(shuffled(items, seed=5)) == items
    assert shuffled(items, seed=5) != items
