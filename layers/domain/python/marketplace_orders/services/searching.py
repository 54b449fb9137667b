"""Search by any id, for operations: what was found, and by what. Exact matches, and never a Scan."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.journal import Journal, Key
from marketplace_orders.ports.names import agreement_key, license_key
from marketplace_orders.ports.order_lists import Listing, OrderLists
from marketplace_orders.ports.people import People, Person
from marketplace_orders.ports.records import Attributes
from marketplace_orders.ports.registrations import Registrations
from marketplace_orders.services.search_terms import FoundBy, readings
from marketplace_orders.services.settling_claims import WaitingClaim, waiting_claim

SHOWN = 50
"""At most this many orders of each account or AWS account are shown: the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Where is searched, at the instant *now*."""

    journal: Journal
    lists: OrderLists
    registrations: Registrations
    people: People
    catalog: Catalog
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An account of ours, with its person's address where one is kept."""

    account_id: str
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found by *found_by*; *more*: an account has orders beyond these."""

    found_by: FoundBy
    orders: tuple[Order, ...] = ()
    accounts: tuple[Known, ...] = ()
    claims: tuple[WaitingClaim, ...] = ()
    more: bool = False

    def __bool__(self) -> bool:
        return bool(self.orders or self.accounts or self.claims)

    @property
    def about(self) -> str:
        """The id of whom or what a find tells most of: an account, else an order, else a claim."""
        ids = (
            *(known.account_id for known in self.accounts),
            *(order.order_id for order in self.orders),
            *(claim.fact.fact_id for claim in self.claims),
        )
        return ids[0]


def search(archive: Archive, text: str) -> Found | None:
    """Return everything of the first meaning of *text* that finds anything; None: nothing does."""
    for kind, name in readings(text):
        if found := _SEARCHES[kind](archive, name):
            return found
    return None


def _by_order(archive: Archive, order_id: str) -> Found:
    order = archive.lists.order(order_id)
    return Found(found_by=FoundBy.ORDER, orders=(order,) if order else ())


def _by_agreement(archive: Archive, agreement_id: str) -> Found:
    """An agreement's own order bears its id; an order of a legacy listing may have it as a name."""
    return _by_name(archive, FoundBy.AGREEMENT, agreement_key(agreement_id))


def _by_license(archive: Archive, named: str) -> Found:
    return _by_name(archive, FoundBy.LICENSE, license_key(named))


def _by_name(archive: Archive, kind: FoundBy, key: Key) -> Found:
    item = archive.registrations.item(key) or {}
    if "claim_id" in item:
        return Found(found_by=kind, claims=_claims([(key, item)]))
    order = archive.lists.order(str(item["order_id"])) if "order_id" in item else None
    return Found(found_by=kind, orders=(order,) if order else ())


def _by_customer(archive: Archive, customer: str) -> Found:
    """A customer of a legacy listing is known by the listing and AWS's customer identifier."""
    legacy = (product for product in archive.catalog.products if product.feed is Feed.SNS)
    partitions = (Partition.of_customer(product.key, customer) for product in legacy)
    orders = (order for partition in partitions for order in archive.journal.read(partition).orders)
    return Found(found_by=FoundBy.CUSTOMER, orders=tuple(orders))


def _by_claim(archive: Archive, name: str) -> Found:
    return Found(found_by=FoundBy.CLAIM, claims=_claims(archive.registrations.claims_of(name)))


def _by_aws_account(archive: Archive, aws_account: str) -> Found:
    orders = archive.lists.newest_of_buyer(aws_account, SHOWN + 1)
    buyer = archive.registrations.buyer(aws_account)
    return Found(
        found_by=FoundBy.AWS_ACCOUNT,
        orders=orders[:SHOWN],
        accounts=(_known(archive, buyer.account_id),) if buyer else (),
        claims=_claims(archive.registrations.claims_of(aws_account)),
        more=len(orders) > SHOWN,
    )


def _by_account(archive: Archive, account_id: str) -> Found:
    person = archive.people.person(account_id)
    found = _of_accounts(archive, FoundBy.ACCOUNT, [account_id])
    known = (_named(account_id, person),) if person or found.orders else ()
    return Found(found_by=found.found_by, orders=found.orders, accounts=known, more=found.more)


def _by_email(archive: Archive, email: str) -> Found:
    persons = archive.people.of_email(email)
    found = _of_accounts(archive, FoundBy.EMAIL, [person.account_id for person in persons])
    known = tuple(_named(person.account_id, person) for person in persons)
    return Found(found_by=found.found_by, orders=found.orders, accounts=known, more=found.more)


def _of_accounts(archive: Archive, kind: FoundBy, account_ids: Iterable[str]) -> Found:
    pages = [archive.lists.of_account(each, Listing(size=SHOWN), archive.now) for each in account_ids]
    orders = tuple(order for page in pages for order in page.orders)
    return Found(found_by=kind, orders=orders, more=any(page.cursor for page in pages))


def _known(archive: Archive, account_id: str) -> Known:
    return _named(account_id, archive.people.person(account_id))


def _named(account_id: str, person: Person | None) -> Known:
    return Known(account_id=account_id, email=person.email if person else None)


def _claims(items: Iterable[tuple[Key, Attributes]]) -> tuple[WaitingClaim, ...]:
    return tuple(waiting_claim(key.pk, item) for key, item in items)


_SEARCHES: Mapping[FoundBy, Callable[[Archive, str], Found]] = {
    FoundBy.ORDER: _by_order,
    FoundBy.AGREEMENT: _by_agreement,
    FoundBy.LICENSE: _by_license,
    FoundBy.AWS_ACCOUNT: _by_aws_account,
    FoundBy.ACCOUNT: _by_account,
    FoundBy.EMAIL: _by_email,
    FoundBy.CUSTOMER: _by_customer,
    FoundBy.CLAIM: _by_claim,
}
