"""Organizations and applications in the table: one partition per account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marketplace_orders.adapters.dynamodb.attributes import plain
from marketplace_orders.adapters.dynamodb.cursor import decoded, encoded, invalid
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.adapters.dynamodb.target_writes import added_application, added_organization
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.ports.directory import Application, Listed, Organization, T, target_key
from marketplace_orders.ports.journal import Companion, Unchanged
from marketplace_orders.ports.target_names import checked_name


@dataclass(frozen=True, slots=True)
class DynamoDirectory:
    """See ``Directory``. Ids are made of the idempotency key: the same key finds the same item."""

    table: Table

    def organizations(
        self, account_id: str, *, limit: int = 100, cursor: str | None = None
    ) -> Listed[Organization]:
        """Return the account's organizations."""
        request = _under(account_id, "ORG#", limit)
        return self._part(Organization, request, "organizations", cursor)

    def applications(
        self,
        account_id: str,
        organization_id: str | None = None,
        *,
        limit: int = 100,
        cursor: str | None = None,
    ) -> Listed[Application]:
        """Return the account's applications, of one organization where it is named."""
        request = _under(account_id, "APP#", limit)
        if organization_id:
            request["FilterExpression"] = "organization_id = :organization"
            request["ExpressionAttributeValues"][":organization"] = {"S": organization_id}
        return self._part(Application, request, f"applications {organization_id or ''}", cursor)

    def add_organization(self, account_id: str, name: str, *, key: str, now: datetime) -> Organization:
        """Create an organization, or return the one that the same key made."""
        made = Organization(
            account_id=account_id,
            organization_id=Organization.id_for(account_id, key),
            name=checked_name(name),
            created_at=now,
        )
        return added_organization(self.table, made)

    def add_application(
        self, account_id: str, organization_id: str, name: str, *, key: str, now: datetime
    ) -> Application:
        """Create an application in an organization of the account, or return the one of the same key."""
        made = Application(
            account_id=account_id,
            organization_id=organization_id,
            application_id=Application.id_for(account_id, key),
            name=checked_name(name),
            created_at=now,
        )
        return added_application(self.table, made)

    def named(self, account_id: str, target: Target) -> Organization | Application | None:
        """Return what the target is."""
        found = self.table.get(target_key(account_id, target))
        if found is None:
            return None
        kind = Organization if target.kind is BindsTo.ORGANIZATION else Application
        return kind.of(plain(found))

    def proof(self, account_id: str, target: Target) -> Sequence[Companion]:
        """Return the check that the target exists and is the account's."""
        return (Unchanged(target_key(account_id, target)),)

    def _part(self, kind: type[T], request: dict[str, Any], of: str, cursor: str | None) -> Listed[T]:
        values = request["ExpressionAttributeValues"]
        if cursor:
            request["ExclusiveStartKey"] = {"pk": values[":pk"], "sk": {"S": _after(cursor, of, values)}}
        page = self.table.query(request)
        last = page.get("LastEvaluatedKey")
        items = tuple(kind.of(plain(found)) for found in page["Items"])
        return Listed(items, encoded(last["sk"]["S"], of) if last else None)


def _under(account_id: str, prefix: str, limit: int) -> dict[str, Any]:
    return {
        "KeyConditionExpression": "pk = :pk AND begins_with(sk, :prefix)",
        "ExpressionAttributeValues": {":pk": {"S": f"ACCOUNT#{account_id}"}, ":prefix": {"S": prefix}},
        "Limit": limit,
        "ConsistentRead": True,
    }


def _after(cursor: str, of: str, values: dict[str, Any]) -> str:
    position = decoded(cursor, of)
    if not position.startswith(values[":prefix"]["S"]):
        raise invalid()
    return position
