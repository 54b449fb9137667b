"""How much is measured: enough for steady medians, and bounded."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Effort:
    """Numbers of repetitions.

    Attributes:
        starts: fresh processes per function.
        calls: warm calls of one client, per operation and side.
        clients: how many register at once.
        rate_calls: registrations of all clients together, per round and side.
        messages: notifications in the queue, per round and side.
        rounds: repetitions of what is measured as a rate.
    """

    starts: int = 15
    calls: int = 150
    clients: int = 8
    rate_calls: int = 100
    messages: int = 250
    rounds: int = 5

    @property
    def registrations(self) -> int:
        """How many registrations all measurements make, each with a purchase of its own."""
        return self.warm_up + self.calls + self.rate_calls * self.rounds

    @property
    def warm_up(self) -> int:
        """Calls before the clock runs: every client's process has started, its caches are filled."""
        return self.clients * 5


FULL = Effort()
QUICK = Effort(starts=2, calls=20, rate_calls=24, messages=40, rounds=1)
"""Shows that the bench works; its figures are not steady."""
