"""Short ways to say what happened: facts at hours after the purchase, folded over the shipped catalog."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.facts.agreement import (
    AgreementCreated,
    AgreementEnded,
    LicenseDeprovisioned,
    LicenseUpdated,
)
from marketplace_orders.domain.facts.answers import AgreementDescribed, Entitlement, EntitlementsRead
from marketplace_orders.domain.facts.binding import BindingScheduled, Bound, Target
from marketplace_orders.domain.facts.clock import WindowClosed
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.registration import Linked, Registered
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import BindsTo

BOUGHT = datetime(2026, 11, 1, 12, tzinfo=UTC)
"""When the purchase was accepted in tests."""

CATALOG = load_catalog()
AGREEMENT = "agmt-1"
BUYER = "111122223333"
ACCOUNT = "acc-1"
APPLICATION = Target(BindsTo.APPLICATION, "app-1")
ORGANIZATION = Target(BindsTo.ORGANIZATION, "org-1")
APPPUSH = CATALOG.products[0]
SMS = CATALOG.products[5]
WINDOW = timedelta(hours=48)

_numbers = count(1)


def after(hours: float) -> datetime:
    """Return the instant *hours* after the purchase."""
    return BOUGHT + timedelta(hours=hours)


def fact(body: Body, hours: float = 0, *, fact_id: str | None = None, source: Source | None = None) -> Fact:
    """Return a fact with *body*, *hours* after the purchase, recorded at once."""
    at = after(hours)
    return Fact(
        fact_id=fact_id or f"test:{next(_numbers):06}",
        at=at,
        recorded_at=at,
        source=source or Source.EVENTBRIDGE,
        body=body,
    )


def created(
    hours: float = 0, *, agreement: str = AGREEMENT, intent: str = "NEW", previous: str | None = None
) -> Fact:
    """Return *Created* as AWS sends it: no product, the acceptance time of the purchase."""
    return fact(
        AgreementCreated(
            agreement_id=agreement,
            intent=intent,
            acceptance_time=after(hours),
            acceptor=BUYER,
            proposer="999988887777",
            offer_id="offer-1",
            previous_agreement_id=previous,
        ),
        hours,
    )


def licensed(hours: float = 0.01, *, agreement: str = AGREEMENT, license_id: str = "l-1") -> Fact:
    """Return *License Updated*: the event that names the product and entitles the buyer."""
    return fact(
        LicenseUpdated(
            agreement_id=agreement,
            license_arn=f"arn:aws:license-manager::294406891311:license:{license_id}",
            license_id=license_id,
            product_code=APPPUSH.product_codes[0],
            product_id=APPPUSH.product_ids[0],
            acceptor=BUYER,
        ),
        hours,
    )


def deprovisioned(hours: float, *, license_id: str = "l-1") -> Fact:
    """Return *License Deprovisioned*."""
    arn = f"arn:aws:license-manager::294406891311:license:{license_id}"
    body = LicenseDeprovisioned(agreement_id=AGREEMENT, license_arn=arn, license_id=license_id)
    return fact(body, hours)


def ended(status: str, hours: float, *, agreement: str = AGREEMENT) -> Fact:
    """Return *Ended* with AWS's *status* word."""
    return fact(AgreementEnded(agreement_id=agreement, status=status), hours)


def described(hours: float = 0.02, *, agreement: str = AGREEMENT, **more: Any) -> Fact:
    """Return an answer of DescribeAgreement: 1,200.00 USD for a year unless told otherwise."""
    known: dict[str, Any] = {
        "status": "ACTIVE",
        "acceptance_time": BOUGHT,
        "end_time": BOUGHT + timedelta(days=365),
        "amount": Decimal("1200.00"),
        "currency": "USD",
    }
    answer = AgreementDescribed(agreement_id=agreement, **{**known, **more})
    return fact(answer, hours, source=Source.ANSWER)


def entitled(hours: float, *rows: Entitlement) -> Fact:
    """Return a complete answer of GetEntitlements."""
    return fact(EntitlementsRead(rows=rows), hours, source=Source.ANSWER)


def registered(hours: float = 0.03) -> Fact:
    """Return *Registered*: the buyer came with a token."""
    body = Registered(product_code=APPPUSH.product_codes[0], aws_account=BUYER, agreement_id=AGREEMENT)
    return fact(body, hours, source=Source.REGISTRATION)


def linked(hours: float = 0.04, *, account: str = ACCOUNT, version: int = 1) -> Fact:
    """Return *Linked* to *account*."""
    body = Linked(aws_account=BUYER, account_id=account, buyer_version=version)
    return fact(body, hours, source=Source.LINK, fact_id=f"link:{BUYER}:{version}")


def closed(hours: float = 48) -> Fact:
    """Return *WindowClosed* for a window that ends *hours* after the purchase."""
    return fact(WindowClosed(ends_at=after(hours)), hours, source=Source.CLOCK)


def bound(hours: float = 49, target: Target = APPLICATION) -> Fact:
    """Return *Bound*."""
    return fact(Bound(target=target), hours, source=Source.COMMAND)


def scheduled(hours: float = 1, target: Target = APPLICATION) -> Fact:
    """Return *BindingScheduled*."""
    return fact(BindingScheduled(target=target), hours, source=Source.COMMAND)


def subscribed_order() -> tuple[Fact, ...]:
    """Return the facts of a linked order with a license, its window still open."""
    return created(), licensed(), described(), registered(), linked()


def bound_order() -> tuple[Fact, ...]:
    """Return the facts of a bound order with active benefits."""
    return *subscribed_order(), closed(), bound()


def order_of(facts: Iterable[Fact], *, name: str = AGREEMENT) -> Order:
    """Return the one order that *facts* of an agreement add up to."""
    (order,) = fold(Partition.of_agreement(name), facts, CATALOG, 1)
    return order
