"""Spreading a refund over invoices, as BatchCreateBillingAdjustmentRequest wants it (facts §7.2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from typing import Final

BATCH: Final = 5
"""The most entries of one call, and all of one agreement (AWS: BatchCreateBillingAdjustmentRequest)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """An invoice of an agreement, in major units; *adjustable* is AWS's ``maxAdjustmentAmount``."""

    invoice_id: str
    issued_at: datetime
    currency: str
    amount: Decimal
    adjustable: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditMemo:
    """What AWS gave back of an agreement's invoices; a positive *amount* in major units."""

    memo_id: str
    issued_at: datetime
    currency: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Statement:
    """What was invoiced of an agreement and what was credited, both as AWS tells them now."""

    invoices: tuple[Invoice, ...] = ()
    credits: tuple[CreditMemo, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """What is asked of AWS for one invoice: a positive amount, and the token that makes it payable once."""

    invoice_id: str
    amount: Decimal
    currency: str
    client_token: str


class NotEnoughInvoiced(ValueError):
    """The refund is larger than what the invoices let the seller give back; *missing* is the rest."""

    def __init__(self, missing: Decimal) -> None:
        super().__init__(f"the invoices lack {missing}")
        self.missing = missing


def adjustments(
    amount: Decimal, currency: str, invoices: Iterable[Invoice], request_id: str
) -> tuple[Adjustment, ...]:
    """Spread *amount* over *invoices* of its currency, the newest first: unused time was paid last.

    The amounts add up to *amount* exactly. The tokens follow from the refund request and the invoice alone,
    so that whoever asks again, asks for the same.

    Raises:
        NotEnoughInvoiced: there is no invoice yet, or they allow less.
    """
    left, made = amount, list[Adjustment]()
    for invoice in sorted(invoices, key=lambda each: (each.issued_at, each.invoice_id), reverse=True):
        part = min(left, invoice.adjustable)
        if part > 0 and invoice.currency == currency:
            token = client_token(request_id, invoice.invoice_id)
            made.append(
                Adjustment(invoice_id=invoice.invoice_id, amount=part, currency=currency, client_token=token)
            )
            left -= part
    if left > 0:
        raise NotEnoughInvoiced(left)
    return tuple(made)


def batches(entries: Sequence[Adjustment]) -> tuple[tuple[Adjustment, ...], ...]:
    """Return *entries* as the calls that carry them, ``BATCH`` at most in each."""
    return tuple(tuple(entries[first : first + BATCH]) for first in range(0, len(entries), BATCH))


def client_token(request_id: str, invoice_id: str) -> str:
    """Return the token of one refund request and one invoice: 64 characters of ``[0-9a-f]``."""
    return sha256(f"{request_id}/{invoice_id}".encode()).hexdigest()
