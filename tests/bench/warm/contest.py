"""The same operation done by ours and by its baseline, in turns."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count

from tests.bench.statistics import Latency, Pair

Call = Callable[[int], None]
"""Makes the nth call and returns when it was answered; raises if it was refused."""


@dataclass
class Contest:
    """Both sides of one comparison; no number is ever used twice.

    ``rest`` returns when nothing is left to do for the calls that were made, so that neither side runs beside
    what the other has set off.
    """

    name: str
    ours: Call
    baseline: Call
    rest: Callable[[], None] = lambda: None
    _numbers: Iterator[int] = field(default_factory=count)

    def latencies(self, calls: int) -> tuple[Latency, Latency]:
        """Ours and the baseline's, each over ``calls`` calls of one client."""
        taken: dict[Call, list[float]] = {self.ours: [], self.baseline: []}
        for turn in range(calls):
            pair = (self.ours, self.baseline)
            number = next(self._numbers)
            for call in pair if turn % 2 else reversed(pair):
                taken[call].append(_seconds(call, number))
        return Latency.of(taken[self.ours]), Latency.of(taken[self.baseline])

    def rates(self, calls: int, *, clients: int, rounds: int) -> Pair:
        """Calls a second of several clients, over rounds in which each side has one turn."""
        ours, baseline = zip(*(self._round(calls, clients) for _ in range(rounds)), strict=True)
        return Pair.of_rounds(ours, baseline)

    def _round(self, calls: int, clients: int) -> tuple[float, float]:
        numbers = [next(self._numbers) for _ in range(calls)]
        return self._rate(self.ours, numbers, clients), self._rate(self.baseline, numbers, clients)

    def _rate(self, call: Call, numbers: list[int], clients: int) -> float:
        with ThreadPoolExecutor(clients) as pool:
            begin = time.perf_counter()
            list(pool.map(call, numbers))
            seconds = time.perf_counter() - begin
        self.rest()
        return len(numbers) / seconds


def _seconds(call: Call, number: int) -> float:
    begin = time.perf_counter()
    call(number)
    return time.perf_counter() - begin
