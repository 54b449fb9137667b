"""Bodies about invoices, money and time."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from pydantic import Field

from local.simulator.control.models.base import At, Body, View, shown
from local.simulator.control.models.views import EmissionView
from local.simulator.operations.ledger import Account


class Advance(Body):
    """How far the simulator's clock moves: an ISO 8601 duration."""

    advance: timedelta = Field(ge=timedelta(0), examples=["P7D"])


class ClockView(View):
    """The simulator's present, and what happened on the way there."""

    now: datetime
    emitted: list[EmissionView] = Field(default=[])


class IssueInvoice(At):
    """Usage, or anything else charged beside the contract's price; its month, left out, is that of issue."""

    model_config = shown(amount="42.50", year=2026, month=8)

    amount: Decimal = Field(gt=0)
    year: int | None = Field(default=None, ge=2023, le=2050)
    month: int | None = Field(default=None, ge=1, le=12)


class InvoiceFate(Body):
    """What becomes of adjustments of it: `refuse` the next `times` entries, or let them fail later."""

    refuse: (
        Literal[
            "CONFLICT_EXCEPTION", "VALIDATION_EXCEPTION", "RESOURCE_NOT_FOUND_EXCEPTION", "INTERNAL_FAILURE"
        ]
        | None
    ) = None
    times: int | None = Field(default=None, ge=1)
    completes: bool = True


class InvoiceView(View):
    """One invoice, and what of it can still be given back."""

    invoice_id: str
    agreement_id: str
    amount: Decimal
    adjustable: Decimal
    currency: str
    issued_at: datetime
    year: int
    month: int


class RefundByAws(At):
    """AWS documents the agreement's end alone; `tell_money` announces the adjustments too."""

    tell_money: bool = False


class AdjustmentView(View):
    """Money that was asked back, or that AWS gave back."""

    id: str
    invoice_id: str
    amount: Decimal
    status: str
    reason_code: str
    description: str | None
    client_token: str | None
    by_aws: bool
    created_at: datetime
    updated_at: datetime


class CancellationView(View):
    """A request to end the agreement."""

    id: str
    status: str
    reason_code: str
    description: str | None
    status_message: str | None
    created_at: datetime
    updated_at: datetime


class AccountView(View):
    """What was charged, asked back and given back for one agreement."""

    agreement_id: str
    status: str
    currency: str
    invoiced: Decimal
    asked: Decimal
    pending: Decimal
    given_back: Decimal
    given_by_aws: Decimal
    adjustments: list[AdjustmentView]
    cancellations: list[CancellationView]


def account_view(account: Account) -> AccountView:
    """The account as the control API shows it."""
    agreement = account.agreement
    return AccountView(
        agreement_id=agreement.id,
        status=agreement.status.value,
        currency=agreement.offer.currency,
        invoiced=account.invoiced,
        asked=account.asked,
        pending=account.pending,
        given_back=account.given_back,
        given_by_aws=account.given_by_aws,
        adjustments=[AdjustmentView.model_validate(each) for each in account.adjustments],
        cancellations=[CancellationView.model_validate(each) for each in account.cancellations],
    )
