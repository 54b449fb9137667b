"""Reconciliations as an answer."""

from datetime import datetime

from marketplace_orders.http.models.reconciliation import DriftView, LinkView, ReconciliationView, RunView
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.reconciliations import DriftFound, Run


def reconciliation_view(
    watermark: datetime | None,
    runs: tuple[Run, ...],
    drifted: tuple[DriftFound, ...],
    without_orders: tuple[Buyer, ...],
) -> ReconciliationView:
    """Return what operations see of reconciliations."""
    return ReconciliationView(
        watermark=watermark,
        runs=[_run(run) for run in runs],
        drifted=[DriftView(order_id=d.order_id, at=d.at, changes=list(d.changes)) for d in drifted],
        without_orders=[
            LinkView(aws_account=b.aws_account, account_id=b.account_id, linked_at=b.linked_at)
            for b in without_orders
        ],
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
