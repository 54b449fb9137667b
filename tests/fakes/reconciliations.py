"""Runs and drift in memory."""

from dataclasses import dataclass, field

from marketplace_orders.ports.reconciliations import DriftFound, Run


@dataclass
class FakeReconciliations:
    """Keeps each once, whatever it is told twice."""

    all_runs: dict[Run, None] = field(default_factory=dict)
    all_drift: dict[DriftFound, None] = field(default_factory=dict)

    def ran(self, run: Run) -> None:
        """See ``Reconciliations.ran``."""
        self.all_runs[run] = None

    def runs(self, limit: int) -> tuple[Run, ...]:
        """See ``Reconciliations.runs``."""
        newest = sorted(self.all_runs, key=lambda run: (run.started_at, run.finished_at), reverse=True)
        return tuple(newest[:limit])

    def found(self, drift: DriftFound) -> None:
        """See ``Reconciliations.found``."""
        self.all_drift[drift] = None

    def drifted(self, limit: int) -> tuple[DriftFound, ...]:
        """See ``Reconciliations.drifted``."""
        newest = sorted(self.all_drift, key=lambda found: (found.at, found.order_id), reverse=True)
        return tuple(newest[:limit])
