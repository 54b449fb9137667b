"""Dead letters sent back or dropped: none is lost, whatever breaks in between."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.ports.errors import QueuesBusy
from marketplace_orders.services.dead_letters import HIDDEN
from marketplace_orders.services.redriving import Redriven, discard, redrive_all, redrive_some
from tests.builders import after
from tests.fakes.dead_letters import FakeDeadLetterQueue

NOW = after(10)


@pytest.fixture
def queue() -> FakeDeadLetterQueue:
    queue = FakeDeadLetterQueue()
    queue.clock.now = NOW
    return queue


def fill(queue: FakeDeadLetterQueue, number: int) -> list[str]:
    return [queue.put(f"letter {each}", after(1)) for each in range(number)]


def bodies(queue: FakeDeadLetterQueue) -> list[str]:
    return sorted(letter.body for letter in queue.sent_back)


def always() -> bool:
    return True


def for_rounds(number: int) -> Callable[[], bool]:
    """Let there be time for *number* batches."""
    rounds = iter([True] * number)
    return lambda: next(rounds, False)


def test_all_go_back_once_and_nothing_is_left(queue: FakeDeadLetterQueue) -> None:
    fill(queue, 35)
    given_up = sorted(queue)
    assert redrive_all(queue, NOW, always) == Redriven(moved=35, left=0)
    assert (bodies(queue), list(queue)) == (given_up, [])


def test_what_does_not_fit_into_the_time_is_left_for_the_next_call(queue: FakeDeadLetterQueue) -> None:
    fill(queue, 35)
    assert redrive_all(queue, NOW, for_rounds(2)) == Redriven(moved=20, left=15)
    assert redrive_all(queue, NOW, always) == Redriven(moved=15, left=0)
    assert len(queue.sent_back) == 35


def test_a_letter_that_comes_back_meanwhile_is_not_sent_round_and_round(queue: FakeDeadLetterQueue) -> None:
    fill(queue, 1)
    queue.put("failed again", NOW + timedelta(milliseconds=5))
    assert redrive_all(queue, NOW, always) == Redriven(moved=1, left=1)
    assert list(queue) == ["failed again"]
    assert len(queue.take(HIDDEN)) == 1, "it can be seen at once"


def test_some_are_found_wherever_they_are_and_the_others_stay(queue: FakeDeadLetterQueue) -> None:
    ids = fill(queue, 35)
    assert redrive_some(queue, [ids[3], ids[33]], always) == Redriven(moved=2, left=0)
    assert bodies(queue) == ["letter 3", "letter 33"]
    assert len(queue.take(HIDDEN)) == 10, "those that were passed over can be seen at once"


def test_what_is_not_there_counts_as_left(queue: FakeDeadLetterQueue) -> None:
    (only,) = fill(queue, 1)
    assert redrive_some(queue, [only, only, "m-gone"], always) == Redriven(moved=1, left=1)


def test_a_call_that_dies_before_it_deletes_leaves_the_letter_in_both_queues(
    queue: FakeDeadLetterQueue,
) -> None:
    """Twice is harmless (a fact is stored once), lost would not be."""
    fill(queue, 1)
    queue.fragile = 2  # it is taken and sent, and cannot be deleted
    with pytest.raises(QueuesBusy):
        redrive_all(queue, NOW, always)
    queue.fragile = None
    assert (bodies(queue), list(queue)) == (["letter 0"], ["letter 0"])
    assert queue.take(HIDDEN) == (), "nobody takes it at the same time"
    queue.clock.now += HIDDEN
    assert redrive_all(queue, queue.clock.now, always) == Redriven(moved=1, left=0)


def test_what_the_source_does_not_take_stays(queue: FakeDeadLetterQueue) -> None:
    ids = fill(queue, 3)
    queue.refused = {"letter 1"}
    assert redrive_some(queue, ids, for_rounds(1)) == Redriven(moved=2, left=1)
    assert list(queue) == ["letter 1"]
    assert len(queue.take(HIDDEN)) == 1


def test_a_queue_that_stops_answering_half_way_is_told_by_what_is_left(queue: FakeDeadLetterQueue) -> None:
    fill(queue, 25)
    queue.fragile = 3
    assert redrive_some(queue, [f"m-{each}" for each in range(1, 26)], always) == Redriven(10, 15)
    assert len(list(queue)) == 15


def test_a_streams_failures_have_nowhere_to_go(queue: FakeDeadLetterQueue) -> None:
    ids = fill(queue, 1)
    queue.has_source = False
    with pytest.raises(Invalid) as refused:
        redrive_all(queue, NOW, always)
    assert refused.value.code == "queue_without_source"
    with pytest.raises(Invalid):
        redrive_some(queue, ids, always)
    assert discard(queue, ids, always) == 1


def test_the_chosen_ones_are_dropped_and_no_others(queue: FakeDeadLetterQueue) -> None:
    ids = fill(queue, 12)
    assert discard(queue, [*ids[:2], "m-gone"], always) == 2
    assert (len(list(queue)), queue.sent_back) == (10, [])
