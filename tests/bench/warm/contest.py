"""The same operation done by ours and by its baseline, in turns."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count

from tests.bench.statistics import Latency, median

Call = Callable[[int], None]
"""Makes the nth call and returns when it was answered; raises if it was refused."""


@dataclass
class Contest:
    """Both sides of one comparison; no number is ever used twice."""

    name: str
    ours: Call
    baseline: Call
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

    def rates(self, calls: int, *, clients: int, rounds: int) -> tuple[float, float]:
        """Calls a second, ours and the baseline's: medians over rounds in turns."""
        pairs = [self._round(calls, clients) for _ in range(rounds)]
        return median([ours for ours, _ in pairs]), median([baseline for _, baseline in pairs])

    def _round(self, calls: int, clients: int) -> tuple[float, float]:
        numbers = [next(self._numbers) for _ in range(calls)]
        with ThreadPoolExecutor(clients) as pool:
            ours = _rate(pool, self.ours, numbers)
            return ours, _rate(pool, self.baseline, numbers)


def _seconds(call: Call, number: int) -> float:
    begin = time.perf_counter()
    call(number)
    return time.perf_counter() - begin


def _rate(pool: ThreadPoolExecutor, call: Call, numbers: list[int]) -> float:
    begin = time.perf_counter()
    list(pool.map(call, numbers))
    return len(numbers) / (time.perf_counter() - begin)
