"""What every store of reconciliations promises."""

from dataclasses import replace
from datetime import timedelta

from marketplace_orders.ports.reconciliations import DriftFound, Run
from tests.builders import AGREEMENT, BOUGHT
from tests.contract.store import Store

RUN = Run(
    started_at=BOUGHT,
    finished_at=BOUGHT + timedelta(seconds=3),
    finished=True,
    updated=7,
    unknown_licenses=2,
    stale=1,
    founded=0,
)
CUT_SHORT = replace(
    RUN,
    started_at=BOUGHT + timedelta(hours=1),
    finished_at=BOUGHT + timedelta(hours=1, minutes=4),
    finished=False,
    unanswered=("SearchAgreements", "GetEntitlements sms"),
)
FOUND = DriftFound(order_id=AGREEMENT, at=BOUGHT, changes=("amount", "package"))


class ReconciliationsContract:
    """Runs and drift, the newest first, each once."""

    def test_nothing_ran_at_first(self, store: Store) -> None:
        assert store.reconciliations.runs(10) == ()
        assert store.reconciliations.drifted(10) == ()

    def test_the_newest_run_comes_first(self, store: Store) -> None:
        for run in (RUN, CUT_SHORT, RUN):
            store.reconciliations.ran(run)
        assert store.reconciliations.runs(10) == (CUT_SHORT, RUN)
        assert store.reconciliations.runs(1) == (CUT_SHORT,)

    def test_two_runs_that_began_at_once_are_both_kept(self, store: Store) -> None:
        later = replace(RUN, finished_at=BOUGHT + timedelta(seconds=9))
        store.reconciliations.ran(RUN)
        store.reconciliations.ran(later)
        assert store.reconciliations.runs(10) == (later, RUN)

    def test_the_newest_drift_comes_first(self, store: Store) -> None:
        other = replace(FOUND, order_id="agmt-2", at=BOUGHT + timedelta(minutes=1), changes=("missing",))
        for drift in (other, FOUND, other):
            store.reconciliations.found(drift)
        assert store.reconciliations.drifted(10) == (other, FOUND)
        assert store.reconciliations.drifted(1) == (other,)
