"""Everything that is kept of an account, to be handed to its owner (design §4, People)."""

from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.domain.instants import written
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.accounts import Accounts
from marketplace_orders.ports.buyers import Buyer, FormerLink
from marketplace_orders.ports.consumption import Consumption, Reported
from marketplace_orders.ports.directory import Application, Directory, Organization
from marketplace_orders.ports.people import People, Person
from marketplace_orders.ports.registrations import Registration
from marketplace_orders.services.account_orders import AccountOrder, account_order, orders_around
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.finding_accounts import account_not_found
from marketplace_orders.services.timeline import Entry, entries_of

PAGE = 100
"""How many orders one page tells, with their timelines: far below the 6 MB that a function may answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Where an account's data is kept."""

    ledger: Ledger
    accounts: Accounts
    people: People
    directory: Directory
    consumption: Consumption


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOrder:
    """An order of the account, and the entries of its timeline as long as it was the account's.

    *reported* is what was used of it, while it is the account's.
    """

    own: AccountOrder
    entries: tuple[Entry, ...]
    reported: Reported | None
    confirmed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What is kept of *account_id*; *next* is where the following page of orders begins, or None."""

    account_id: str
    person: Person | None
    links: tuple[Buyer, ...]
    former_links: tuple[FormerLink, ...]
    visits: tuple[Registration, ...]
    organizations: tuple[Organization, ...]
    applications: tuple[Application, ...]
    orders: tuple[ToldOrder, ...]
    next: str | None


def export(files: Files, account_id: str, after: str | None = None) -> Export:
    """Return everything kept of the account; of its orders the page *after* that of an earlier answer.

    Raises:
        NotFound: nothing at all is kept of such an account (``account_not_found``).
        Invalid: *after* is none of ours (``cursor_invalid``).
    """
    accounts = files.accounts
    orders, following = _page(orders_around(accounts, files.ledger.buyers, account_id), after)
    found = Export(
        account_id=account_id,
        person=files.people.person(account_id),
        links=accounts.links(account_id),
        former_links=accounts.former_links(account_id),
        visits=accounts.visits(account_id),
        organizations=accounts.organizations(account_id),
        applications=accounts.applications(account_id),
        orders=tuple(told for order in orders if (told := _told(files, order, account_id))),
        next=following,
    )
    if not is_kept(found):
        raise account_not_found()
    return found


def is_kept(found: Export) -> bool:
    """Return whether anything is kept of the account."""
    return bool(
        found.person
        or found.links
        or found.former_links
        or found.visits
        or found.organizations
        or found.applications
    )


def _page(orders: tuple[Order, ...], after: str | None) -> tuple[tuple[Order, ...], str | None]:
    if after is not None and after not in {_position(order) for order in orders}:
        raise Invalid("cursor_invalid", "The cursor cannot be read. Start again without it.")
    rest = [order for order in orders if after is None or _position(order) > after]
    page = tuple(rest[:PAGE])
    return page, _position(page[-1]) if len(rest) > PAGE else None


def _position(order: Order) -> str:
    return f"{written(order.created_at)}#{order.order_id}"


def _told(files: Files, order: Order, account_id: str) -> ToldOrder | None:
    own = account_order(files.ledger.journal, order.order_id, account_id)
    if own is None:
        return None
    return ToldOrder(
        own=own,
        entries=entries_of(files.people, files.directory, own.order, own.facts),
        reported=None if own.left else files.consumption.read(order.order_id),
        confirmed_at=own.history.confirmed.get(order.order_id),
    )
