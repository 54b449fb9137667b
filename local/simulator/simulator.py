"""One simulated marketplace: its world, its way out, its faults, and the lock that keeps them consistent."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from local.simulator.clock import Clock, system_clock
from local.simulator.emit.dispatcher import Dispatcher
from local.simulator.emit.log import Emission
from local.simulator.emit.sender import DeliveryError, Sender, sender_for
from local.simulator.emit.timetable import Timetable
from local.simulator.faults.answers import AnswerBook
from local.simulator.faults.api import ApiFaults
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.provision import provision
from local.simulator.settings import Settings
from local.simulator.wire.calls import CallLog
from local.simulator.world.agreements import Agreement, Provisioning
from local.simulator.world.catalog import Feed, load
from local.simulator.world.errors import SimulatorError
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
        self.clock = clock
        self.timetable = Timetable()
        self.sender = sender or sender_for(settings)
        self.dispatcher = Dispatcher(self.sender, clock, self.timetable)
        self.api_faults = ApiFaults()
        self.answers = AnswerBook()
        self.calls = CallLog()
        self._lock = threading.RLock()
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
        self._schedule_start(agreement)
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
        self.timetable.clear()
        self.dispatcher.reset()
        self.api_faults.clear()
        self.answers.clear()
        self.calls.clear()

    def _new_world(self) -> World:
        world = new_world(load(self.settings.catalog), self.settings.seller_account, self.settings.seed)
        world.tokens.single_use = self.settings.single_use_tokens
        return world

    def _schedule_start(self, agreement: Agreement) -> None:
        """A future-dated agreement's license is provisioned when its start comes."""
        if agreement.provisioning is Provisioning.SCHEDULED and agreement.active:
            wait = (agreement.starts_at - self.clock()).total_seconds()
            self.timetable.after(max(wait, 0.0), lambda: self._start(agreement.id))

    def _start(self, agreement_id: str) -> None:
        with self.world() as world:
            agreement = world.agreements.get(agreement_id)
            due = agreement is not None and agreement.provisioning is Provisioning.SCHEDULED
        if due:
            self._try(lambda world, now: provision(world, agreement_id, now))

    def _try(self, operation: Operation) -> None:
        """On the background thread nobody is told of a refusal, for example that the agreement has ended."""
        try:
            self.perform(operation)
        except SimulatorError:
            return
