"""What is kept of an account, in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field

from marketplace_orders.ports.buyers import Buyer, FormerLink
from marketplace_orders.ports.directory import Application, Organization
from marketplace_orders.ports.records import Attributes
from marketplace_orders.ports.registrations import Registration
from tests.fakes.table import FakeTable


@dataclass
class FakeAccounts:
    """Finds what the other fakes wrote to *table*."""

    table: FakeTable = field(default_factory=FakeTable)

    def links(self, account_id: str) -> tuple[Buyer, ...]:
        """See ``Accounts.links``."""
        found = self._kept("BUYER", lambda item: item["account_id"] == account_id)
        return tuple(sorted(map(Buyer.of, found), key=lambda buyer: buyer.aws_account))

    def former_links(self, account_id: str) -> tuple[FormerLink, ...]:
        """See ``Accounts.former_links``."""
        return tuple(map(FormerLink.of, self._own(account_id, "LEFT#")))

    def visits(self, account_id: str) -> tuple[Registration, ...]:
        """See ``Accounts.visits``."""
        found = self._kept("REGISTRATION", lambda item: item.get("used_by") == account_id)
        return tuple(map(Registration.of, found))

    def organizations(self, account_id: str) -> tuple[Organization, ...]:
        """See ``Accounts.organizations``."""
        return tuple(map(Organization.of, self._own(account_id, "ORG#")))

    def applications(self, account_id: str) -> tuple[Application, ...]:
        """See ``Accounts.applications``."""
        return tuple(map(Application.of, self._own(account_id, "APP#")))

    def erase_visits(self, account_id: str) -> int:
        """See ``Accounts.erase_visits``."""
        found = self.visits(account_id)
        for visit in found:
            del self.table.items[visit.key]
        return len(found)

    def erase_names(self, account_id: str) -> int:
        """See ``Accounts.erase_names``."""
        named = 0
        for kind, prefix in (("organization_id", "ORG#"), ("application_id", "APP#")):
            for item in self._own(account_id, prefix):
                named += item["name"] != item[kind]
                item["name"] = item[kind]
        return named

    def _own(self, account_id: str, prefix: str) -> list[dict[str, str | int]]:
        kept = sorted(self.table.items.items(), key=lambda pair: pair[0].sk)
        return [item for key, item in kept if key.pk == f"ACCOUNT#{account_id}" and key.sk.startswith(prefix)]

    def _kept(self, sk: str, matches: Callable[[Attributes], bool]) -> list[dict[str, str | int]]:
        return [item for key, item in self.table.items.items() if key.sk == sk and matches(item)]
