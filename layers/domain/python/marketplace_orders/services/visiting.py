"""What a browser with a registration's cookie may see: masked, and without signing in (O-11 to O-20)."""

from dataclasses import dataclass

from marketplace_orders.domain.catalog import Product
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.names import license_key
from marketplace_orders.ports.order_lists import OrderLists
from marketplace_orders.ports.people import People, Person
from marketplace_orders.ports.registrations import Registration, Registrations
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.places import known_order
from marketplace_orders.services.registration_errors import product_not_sold, session_expired, session_missing
from marketplace_orders.services.sessions import session_digest


@dataclass(frozen=True, slots=True)
class Hall:
    """What serves a buyer between arrival and link."""

    ledger: Ledger
    registrations: Registrations
    lists: OrderLists
    people: People


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A registration as its buyer sees it. ``order`` is None while it waits for AWS.

    ``linked_account`` is the account of ours that the buyer's AWS account is linked to, and
    ``person`` its e-mail and sign-in method unless they were erased (O-18, O-19).
    """

    registration: Registration
    product: Product
    aws_account: str | None
    order: Order | None
    linked_account: str | None
    person: Person | None


def registration_of(hall: Hall, session_id: str | None) -> Registration:
    """Return the registration that the session of a cookie may see.

    Raises:
        NotFound: no session (``session_missing``) or none that still lives (``session_expired``).
    """
    if not session_id:
        raise session_missing()
    found = hall.registrations.of_session(session_digest(session_id), hall.ledger.clock())
    if found is None:
        raise session_expired()
    return found


def seen(hall: Hall, session_id: str | None) -> Seen:
    """Return what the session of a cookie may see. Raises as ``registration_of``."""
    registration = registration_of(hall, session_id)
    product = hall.ledger.catalog.by_key(registration.product)
    if product is None:
        raise product_not_sold()
    order = order_of(hall, registration)
    aws_account = buyer_account(registration, order)
    buyer = hall.registrations.buyer(aws_account) if aws_account else None
    return Seen(
        registration=registration,
        product=product,
        aws_account=aws_account,
        order=order,
        linked_account=buyer.account_id if buyer else None,
        person=hall.people.person(buyer.account_id) if buyer else None,
    )


def order_of(hall: Hall, registration: Registration) -> Order | None:
    """Return the order that *registration* led to, or None while its claim waits for AWS."""
    license_id = registration.license_id if not registration.order_id else None
    license_name = hall.registrations.item(license_key(license_id)) if license_id else None
    order_id = known_order(registration, license_name, hall.ledger.buyers)
    return hall.lists.order(order_id) if order_id else None


def buyer_account(registration: Registration, order: Order | None) -> str | None:
    """Return the buyer's AWS account: as the token named it, else as AWS named it on the order."""
    return registration.aws_account or (order.parties.acceptor if order else None)
