"""Runs and drift in the table: a partition of each, by time."""

from dataclasses import dataclass
from datetime import datetime

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import plain
from marketplace_orders.adapters.dynamodb.companions import ABSENT, stored_item
from marketplace_orders.adapters.dynamodb.table import Table, condition_failed
from marketplace_orders.domain.instants import written
from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.reconciliations import RECONCILIATIONS_KEPT, DriftFound, Run
from marketplace_orders.ports.records import Attributes, Record

RUNS, DRIFT = "RECONCILIATION#RUN", "RECONCILIATION#DRIFT"
_BETWEEN = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ran(Record):
    """A run as an item."""

    started_at: datetime
    finished_at: datetime
    finished: int
    updated: int
    unknown_licenses: int
    stale: int
    founded: int
    unanswered: str
    expires_at: datetime

    @property
    def key(self) -> Key:
        """The key of this item: two runs that began at one instant are told apart by their ends."""
        return Key(RUNS, f"{written(self.started_at)}#{written(self.finished_at)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drifted(Record):
    """An order that was put right, as an item."""

    order_id: str
    at: datetime
    changes: str
    expires_at: datetime

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Key(DRIFT, f"{written(self.at)}#{self.order_id}")


@dataclass(frozen=True, slots=True)
class DynamoReconciliations:
    """See ``Reconciliations``."""

    table: Table

    def ran(self, run: Run) -> None:
        """Store the run."""
        self._put(
            _Ran(
                started_at=run.started_at,
                finished_at=run.finished_at,
                finished=int(run.finished),
                updated=run.updated,
                unknown_licenses=run.unknown_licenses,
                stale=run.stale,
                founded=run.founded,
                unanswered=_BETWEEN.join(run.unanswered),
                expires_at=run.finished_at + RECONCILIATIONS_KEPT,
            )
        )

    def runs(self, limit: int) -> tuple[Run, ...]:
        """Return the newest runs."""
        return tuple(_run(_Ran.of(held)) for held in self._newest(RUNS, limit))

    def found(self, drift: DriftFound) -> None:
        """Store what was put right."""
        self._put(
            _Drifted(
                order_id=drift.order_id,
                at=drift.at,
                changes=_BETWEEN.join(drift.changes),
                expires_at=drift.at + RECONCILIATIONS_KEPT,
            )
        )

    def drifted(self, limit: int) -> tuple[DriftFound, ...]:
        """Return what was put right lately."""
        found = (_Drifted.of(held) for held in self._newest(DRIFT, limit))
        return tuple(
            DriftFound(order_id=each.order_id, at=each.at, changes=_words(each.changes)) for each in found
        )

    def _put(self, record: Record) -> None:
        try:
            self.table.put(stored_item(record.key, record.attributes), ConditionExpression=ABSENT)
        except ClientError as error:
            if not condition_failed(error):
                raise

    def _newest(self, partition: str, limit: int) -> list[Attributes]:
        request = {
            "KeyConditionExpression": "pk = :pk",
            "ExpressionAttributeValues": {":pk": {"S": partition}},
            "ScanIndexForward": False,
            "Limit": limit,
        }
        return [plain(item) for item in self.table.query(request)["Items"]]


def _run(held: _Ran) -> Run:
    return Run(
        started_at=held.started_at,
        finished_at=held.finished_at,
        finished=bool(held.finished),
        updated=held.updated,
        unknown_licenses=held.unknown_licenses,
        stale=held.stale,
        founded=held.founded,
        unanswered=_words(held.unanswered),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(_BETWEEN)) if text else ()
