"""Where a registration leads: to an order's partition, or nowhere yet (design §4, Names; Legacy listings)."""

from collections.abc import Iterable

from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.identifiers import split_legacy_order_id
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.lists import BuyerOrders
from marketplace_orders.ports.records import Attributes
from marketplace_orders.ports.registrations import Arrival, Registration
from marketplace_orders.services.naming import open_unregistered
from marketplace_orders.services.visits import Visit


def place(visit: Visit, arrival: Arrival, buyers: BuyerOrders) -> Partition | None:
    """Return the partition of the order that *visit* is about, or None: it must wait as a claim.

    The best name wins: the agreement, where the same token led before, the license, the only open
    order that nobody has registered.
    """
    if visit.product.feed is Feed.EVENTBRIDGE and visit.answer.agreement_id:
        return Partition.of_agreement(visit.answer.agreement_id)
    earlier = arrival.registration
    order_id = known_order(earlier, arrival.license, buyers) if earlier else None
    if order_id is None and visit.product.feed is Feed.SNS:
        return _of_customer(visit, buyers)
    order_id = order_id or (_named(arrival.license) if visit.license_id else _by_buyer(visit, buyers))
    return Partition.of_order(order_id) if order_id else None


def known_order(found: Registration, license_name: Attributes | None, buyers: BuyerOrders) -> str | None:
    """Return the order that the registration *found* led to, or None while its claim waits.

    *license_name* is the item of the license that it names, if it names one.
    """
    if found.order_id:
        return found.order_id
    return _named(license_name) if found.license_id else _by_claim(found, buyers)


def latest(orders: Iterable[Order], partition: Partition) -> str:
    """Return the id of the partition's order, for a legacy listing that of its latest cycle."""
    cycles = [legacy[1] for order in orders if (legacy := split_legacy_order_id(order.order_id))]
    return partition.order_id(max(cycles, default=1))


def _named(license_name: Attributes | None) -> str | None:
    order_id = (license_name or {}).get("order_id")
    return str(order_id) if order_id else None


def _by_buyer(visit: Visit, buyers: BuyerOrders) -> str | None:
    of_buyer = buyers.of_buyer(visit.answer.aws_account or "")
    found = open_unregistered(of_buyer, visit.product.key)
    return found[0].order_id if len(found) == 1 else None


def _by_claim(found: Registration, buyers: BuyerOrders) -> str | None:
    # The order that took the claim along was registered at the claim's own instant.
    for order in buyers.of_buyer(found.aws_account or ""):
        if order.purchase.product == found.product and order.parties.registered_at == found.claimed_at:
            return order.order_id
    return None


def _of_customer(visit: Visit, buyers: BuyerOrders) -> Partition:
    answer, product = visit.answer, visit.product.key
    if answer.customer_identifier:
        return Partition.of_customer(product, answer.customer_identifier)
    for order in buyers.of_buyer(answer.aws_account or ""):
        if order.purchase.product == product and order.feed is Feed.SNS:
            return Partition.of_order(order.order_id)
    return Partition.of_customer(product, answer.aws_account or "")
