"""Invoices, the ledger, and AWS's own refunds."""

from fastapi import APIRouter

from local.simulator.control.models.money import (
    AccountView,
    InvoiceFate,
    InvoiceView,
    IssueInvoice,
    RefundByAws,
    account_view,
)
from local.simulator.control.models.views import PerformedView, performed_view
from local.simulator.operations.invoices import adjustable, invoice_named, invoices_of, issue
from local.simulator.operations.ledger import account, ledger
from local.simulator.operations.refund_by_aws import refund_by_aws
from local.simulator.simulator import Simulator
from local.simulator.world.invoices import BillingPeriod, Fate, Invoice
from local.simulator.world.world import World


def routes(simulator: Simulator) -> APIRouter:
    """Calls about money."""
    router = APIRouter(prefix="/control", tags=["money"])
    _invoices(router, simulator)
    _ledger(router, simulator)
    return router


def _invoices(router: APIRouter, simulator: Simulator) -> None:
    @router.get("/agreements/{agreement_id}/invoices")
    def list_invoices(agreement_id: str) -> list[InvoiceView]:
        """What was invoiced so far, oldest first."""
        with simulator.world() as world:
            return [_view(world, each) for each in invoices_of(world, agreement_id, simulator.clock())]

    @router.post("/agreements/{agreement_id}/invoices", status_code=201)
    def issue_invoice(agreement_id: str, body: IssueInvoice) -> InvoiceView:
        """Charge usage: the simulator keeps none, so that its invoices are told to it."""
        with simulator.world() as world:
            at = body.at or simulator.clock()
            period = BillingPeriod(body.year or at.year, body.month or at.month)
            return _view(world, issue(world, world.agreement(agreement_id), body.amount, at, period))

    @router.put("/invoices/{invoice_id}/fate")
    def decide_fate(invoice_id: str, body: InvoiceFate) -> InvoiceFate:
        """Refuse adjustments of it, or let them fail; what is left out is as usual."""
        with simulator.world() as world:
            invoice_named(world, invoice_id).fate = Fate(body.refuse, body.times, body.completes)
        return body


def _ledger(router: APIRouter, simulator: Simulator) -> None:
    @router.get("/ledger")
    def read_ledger(agreement_id: str | None = None) -> list[AccountView]:
        """Money charged, asked back and given back, and requests to end, agreement by agreement."""
        with simulator.world() as world:
            now = simulator.clock()
            if agreement_id is not None:
                return [account_view(account(world, world.agreement(agreement_id), now))]
            return [account_view(each) for each in ledger(world, now)]

    @router.post("/agreements/{agreement_id}/refund-by-aws")
    def give_back(agreement_id: str, body: RefundByAws | None = None) -> PerformedView:
        """AWS gives everything back on its own: Ended CANCELLED, if it has not ended."""
        asked = body or RefundByAws()
        return performed_view(
            simulator.perform(
                lambda world, now: refund_by_aws(world, agreement_id, asked.tell_money, asked.at or now, now)
            )
        )


def _view(world: World, invoice: Invoice) -> InvoiceView:
    return InvoiceView(
        invoice_id=invoice.id,
        agreement_id=invoice.agreement_id,
        amount=invoice.amount,
        adjustable=adjustable(world, invoice),
        currency=invoice.currency,
        issued_at=invoice.issued_at,
        year=invoice.period.year,
        month=invoice.period.month,
    )
