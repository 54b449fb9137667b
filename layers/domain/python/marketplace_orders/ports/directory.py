"""The directory: the organizations of an account and the applications inside them (O-53, O-55, O-76)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.ports.journal import Companion, Key
from marketplace_orders.ports.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Record):
    """An organization of an account."""

    account_id: str
    organization_id: str
    name: str
    created_at: datetime

    @staticmethod
    def key_of(account_id: str, organization_id: str) -> Key:
        """Return the key of the organization of *account_id*."""
        return Key(f"ACCOUNT#{account_id}", f"ORG#{organization_id}")

    @staticmethod
    def id_for(account_id: str, key: str) -> str:
        """Return the id of the organization that is made under the idempotency *key*."""
        return "org-" + digest(account_id, key)[:24]

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Organization.key_of(self.account_id, self.organization_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Application(Record):
    """An application inside an organization of an account."""

    account_id: str
    organization_id: str
    application_id: str
    name: str
    created_at: datetime

    @staticmethod
    def key_of(account_id: str, application_id: str) -> Key:
        """Return the key of the application of *account_id*."""
        return Key(f"ACCOUNT#{account_id}", f"APP#{application_id}")

    @staticmethod
    def id_for(account_id: str, key: str) -> str:
        """Return the id of the application that is made under the idempotency *key*."""
        return "app-" + digest(account_id, key)[:24]

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Application.key_of(self.account_id, self.application_id)


def target_key(account_id: str, target: Target) -> Key:
    """Return the key of the item that *target* is, if it is one of *account_id*'s."""
    by_kind = {BindsTo.ORGANIZATION: Organization.key_of, BindsTo.APPLICATION: Application.key_of}
    return by_kind[target.kind](account_id, target.target_id)


T = TypeVar("T", Organization, Application)


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """Part of a list, and the cursor for the rest. A short part with a cursor is normal."""

    items: tuple[T, ...]
    cursor: str | None


class Directory(Protocol):
    """The targets that an account's orders can be bound to. Names are checked by ``checked_name``."""

    def organizations(
        self, account_id: str, *, limit: int = 100, cursor: str | None = None
    ) -> Listed[Organization]:
        """Return the account's organizations. Raises ``Invalid`` for a cursor that is not of this list."""
        ...

    def applications(
        self,
        account_id: str,
        organization_id: str | None = None,
        *,
        limit: int = 100,
        cursor: str | None = None,
    ) -> Listed[Application]:
        """Return the account's applications, of one organization where it is named. Raises likewise."""
        ...

    def add_organization(self, account_id: str, name: str, *, key: str, now: datetime) -> Organization:
        """Create an organization; the same idempotency *key* again gives the same one.

        Raises:
            Invalid: the name (``name_invalid``).
            KeyReused: the key was used for another name.
        """
        ...

    def add_application(
        self, account_id: str, organization_id: str, name: str, *, key: str, now: datetime
    ) -> Application:
        """Create an application inside one of the account's organizations (O-54, O-70).

        Raises:
            Invalid: the name (``name_invalid``).
            KeyReused: the key was used for another name or organization.
            NotFound: the account has no such organization (``organization_not_found``).
        """
        ...

    def named(self, account_id: str, target: Target) -> Organization | Application | None:
        """Return what *target* is, or None where the account has no such thing."""
        ...

    def proof(self, account_id: str, target: Target) -> Sequence[Companion]:
        """Return the checks that *target* exists and is the account's, for the transaction that binds."""
        ...
