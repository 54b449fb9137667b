"""The fold itself: cut into orders, then each order from its parts."""

from collections.abc import Iterable, Sequence

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.sequence import in_time_order
from marketplace_orders.domain.fold.binding import binding, schedule
from marketplace_orders.domain.fold.cycles import cycles
from marketplace_orders.domain.fold.due import binds_itself, due_at
from marketplace_orders.domain.fold.ending import ending
from marketplace_orders.domain.fold.enquiry import enquiry
from marketplace_orders.domain.fold.final_usage import final_usage_by
from marketplace_orders.domain.fold.handover import handover, passed_on
from marketplace_orders.domain.fold.parties import parties
from marketplace_orders.domain.fold.partition import Partition
from marketplace_orders.domain.fold.purchase import purchase
from marketplace_orders.domain.fold.reading import newest
from marketplace_orders.domain.fold.refund import refund, under_review
from marketplace_orders.domain.fold.refund_request import refund_requests
from marketplace_orders.domain.fold.rows import legacy_ending
from marketplace_orders.domain.fold.status import benefits_active, order_status
from marketplace_orders.domain.fold.subscription import subscription, subscription_since
from marketplace_orders.domain.fold.warnings import advisory_open, warnings
from marketplace_orders.domain.fold.window import window
from marketplace_orders.domain.order import Order, Purchase
from marketplace_orders.domain.statuses import Feed


def fold(partition: Partition, facts: Iterable[Fact], catalog: Catalog, version: int) -> tuple[Order, ...]:
    """Return the orders that *facts* add up to, whatever order they arrived in.

    An agreement's partition yields one order, a legacy one its cycles. No facts, no orders.
    *version* is the partition's version that these facts make.
    """
    parts = facts_by_order(partition, facts)
    return tuple(_order(partition, order_id, part, catalog, version) for order_id, part in parts.items())


def facts_by_order(partition: Partition, facts: Iterable[Fact]) -> dict[str, Sequence[Fact]]:
    """Return the facts of each order of *partition* in time order, by order id (oldest cycle first)."""
    ordered = in_time_order(facts)
    if not ordered:
        return {}
    parts = cycles(ordered) if partition.feed is Feed.SNS else (ordered,)
    return {partition.order_id(number): part for number, part in enumerate(parts, start=1) if part}


def _order(
    partition: Partition, order_id: str, facts: Sequence[Fact], catalog: Catalog, version: int
) -> Order:
    feed = partition.feed
    bought, who = purchase(facts, catalog), parties(facts)
    hold = window(facts, bought, catalog)
    ended = (legacy_ending if feed is Feed.SNS else ending)(facts, hold.ends_at)
    back = refund(facts, bought.amount, ended)
    requests = refund_requests(facts, ended, bought.amount, back.amount)
    newest_request = requests[-1] if requests else None
    refunded = under_review(back, requests)
    bound, chosen = binding(facts), schedule(facts)
    passing = handover(facts, bought, ended, bound, chosen)
    status = order_status(ended, refunded, bound, hold)
    subscribed = subscription(facts, feed, ended, refunded)
    by_itself = binds_itself(chosen, status, subscribed, passing)
    return Order(
        order_id=order_id,
        version=version,
        feed=feed,
        created_at=hold.starts_at,
        order_status=status,
        subscription_status=subscribed,
        parties=who,
        purchase=bought,
        window=hold,
        refund=refunded,
        handover=passing,
        ending=ended,
        binding=bound,
        schedule=chosen,
        benefits_active=benefits_active(facts, ended, refunded, requests, bound),
        passed_on=passed_on(facts, bound),
        listed=_listed(bought, feed, catalog),
        advisory=advisory_open(facts),
        warnings=warnings(facts, bought, ended, passing),
        enquiry=enquiry(facts, bought, who, feed),
        due_at=due_at(facts, feed, hold, ended, passing, by_itself, refunded.in_full, newest_request),
        subscription_since=subscription_since(facts, feed),
        refund_request=newest_request,
        final_usage_by=final_usage_by(facts, ended, newest_request, bound),
        described=feed is Feed.SNS or newest(facts, AgreementDescribed) is not None,
    )


def _listed(bought: Purchase, feed: Feed, catalog: Catalog) -> bool:
    product = catalog.by_key(bought.product)
    return product is not None and product.feed is feed
