"""What was charged, asked back and given back, agreement by agreement: the truth that tests compare with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from local.simulator.operations.invoices import invoices_of
from local.simulator.world.agreements import Agreement
from local.simulator.world.requests import AdjustmentStatus, BillingAdjustment, CancellationRequest
from local.simulator.world.world import World


@dataclass(frozen=True, slots=True)
class Account:
    """One agreement's money, in major units of its currency, and who asked for what.

    `asked` is the sum of everything that the seller asked back, whatever became of it; `given_back` is what
    the buyer has, from the seller or from AWS.
    """

    agreement: Agreement
    invoiced: Decimal
    asked: Decimal
    pending: Decimal
    given_back: Decimal
    given_by_aws: Decimal
    adjustments: tuple[BillingAdjustment, ...]
    cancellations: tuple[CancellationRequest, ...]


def ledger(world: World, now: datetime) -> list[Account]:
    """Every agreement's account, oldest agreement first."""
    return [account(world, each, now) for each in world.agreements.values()]


def account(world: World, agreement: Agreement, now: datetime) -> Account:
    """One agreement's account."""
    own = tuple(each for each in world.adjustments.values() if each.agreement_id == agreement.id)
    requests = tuple(each for each in world.cancellations.values() if each.agreement_id == agreement.id)
    return Account(
        agreement=agreement,
        invoiced=sum((each.amount for each in invoices_of(world, agreement.id, now)), Decimal(0)),
        asked=_sum(each for each in own if not each.by_aws),
        pending=_sum(each for each in own if each.status is AdjustmentStatus.PENDING),
        given_back=_sum(each for each in own if each.status is AdjustmentStatus.COMPLETED),
        given_by_aws=_sum(each for each in own if each.by_aws),
        adjustments=own,
        cancellations=requests,
    )


def _sum(adjustments: Iterable[BillingAdjustment]) -> Decimal:
    return sum((each.amount for each in adjustments), Decimal(0))
