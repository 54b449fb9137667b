"""The audit in the table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import Item, plain
from marketplace_orders.adapters.dynamodb.audit_items import AUDIT, Done, Why, done, subject_partition, why
from marketplace_orders.adapters.dynamodb.companions import PRESENT, companion_action
from marketplace_orders.adapters.dynamodb.conflicts import cancellation
from marketplace_orders.adapters.dynamodb.cursor import decoded, encoded
from marketplace_orders.adapters.dynamodb.table import Table, condition_failed
from marketplace_orders.domain.instants import parsed
from marketplace_orders.ports.audit import AuditEntry, AuditPage
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.journal import Conflict, Stored

_LIST = "audit"
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class DynamoAudit:
    """See ``Audit``. One partition of entries by time; the reasons lie under their subjects."""

    table: Table

    def record(self, entry: AuditEntry) -> None:
        """Store the entry; one of the same id keeps its instant."""
        for _ in range(_ATTEMPTS):
            earlier = self._recorded(entry)
            if earlier is None:
                return
            entry = replace(entry, at=earlier.at)
        raise StoreBusy

    def entries(self, cursor: str | None, limit: int) -> AuditPage:
        """Return a page, newest first."""
        request = _query(AUDIT) | {"ScanIndexForward": False, "Limit": limit}
        if cursor:
            request["ExclusiveStartKey"] = {"pk": {"S": AUDIT}, "sk": {"S": decoded(cursor, _LIST)}}
        page = self.table.query(request)
        last = page.get("LastEvaluatedKey")
        return AuditPage(self._joined(page["Items"]), encoded(last["sk"]["S"], _LIST) if last else None)

    def about(self, subject: str) -> tuple[AuditEntry, ...]:
        """Return what was done to the subject, oldest first."""
        found = [Why.of(plain(item)) for item in self.table.every(_query(subject_partition(subject)))]
        kept = self.table.batch(reason.entry_key for reason in found)
        entries = (
            Done.of(plain(kept[reason.entry_key])).entry(reason)
            for reason in found
            if reason.entry_key in kept
        )
        return tuple(sorted(entries, key=lambda entry: (entry.at, entry.audit_id)))

    def erase_reasons(self, subject: str) -> None:
        """Forget why things were done to the subject."""
        for item in self.table.every(_query(subject_partition(subject))):
            try:
                self.table.update(
                    Why.of(plain(item)).key,
                    {
                        "UpdateExpression": "REMOVE #reason",
                        "ConditionExpression": PRESENT,
                        "ExpressionAttributeNames": {"#reason": "reason"},
                    },
                )
            except ClientError as error:
                if not condition_failed(error):
                    raise

    def _recorded(self, entry: AuditEntry) -> Why | None:
        """Store the entry; or return the reason under the same id that has another instant."""
        ours = why(entry)
        companions = (
            ours.replacing({"at": ours.attributes["at"]}, or_absent=True),
            Stored(done(entry).key, done(entry).attributes, {"audit_id": entry.audit_id}),
        )
        actions = [companion_action(self.table.name, companion) for companion in companions]
        try:
            self.table.transact(actions)
        except ClientError as error:
            told = cancellation(error, companions)
            if isinstance(told, Conflict) and told.failed:
                return replace(ours, at=parsed(str(told.failed[0][1]["at"])))
            if isinstance(told, Conflict):
                return ours
            raise told from error
        return None

    def _joined(self, items: Iterable[Item]) -> tuple[AuditEntry, ...]:
        found = [Done.of(plain(item)) for item in items]
        reasons = self.table.batch(each.reason_key for each in found)
        return tuple(
            each.entry(Why.of(plain(reasons[each.reason_key])) if each.reason_key in reasons else None)
            for each in found
        )


def _query(partition: str) -> dict[str, Any]:
    return {
        "KeyConditionExpression": "pk = :pk",
        "ExpressionAttributeValues": {":pk": {"S": partition}},
        "ConsistentRead": True,
    }
