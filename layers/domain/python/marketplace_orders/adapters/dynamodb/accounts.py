"""What is kept of an account, found by the index of buyers or in the account's own partition."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import Item, plain, value
from marketplace_orders.adapters.dynamodb.companions import links_key, visits_key
from marketplace_orders.adapters.dynamodb.table import Table, condition_failed
from marketplace_orders.ports.buyers import Buyer, FormerLink
from marketplace_orders.ports.directory import Application, Organization
from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.records import Record
from marketplace_orders.ports.registrations import Registration

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class DynamoAccounts:
    """See ``Accounts``."""

    table: Table

    def links(self, account_id: str) -> tuple[Buyer, ...]:
        """Return the linked AWS accounts."""
        return _read(Buyer, self._indexed(links_key(account_id)))

    def former_links(self, account_id: str) -> tuple[FormerLink, ...]:
        """Return the AWS accounts that left."""
        return _read(FormerLink, self._own(account_id, "LEFT#"))

    def visits(self, account_id: str) -> tuple[Registration, ...]:
        """Return the registrations that the account used."""
        return _read(Registration, self._indexed(visits_key(account_id)))

    def organizations(self, account_id: str) -> tuple[Organization, ...]:
        """Return all organizations."""
        return _read(Organization, self._own(account_id, "ORG#"))

    def applications(self, account_id: str) -> tuple[Application, ...]:
        """Return all applications."""
        return _read(Application, self._own(account_id, "APP#"))

    def erase_visits(self, account_id: str) -> int:
        """Forget the visits."""
        found = self.visits(account_id)
        for visit in found:
            self.table.delete(visit.key)
        return len(found)

    def erase_names(self, account_id: str) -> int:
        """Call targets by their ids."""
        organizations = ((each.key, each.organization_id) for each in self.organizations(account_id))
        applications = ((each.key, each.application_id) for each in self.applications(account_id))
        return sum(self._renamed(key, name) for key, name in (*organizations, *applications))

    def _renamed(self, key: Key, name: str) -> bool:
        request = {
            "UpdateExpression": "SET #name = :name",
            "ConditionExpression": "attribute_exists(pk) AND #name <> :name",
            "ExpressionAttributeNames": {"#name": "name"},
            "ExpressionAttributeValues": {":name": value(name)},
        }
        try:
            self.table.update(key, request)
        except ClientError as error:
            if condition_failed(error):
                return False
            raise
        return True

    def _indexed(self, key: str) -> Iterator[Item]:
        return self.table.every(
            {
                "IndexName": "buyer",
                "KeyConditionExpression": "buyer_key = :key",
                "ExpressionAttributeValues": {":key": value(key)},
            }
        )

    def _own(self, account_id: str, prefix: str) -> Iterator[Item]:
        return self.table.every(
            {
                "KeyConditionExpression": "pk = :pk AND begins_with(sk, :prefix)",
                "ExpressionAttributeValues": {
                    ":pk": value(f"ACCOUNT#{account_id}"),
                    ":prefix": value(prefix),
                },
                "ConsistentRead": True,
            }
        )


def _read(kind: type[R], items: Iterable[Item]) -> tuple[R, ...]:
    return tuple(kind.of(plain(item)) for item in items)
