"""Runs of the refund workflow, in memory."""

from dataclasses import dataclass, field

from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.refund_runs import RefundRun


@dataclass
class FakeRefundRuns:
    """``alive`` are the runs that go on, by name; *busy* lets every call fail."""

    started: list[RefundRun] = field(default_factory=list)
    alive: set[str] = field(default_factory=set)
    busy: bool = False

    def goes_on(self, run: str) -> bool:
        """See ``RefundRuns.goes_on``."""
        self._asked()
        return run in self.alive

    def start(self, run: RefundRun) -> None:
        """See ``RefundRuns.start``."""
        self._asked()
        self.started.append(run)

    def _asked(self) -> None:
        if self.busy:
            raise StoreBusy
