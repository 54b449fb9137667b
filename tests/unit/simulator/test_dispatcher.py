"""The way out for messages, with and without faults."""

from collections.abc import Callable, Sequence
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

    def send(self, notices: Sequence[Notice]) -> None:
        if self.refuses:
            raise DeliveryError("no engine")
        self.left += [notice.title for notice in notices]

    def create_topics(self, product_codes: Sequence[str]) -> list[str]:
        return list(product_codes)

    def put_message(self, queue_url: str, body: str) -> None:
        self.left.append(f"{queue_url} {body}")


class Someday(Timetable):
    """A timetable whose jobs wait until the test lets their time come."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[tuple[float, Callable[[], None]]] = []

    def after(self, seconds: float, job: Callable[[], None]) -> None:
        self.jobs.append((seconds, job))

    def come(self) -> None:
        due, self.jobs = sorted(self.jobs, key=lambda entry: entry[0]), []
        for _, job in due:
            job()


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def someday() -> Someday:
    return Someday()


@pytest.fixture
def dispatcher(outside: Outside, someday: Someday) -> Dispatcher:
    return Dispatcher(outside, lambda: NOW, someday)


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


def test_faults_of_one_buyer_spare_the_others(dispatcher: Dispatcher, outside: Outside) -> None:
    theirs = EventNotice("theirs", {"acceptor": {"accountId": "111122223333"}}, NOW)
    others = EventNotice("another's", {"acceptor": {"accountId": "444455556666"}}, NOW)
    unnamed = TopicNotice(Topic.SUBSCRIPTION, "code", "{}")
    dispatcher.set_faults(DeliveryFaults(drop=1, buyer_account="111122223333"))
    dispatcher.dispatch([theirs, others, unnamed])

    assert outside.left == ["another's", "SNS subscription code"]


def test_duplicates_leave_twice(dispatcher: Dispatcher, outside: Outside, someday: Someday) -> None:
    dispatcher.set_faults(DeliveryFaults(duplicate=1))
    (emission,) = dispatcher.dispatch(events("one"))
    someday.come()

    assert outside.left == ["one", "one"]
    assert (emission.state, emission.copies) == (State.SENT, 2)


def test_delayed_messages_come_later(dispatcher: Dispatcher, outside: Outside, someday: Someday) -> None:
    dispatcher.set_faults(DeliveryFaults(delay=1, min_delay_seconds=3, max_delay_seconds=4))
    (emission,) = dispatcher.dispatch(events("late"))
    assert emission.state is State.WAITING
    dispatcher.set_faults(DeliveryFaults())
    dispatcher.dispatch(events("early"))
    ((seconds, _),) = someday.jobs
    assert 3 <= seconds <= 4
    someday.come()

    assert outside.left == ["early", "late"]


def test_an_overtaken_message_follows_the_next_one(dispatcher: Dispatcher, outside: Outside) -> None:
    dispatcher.set_faults(DeliveryFaults(reorder=1, reorder_seconds=60))
    dispatcher.dispatch(events("first"))
    assert outside.left == []
    dispatcher.set_faults(DeliveryFaults())
    dispatcher.dispatch(events("second"))

    assert outside.left == ["second", "first"]


def test_an_overtaken_message_leaves_alone_if_none_follows(
    dispatcher: Dispatcher, outside: Outside, someday: Someday
) -> None:
    dispatcher.set_faults(DeliveryFaults(reorder=1, reorder_seconds=5))
    dispatcher.dispatch(events("first"))
    someday.come()
    someday.come()

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
