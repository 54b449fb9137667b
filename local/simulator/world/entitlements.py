"""Rows as GetEntitlements knows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from local.simulator.world.agreements import Agreement, Provisioning, Status
from local.simulator.world.offers import Pricing


@dataclass(frozen=True, slots=True)
class Entitlement:
    """The right to a quantity of one dimension. `expires_at` is a minimum: auto-renewal moves it on."""

    product_code: str
    dimension: str
    quantity: int
    customer_account: str
    customer_identifier: str | None
    license_arn: str | None
    expires_at: datetime | None


def entitlements_of(agreements: Iterable[Agreement]) -> Iterator[Entitlement]:
    """Every row of these agreements.

    Cancelling takes the rows away; expiry leaves them with a date that has passed. Pay-as-you-go has none.
    """
    for agreement in agreements:
        if _has_rows(agreement):
            yield from _rows(agreement)


def _has_rows(agreement: Agreement) -> bool:
    if agreement.offer.pricing is Pricing.PAY_AS_YOU_GO:
        return False
    return agreement.status is Status.EXPIRED or agreement.provisioning is Provisioning.PROVISIONED


def _rows(agreement: Agreement) -> Iterator[Entitlement]:
    for dimension, quantity in agreement.quantities.items():
        yield Entitlement(
            product_code=agreement.product.code,
            dimension=dimension,
            quantity=quantity,
            customer_account=agreement.buyer.account_id,
            customer_identifier=agreement.buyer.customer_identifier if agreement.legacy else None,
            license_arn=agreement.license_arn,
            expires_at=agreement.trial_ends_at or agreement.ends_at,
        )
