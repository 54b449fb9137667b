"""One simulated marketplace: its world, its way out, its faults, and the lock that keeps them consistent."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from local.simulator.clock import Clock, MovableClock, system_clock
from local.simulator.emit.dispatcher import Dispatcher
from local.simulator.emit.log import Emission
from local.simulator.emit.sender import DeliveryError, Sender, sender_for
from local.simulator.emit.timetable import Timetable
from local.simulator.faults.answers import AnswerBook
from local.simulator.faults.api import ApiFaults
from local.simulator.operations.due import Due, first_due, first_end
from local.simulator.operations.outcome import Outcome
from local.simulator.settings import Settings
from local.simulator.wire.calls import CallLog
from local.simulator.world.agreements import Agreement
from local.simulator.world.catalog import Feed, load
from local.simulator.world.world import World, new_world

Operation = Callable[[World, datetime], Outcome]


@dataclass(frozen=True, slots=True)
class Performed:
    """What an operation did: the agreement it left, and the messages that it caused."""

    agreement: Agreement
    emissions: tuple[Emission, ...]


class Simulator:
    """Everything that the wire, the control API and the storefront share."""

    def __init__(self, settings: Settings, clock: Clock = system_clock, sender: Sender | None = None) -> None:
        self.settings = settings
        self.clock = MovableClock(clock)
        self.timetable = Timetable()
        self.sender = sender or sender_for(settings)
        self.dispatcher = Dispatcher(self.sender, self.clock, self.timetable)
        self.api_faults = ApiFaults()
        self.answers = AnswerBook()
        self.calls = CallLog()
        self._lock = threading.RLock()
        self._watched: datetime | None = None
        self._world = self._new_world()

    @contextmanager
    def world(self) -> Iterator[World]:
        """The world, to be read or changed by one at a time."""
        with self._lock:
            yield self._world

    def perform(self, operation: Operation, announce: bool = True) -> Performed:
        """Do it, then send what it announces, if asked to. Raises SimulatorError where it may not be done."""
        with self.world() as world:
            outcome = operation(world, self.clock())
        agreement = outcome.agreement
        notices = outcome.notices if announce else ()
        emissions = self.dispatcher.dispatch(notices)
        self.watch()
        return Performed(agreement, tuple(emissions))

    def create_topics(self) -> list[str]:
        """The notification topics of every legacy listing; answers their ARNs. Raises DeliveryError."""
        with self.world() as world:
            codes = [c for p in world.catalog.products if p.feed is Feed.SNS for c in p.codes]
        return self.sender.create_topics(codes)

    def start(self) -> None:
        """Create the topics if an engine is there already; it may also come later."""
        try:
            self.create_topics()
        except DeliveryError:
            return

    def stop(self) -> None:
        """End the background thread."""
        self.timetable.stop()

    def configure(self, changes: dict[str, Any]) -> None:
        """Change settings that may change while it runs."""
        with self.world() as world:
            for name, value in changes.items():
                setattr(self.settings, name, value)
            world.tokens.single_use = self.settings.single_use_tokens

    def reset(self) -> None:
        """An empty world again, without faults, answers and logs. Settings stay."""
        with self._lock:
            self._world = self._new_world()
            self._watched = None
            self.clock.reset()
        self.timetable.clear()
        self.dispatcher.reset()
        self.api_faults.clear()
        self.answers.clear()
        self.calls.clear()

    def _new_world(self) -> World:
        world = new_world(load(self.settings.catalog), self.settings.seller_account, self.settings.seed)
        world.tokens.single_use = self.settings.single_use_tokens
        return world

    def advance(self, by: timedelta) -> list[Emission]:
        """Let time pass: whatever falls due happens at its instant, oldest first, and is announced.

        Agreements whose end is passed run out or renew themselves; on their own, without this, they never do.
        """
        emissions: list[Emission] = []
        with self.world() as world:
            before = self.clock()
            self.clock.move(by)
            while coming := self._next(world, before):
                emissions += self.perform(coming.happen).emissions
            self._watched = None
        self.watch()
        return emissions

    def show_true_time(self) -> None:
        """Undo every advance; what has happened keeps its instants."""
        with self._lock:
            self.clock.reset()
            self._watched = None
        self.watch()

    def watch(self) -> None:
        """See to it that what comes next by itself happens at its instant."""
        with self._lock:
            due = first_due(self._world)
            if due is None or (self._watched is not None and self._watched <= due.at):
                return
            self._watched = due.at
            wait = (due.at - self.clock()).total_seconds()
        self.timetable.after(max(wait, 0.0), self._look)

    def _look(self) -> None:
        """On the background thread: do what is due, and wait for what follows."""
        with self.world() as world:
            self._watched = None
            due = first_due(world)
            if due is not None and due.at <= self.clock():
                self.perform(due.happen)
        self.watch()

    def _next(self, world: World, since: datetime) -> Due | None:
        """What has fallen due first, ends that were passed since then among it."""
        now = self.clock()
        coming = (first_due(world), first_end(world, since, now))
        return min(
            (each for each in coming if each and each.at <= now), key=lambda each: each.at, default=None
        )
