"""The way out for messages, with and without faults."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from local.simulator.emit.dispatcher import Dispatcher
from local.simulator.emit.log import State
from local.simulator.emit.notices import EventNotice, Notice, Topic, TopicNotice
from local.simulator.emit.sender import DeliveryError
from local.simulator.emit.timetable import Timetable
from local.simulator.faults.delivery import DeliveryFaults
from tests.unit.simulator.worlds import NOW


@dataclass
class Outside:
    """A sender that remembers what left, or refuses everything."""

    refuses: bool = False
    left: list[str] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def send(self, notices: Sequence[Notice]) -> None:
        if self.refuses:
            raise DeliveryError("no engine")
        with self.changed:
            self.left += [notice.title for notice in notices]
            self.changed.notify_all()

    def create_topics(self, product_codes: Sequence[str]) -> list[str]:
        return list(product_codes)

    def put_message(self, queue_url: str, body: str) -> None:
        self.left.append(f"{queue_url} {body}")

    def wait_for(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.left) >= count, timeout=10)


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def dispatcher(outside: Outside) -> Iterator[Dispatcher]:
    timetable = Timetable()
    yield Dispatcher(outside, lambda: NOW, timetable)
    timetable.stop()


def events(*names: str) -> list[Notice]:
    return [EventNotice(name, {}, NOW) for name in names]


def test_messages_leave_in_order(dispatcher: Dispatcher, outside: Outside) -> None:
    message = TopicNotice(Topic.SUBSCRIPTION, "code", "{}")
    emissions = dispatcher.dispatch([*events("one"), message, *events("two")])

    assert outside.left == ["one", "SNS subscription code", "two"]
    assert {e.state for e in emissions} == {State.SENT}
    assert [e.number for e in dispatcher.log.emissions] == [1, 2, 3]


def test_a_refusing_engine_is_remembered_and_raises_nothing(dispatcher: Dispatcher, outside: Outside) -> None:
    outside.refuses = True
    (emission,) = dispatcher.dispatch(events("one"))

    assert (emission.state, emission.error) == (State.FAILED, "no engine")


def test_dropped_messages_never_leave(dispatcher: Dispatcher, outside: Outside) -> None:
    dispatcher.set_faults(DeliveryFaults(drop=1))
    (emission,) = dispatcher.dispatch(events("one"))

    assert emission.state is State.DROPPED
    assert outside.left == []


def test_duplicates_leave_twice(dispatcher: Dispatcher, outside: Outside) -> None:
    dispatcher.set_faults(DeliveryFaults(duplicate=1))
    (emission,) = dispatcher.dispatch(events("one"))
    outside.wait_for(2)

    assert outside.left == ["one", "one"]
    assert emission.state is State.SENT


def test_delayed_messages_come_later(dispatcher: Dispatcher, outside: Outside) -> None:
    dispatcher.set_faults(DeliveryFaults(delay=1, min_delay_seconds=0.05, max_delay_seconds=0.1))
    (emission,) = dispatcher.dispatch(events("late"))
    assert emission.state is State.WAITING
    dispatcher.set_faults(DeliveryFaults())
    dispatcher.dispatch(events("early"))
    outside.wait_for(2)

    assert outside.left == ["early", "late"]


def test_an_overtaken_message_follows_the_next_one(dispatcher: Dispatcher, outside: Outside) -> None:
    dispatcher.set_faults(DeliveryFaults(reorder=1, reorder_seconds=60))
    dispatcher.dispatch(events("first"))
    assert outside.left == []
    dispatcher.set_faults(DeliveryFaults())
    dispatcher.dispatch(events("second"))

    assert outside.left == ["second", "first"]


def test_an_overtaken_message_leaves_alone_if_none_follows(dispatcher: Dispatcher, outside: Outside) -> None:
    dispatcher.set_faults(DeliveryFaults(reorder=1, reorder_seconds=0.05))
    dispatcher.dispatch(events("first"))
    outside.wait_for(1)

    assert outside.left == ["first"]


def test_held_messages_wait_for_their_release(dispatcher: Dispatcher, outside: Outside) -> None:
    names = [f"event {number}" for number in range(30)]
    dispatcher.set_faults(DeliveryFaults(hold=True))
    dispatcher.dispatch(events(*names))
    assert outside.left == []
    dispatcher.release(shuffle=True, seed=3, duplicate=0.5)

    assert outside.left != names
    assert set(outside.left) == set(names)
    assert len(outside.left) > len(names)
    assert dispatcher.log.held() == []


def test_a_release_in_order_is_in_order(dispatcher: Dispatcher, outside: Outside) -> None:
    dispatcher.set_faults(DeliveryFaults(hold=True))
    dispatcher.dispatch(events("one", "two"))
    dispatcher.release(shuffle=False, seed=None)

    assert outside.left == ["one", "two"]


def test_a_reset_forgets_everything(dispatcher: Dispatcher, outside: Outside) -> None:
    dispatcher.set_faults(DeliveryFaults(hold=True))
    dispatcher.dispatch(events("one"))
    dispatcher.reset()

    assert dispatcher.log.emissions == []
    assert dispatcher.faults == DeliveryFaults()
    assert dispatcher.release(shuffle=False, seed=None) == []
