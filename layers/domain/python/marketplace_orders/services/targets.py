"""What an order can be bound to: by its product's rule, applications or organizations (O-52 to O-55)."""

from dataclasses import dataclass

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.decide.reasons import NOT_LINKED, PRODUCT_UNKNOWN
from marketplace_orders.domain.errors import Refused
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.ports.directory import Application, Directory, Organization

PAGE = 100
"""How many targets are listed at once."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A target that can be chosen; ``organization`` is where an application lives."""

    target_id: str
    name: str
    organization: Organization | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Part of what an order can be bound to, and the cursor for the rest."""

    kind: BindsTo
    items: tuple[Choice, ...]
    cursor: str | None


def choices(directory: Directory, catalog: Catalog, order: Order, cursor: str | None) -> Choices:
    """Return the targets of the account that *order* belongs to.

    Raises:
        Invalid: the cursor is none of this list's.
        Refused: the product is not named yet, or nobody is linked.
    """
    product = catalog.by_key(order.purchase.product)
    if product is None:
        raise Refused(PRODUCT_UNKNOWN)
    if order.parties.account_id is None:
        raise Refused(NOT_LINKED)
    of_kind = {BindsTo.APPLICATION: _applications, BindsTo.ORGANIZATION: _organizations}
    return of_kind[product.binds_to](directory, order.parties.account_id, cursor)


def target_name(directory: Directory, order: Order) -> str | None:
    """Return the name of what *order* is bound to, or is to be bound to; None where there is none."""
    chosen = order.binding or order.schedule
    if chosen is None or order.parties.account_id is None:
        return None
    found = directory.named(order.parties.account_id, chosen.target)
    return found.name if found else None


def _organizations(directory: Directory, account_id: str, cursor: str | None) -> Choices:
    found = directory.organizations(account_id, limit=PAGE, cursor=cursor)
    items = tuple(Choice(each.organization_id, each.name) for each in found.items)
    return Choices(BindsTo.ORGANIZATION, items, found.cursor)


def _applications(directory: Directory, account_id: str, cursor: str | None) -> Choices:
    found = directory.applications(account_id, limit=PAGE, cursor=cursor)
    homes = directory.organizations(account_id).items if found.items else ()
    by_id = {home.organization_id: home for home in homes}
    return Choices(BindsTo.APPLICATION, tuple(_choice(each, by_id) for each in found.items), found.cursor)


def _choice(application: Application, homes: dict[str, Organization]) -> Choice:
    return Choice(application.application_id, application.name, homes.get(application.organization_id))
