"""Queues that keep what they take; with *busy* they take nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from marketplace_orders.ports.work_queues import Check, FollowUp, QueueBusy, Unpublished


@dataclass
class FakeWorkQueues:
    """A ``WorkQueues`` with a list per queue."""

    enrichment: list[FollowUp] = field(default_factory=list)
    to_republish: list[Unpublished] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    busy: bool = False

    def follow_up(self, work: Sequence[FollowUp]) -> None:
        self._check()
        self.enrichment.extend(work)

    def check(self, work: Sequence[Check]) -> None:
        self._check()
        self.checks.extend(work)

    def republish(self, work: Sequence[Unpublished]) -> None:
        self._check()
        self.to_republish.extend(work)

    def _check(self) -> None:
        if self.busy:
            raise QueueBusy
