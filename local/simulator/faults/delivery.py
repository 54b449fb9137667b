"""Faults on the way of messages: duplicates, losses, delays, another order. Repeatable by seed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from local.simulator.emit.notices import Notice

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DeliveryFaults:
    """Rates are probabilities from 0 to 1 per message; delays are in seconds.

    `hold` keeps everything until it is released. `reorder` lets a message wait until another one has
    passed it, or for `reorder_seconds` if none comes. `buyer_account` spares what names another AWS account
    or none.
    """

    duplicate: float = 0.0
    drop: float = 0.0
    delay: float = 0.0
    reorder: float = 0.0
    min_delay_seconds: float = 0.5
    max_delay_seconds: float = 2.0
    reorder_seconds: float = 1.0
    hold: bool = False
    seed: int | None = None
    buyer_account: str | None = None

    def meet(self, notice: Notice) -> bool:
        """Whether the message is one of those that are sent badly."""
        return self.buyer_account is None or notice.buyer_account == self.buyer_account


@dataclass(frozen=True, slots=True)
class Fate:
    """What happens to one message: how many copies leave, and after how many seconds each."""

    delays: tuple[float, ...]
    overtaken: bool = False

    @property
    def dropped(self) -> bool:
        """Whether nothing leaves at all."""
        return not self.delays


class FaultPlan:
    """Decides the fate of each message; with a seed, the same messages meet the same fates."""

    def __init__(self, faults: DeliveryFaults | None = None) -> None:
        self.faults = faults or DeliveryFaults()
        self._random = random.Random(self.faults.seed)  # noqa: S311 repeatable, not secret

    def fate(self) -> Fate:
        """The next message's fate. Always draws the same number of random values, whatever the rates are."""
        drop, duplicate, reorder = (self._random.random() for _ in range(3))
        delays = [self._delay(), self._delay()]
        if drop < self.faults.drop:
            return Fate(())
        copies = 2 if duplicate < self.faults.duplicate else 1
        return Fate(tuple(delays[:copies]), reorder < self.faults.reorder)

    def _delay(self) -> float:
        chance, share = self._random.random(), self._random.random()
        low, high = self.faults.min_delay_seconds, self.faults.max_delay_seconds
        return low + (high - low) * share if chance < self.faults.delay else 0.0


def shuffled(items: Sequence[T], seed: int | None, duplicate: float = 0.0) -> list[T]:
    """The items in another order, some of them twice. The same seed gives the same list."""
    source = random.Random(seed)  # noqa: S311 repeatable, not secret
    chosen = [item for item in items for _ in range(2 if source.random() < duplicate else 1)]
    source.shuffle(chosen)
    return chosen
