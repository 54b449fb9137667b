"""Issuing invoices, and what of them can still be given back."""

from collections.abc import Iterable
from datetime import datetime
from decimal import ROUND_DOWN, Decimal

from local.simulator.clock import whole_second
from local.simulator.operations.durations import add_duration
from local.simulator.world.agreements import Agreement
from local.simulator.world.errors import InvalidRequest, NotFound
from local.simulator.world.invoices import BillingPeriod, Invoice
from local.simulator.world.requests import AdjustmentStatus, BillingAdjustment
from local.simulator.world.world import World

_CENT = Decimal("0.01")


def issue(
    world: World,
    agreement: Agreement,
    amount: Decimal,
    at: datetime,
    period: BillingPeriod | None = None,
    instalment: bool = False,
) -> Invoice:
    """Issue an invoice; its period is the month of issue, unless it is for another one."""
    number = sum(each.agreement_id == agreement.id for each in world.invoices.values()) + 1
    name = f"inv-{agreement.id.removeprefix('agmt-')}" + (f"-{number}" if number > 1 else "")
    issued_at, currency = whole_second(at), agreement.offer.currency
    month = period or BillingPeriod.of(issued_at)
    invoice = Invoice(name, agreement.id, amount, currency, issued_at, month, instalment)
    world.invoices[name] = invoice
    return invoice


def issue_contract(world: World, agreement: Agreement, instalments: int) -> None:
    """The price of a contract: one invoice at acceptance, or one a month. Nothing where nothing is to pay.

    Parts are whole cents; the first one takes what does not divide. Raises InvalidRequest for no instalment.
    """
    if instalments < 1:
        raise InvalidRequest("a price is paid in one instalment at least")
    price = agreement.offer.price
    if not price:
        return
    part = (price / instalments).quantize(_CENT, ROUND_DOWN)
    first = price - part * (instalments - 1)
    for number in range(instalments):
        at = add_duration(agreement.accepted_at, f"P{number}M")
        issue(world, agreement, part if number else first, at, instalment=True)


def invoices_of(world: World, agreement_id: str, now: datetime) -> list[Invoice]:
    """The agreement's invoices, oldest first; an end stops the instalments that would have followed."""
    agreement = world.agreement(agreement_id)
    own = (each for each in world.invoices.values() if each.agreement_id == agreement_id)
    found = [each for each in own if each.issued_at <= now and not _stopped(each, agreement)]
    return sorted(found, key=lambda each: (each.issued_at, each.id))


def _stopped(invoice: Invoice, agreement: Agreement) -> bool:
    ended = agreement.ended_at
    return invoice.instalment and ended is not None and ended < invoice.issued_at


def invoice_named(world: World, invoice_id: str) -> Invoice:
    """The invoice with that id. Raises NotFound."""
    if invoice_id not in world.invoices:
        raise NotFound(f"there is no invoice {invoice_id!r}")
    return world.invoices[invoice_id]


def adjustable(world: World, invoice: Invoice) -> Decimal:
    """What can still be given back of it: adjustments that did not fail have taken their part."""
    return invoice.amount - taken(
        each for each in world.adjustments.values() if each.invoice_id == invoice.id
    )


def taken(adjustments: Iterable[BillingAdjustment]) -> Decimal:
    """The sum of those that did not fail."""
    standing = (each.amount for each in adjustments if each.status is not AdjustmentStatus.VALIDATION_FAILED)
    return sum(standing, Decimal(0))
