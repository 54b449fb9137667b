"""Reconciliations as an answer."""

from datetime import datetime

from marketplace_orders.http.models.reconciliation import DriftView, ReconciliationView, RunView
from marketplace_orders.ports.reconciliations import DriftFound, Run


def reconciliation_view(
    watermark: datetime | None, runs: tuple[Run, ...], drifted: tuple[DriftFound, ...]
) -> ReconciliationView:
    """Return what operations see of reconciliations."""
    return ReconciliationView(
        watermark=watermark,
        runs=[_run(run) for run in runs],
        drifted=[DriftView(order_id=d.order_id, at=d.at, changes=list(d.changes)) for d in drifted],
    )


def _run(run: Run) -> RunView:
    return RunView(
        started_at=run.started_at,
        finished_at=run.finished_at,
        finished=run.finished,
        updated=run.updated,
        unknown_licenses=run.unknown_licenses,
        stale=run.stale,
        founded=run.founded,
        unanswered=list(run.unanswered),
    )
