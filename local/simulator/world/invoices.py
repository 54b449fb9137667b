"""What a buyer was charged: one invoice per priced contract, issued when it was accepted.

Usage is invoiced later by AWS and is not simulated.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from local.simulator.world.agreements import Agreement


@dataclass(frozen=True, slots=True)
class Invoice:
    """One invoice; `amount` is in major units of `currency`."""

    id: str
    agreement_id: str
    amount: Decimal
    currency: str
    issued_at: datetime


def invoices_of(agreement: Agreement) -> list[Invoice]:
    """The agreement's invoices; none where nothing was to pay up front."""
    offer = agreement.offer
    if not offer.price:
        return []
    name = f"inv-{agreement.id.removeprefix('agmt-')}"
    return [Invoice(name, agreement.id, offer.price, offer.currency, agreement.accepted_at)]
