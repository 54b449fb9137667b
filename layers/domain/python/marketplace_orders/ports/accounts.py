"""What is kept of one account beside its orders: links, visits and targets; to tell it, and to erase it."""

from typing import Protocol

from marketplace_orders.ports.buyers import Buyer, FormerLink
from marketplace_orders.ports.directory import Application, Organization
from marketplace_orders.ports.registrations import Registration


class Accounts(Protocol):
    """Finds by account id what is stored under other names. Lists are whole; the index may lag a little."""

    def links(self, account_id: str) -> tuple[Buyer, ...]:
        """Return the AWS accounts that are linked to the account."""
        ...

    def former_links(self, account_id: str) -> tuple[FormerLink, ...]:
        """Return the AWS accounts whose link was moved away from the account."""
        ...

    def visits(self, account_id: str) -> tuple[Registration, ...]:
        """Return the registrations that the account used to link, while they are kept (hours)."""
        ...

    def organizations(self, account_id: str) -> tuple[Organization, ...]:
        """Return all organizations of the account."""
        ...

    def applications(self, account_id: str) -> tuple[Application, ...]:
        """Return all applications of the account."""
        ...

    def erase_visits(self, account_id: str) -> int:
        """Forget the account's visits; return how many there were. Done already is fine."""
        ...

    def erase_names(self, account_id: str) -> int:
        """Call every organization and application by its id; return how many had a name."""
        ...
