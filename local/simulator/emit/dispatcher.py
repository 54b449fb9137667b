"""Sends messages through the faults that are set, and remembers what became of them."""

import threading
from collections.abc import Sequence
from itertools import groupby

from local.simulator.clock import Clock
from local.simulator.emit.log import Emission, EmissionLog, State
from local.simulator.emit.notices import Notice
from local.simulator.emit.sender import DeliveryError, Sender
from local.simulator.emit.timetable import Timetable
from local.simulator.faults.delivery import DeliveryFaults, FaultPlan, shuffled


class Dispatcher:
    """The only way out for messages."""

    def __init__(self, sender: Sender, clock: Clock, timetable: Timetable) -> None:
        self.log = EmissionLog()
        self._sender = sender
        self._clock = clock
        self._timetable = timetable
        self._plan = FaultPlan()
        self._overtaken: list[Emission] = []
        self._lock = threading.Lock()

    @property
    def faults(self) -> DeliveryFaults:
        """What is set now."""
        return self._plan.faults

    def set_faults(self, faults: DeliveryFaults) -> None:
        """From now on; a seed starts its series anew. Held messages stay held until they are released."""
        self._plan = FaultPlan(faults)

    def dispatch(self, notices: Sequence[Notice]) -> list[Emission]:
        """Send the messages in order, as far as the faults let them. Never raises for a failed delivery."""
        with self._lock:
            emissions = [self.log.add(notice, self._clock()) for notice in notices]
            ready = [emission for emission in emissions if self._admit(emission)]
        self._leave(ready)
        if ready:
            self._let_pass()
        return emissions

    def release(self, shuffle: bool, seed: int | None, duplicate: float = 0.0) -> list[Emission]:
        """Send everything that is held, in order or shuffled, in calls of ten."""
        held = self.log.held()
        order = shuffled(held, seed, duplicate) if shuffle or duplicate else held
        self._leave(order)
        return order

    def reset(self) -> None:
        """Forget all messages and faults."""
        self.log.clear()
        self._overtaken.clear()
        self._plan = FaultPlan()

    def _admit(self, emission: Emission) -> bool:
        """Whether it leaves now; otherwise it was held, dropped, put off or is to be overtaken."""
        if not self._plan.faults.meet(emission.notice):
            return True
        if self._plan.faults.hold:
            emission.state = State.HELD
            return False
        fate = self._plan.fate()
        if fate.dropped:
            emission.state = State.DROPPED
            return False
        for delay in fate.delays[1:]:
            self._timetable.after(delay, lambda: self._leave([emission]))
        if fate.overtaken:
            self._overtaken.append(emission)
            self._timetable.after(self._plan.faults.reorder_seconds, self._let_pass)
            return False
        if fate.delays[0]:
            self._timetable.after(fate.delays[0], lambda: self._leave([emission]))
            return False
        return True

    def _let_pass(self) -> None:
        with self._lock:
            late, self._overtaken = self._overtaken, []
        self._leave(late)

    def _leave(self, emissions: Sequence[Emission]) -> None:
        for _, group in groupby(emissions, key=lambda e: type(e.notice)):
            batch = list(group)
            try:
                self._sender.send([emission.notice for emission in batch])
            except DeliveryError as error:
                for emission in batch:
                    emission.state, emission.error = State.FAILED, str(error)
            else:
                for emission in batch:
                    emission.state, emission.error = State.SENT, None
                    emission.copies += 1
