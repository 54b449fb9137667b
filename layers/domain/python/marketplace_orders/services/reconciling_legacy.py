"""Customers of a legacy listing whom AWS entitles and nobody here knows: their messages were lost."""

from collections import defaultdict
from datetime import datetime

from marketplace_orders.domain.catalog import Product
from marketplace_orders.domain.facts.answers import Entitlement, EntitlementsRead
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_reconciliation
from marketplace_orders.domain.facts.subscription import EntitlementUpdated
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.fold.enquiry import GET_ENTITLEMENTS
from marketplace_orders.ports.agreement_feed import AgreementFeed
from marketplace_orders.services.appending import Incoming, Ledger, append


def found_missing_customers(ledger: Ledger, feed: AgreementFeed, product: Product) -> tuple[str, ...]:
    """Give every entitled customer without facts an order, from the rows that AWS lists; answers their ids.

    Raises:
        AnswerRefused, MarketplaceBusy: see ``AgreementFeed``.
    """
    return tuple(
        order_id
        for code in product.product_codes
        for customer, rows in _valid_rows(feed, code, ledger.clock()).items()
        for order_id in _found(ledger, product, code, customer, rows)
    )


def _valid_rows(feed: AgreementFeed, code: str, now: datetime) -> dict[str, list[Entitlement]]:
    rows: dict[str, list[Entitlement]] = defaultdict(list)
    for each in feed.entitled(code):
        valid = each.row.expires_at is None or each.row.expires_at > now
        if each.customer_identifier and valid:
            rows[each.customer_identifier].append(each.row)
    return rows


def _found(
    ledger: Ledger, product: Product, code: str, customer: str, rows: list[Entitlement]
) -> tuple[str, ...]:
    partition = Partition.of_customer(product.key, customer)
    if ledger.journal.read(partition).version:
        return ()
    now = ledger.clock()
    said: tuple[Body, ...] = (
        EntitlementUpdated(customer_identifier=customer, product_code=code),
        EntitlementsRead(rows=tuple(sorted(rows, key=lambda row: row.dimension))),
    )
    done = append(
        ledger,
        partition,
        (
            Incoming(
                Fact(
                    fact_id=of_reconciliation(f"{GET_ENTITLEMENTS}-{number}", 0),
                    at=now,
                    recorded_at=now,
                    source=Source.RECONCILIATION,
                    body=body,
                )
            )
            for number, body in enumerate(said)
        ),
    )
    return tuple(order.order_id for order in done.after)
