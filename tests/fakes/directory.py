"""Organizations and applications in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.adapters.dynamodb import cursor as cursors
from marketplace_orders.domain.errors import KeyReused, NotFound
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.ports.directory import Application, Listed, Organization, T, target_key
from marketplace_orders.ports.journal import Companion, Unchanged
from marketplace_orders.ports.target_names import checked_name
from tests.fakes.table import FakeTable


@dataclass
class FakeDirectory:
    """Keeps targets in *table*, where the journal checks them."""

    table: FakeTable = field(default_factory=FakeTable)

    def organizations(
        self, account_id: str, *, limit: int = 100, cursor: str | None = None
    ) -> Listed[Organization]:
        """See ``Directory.organizations``."""
        found = self._kept(Organization, account_id, "ORG#")
        return _part(found, "ORG#", "organizations", limit, cursor)

    def applications(
        self,
        account_id: str,
        organization_id: str | None = None,
        *,
        limit: int = 100,
        cursor: str | None = None,
    ) -> Listed[Application]:
        """See ``Directory.applications``."""
        kept = self._kept(Application, account_id, "APP#")
        found = [app for app in kept if organization_id in {None, app.organization_id}]
        return _part(found, "APP#", f"applications {organization_id or ''}", limit, cursor)

    def add_organization(self, account_id: str, name: str, *, key: str, now: datetime) -> Organization:
        """See ``Directory.add_organization``."""
        made = Organization(
            account_id=account_id,
            organization_id=Organization.id_for(account_id, key),
            name=checked_name(name),
            created_at=now,
        )
        kept = Organization.of(self.table.items.setdefault(made.key, made.attributes))
        if kept.name != made.name:
            raise KeyReused
        return kept

    def add_application(
        self, account_id: str, organization_id: str, name: str, *, key: str, now: datetime
    ) -> Application:
        """See ``Directory.add_application``."""
        made = Application(
            account_id=account_id,
            organization_id=organization_id,
            application_id=Application.id_for(account_id, key),
            name=checked_name(name),
            created_at=now,
        )
        if Organization.key_of(account_id, organization_id) not in self.table.items:
            raise NotFound("organization_not_found", "There is no such organization.")
        kept = Application.of(self.table.items.setdefault(made.key, made.attributes))
        if (kept.name, kept.organization_id) != (made.name, organization_id):
            raise KeyReused
        return kept

    def named(self, account_id: str, target: Target) -> Organization | Application | None:
        """See ``Directory.named``."""
        item = self.table.items.get(target_key(account_id, target))
        if item is None:
            return None
        return Organization.of(item) if target.kind is BindsTo.ORGANIZATION else Application.of(item)

    def proof(self, account_id: str, target: Target) -> Sequence[Companion]:
        """See ``Directory.proof``."""
        return (Unchanged(target_key(account_id, target)),)

    def _kept(self, kind: type[T], account_id: str, prefix: str) -> list[T]:
        items = sorted(
            (key.sk, item)
            for key, item in self.table.items.items()
            if key.pk == f"ACCOUNT#{account_id}" and key.sk.startswith(prefix)
        )
        return [kind.of(item) for _, item in items]


def _part(found: list[T], prefix: str, of: str, limit: int, cursor: str | None) -> Listed[T]:
    after = cursors.decoded(cursor, of) if cursor else prefix
    if not after.startswith(prefix):
        raise cursors.invalid()
    rest = [item for item in found if item.key.sk > after]
    more = len(rest) > limit
    return Listed(tuple(rest[:limit]), cursors.encoded(rest[limit - 1].key.sk, of) if more else None)
