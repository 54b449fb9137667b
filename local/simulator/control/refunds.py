"""The seller's cancellation requests and billing adjustments."""

from datetime import datetime

from fastapi import APIRouter

from local.simulator.control.models.requests import (
    RequestAdjustment,
    RequestCancellation,
    SettleAdjustment,
    SettleCancellation,
)
from local.simulator.control.models.views import PerformedView, performed_view
from local.simulator.operations.invoices import invoices_of
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.refunds import (
    Refund,
    request_adjustment,
    request_cancellation,
    settle_adjustment,
    settle_cancellation,
)
from local.simulator.simulator import Simulator
from local.simulator.world.requests import CancellationStatus
from local.simulator.world.world import World


def routes(simulator: Simulator) -> APIRouter:
    """Calls about refunds."""
    router = APIRouter(prefix="/control", tags=["refunds"])
    _cancellations(router, simulator)
    _adjustments(router, simulator)
    return router


def _cancellations(router: APIRouter, simulator: Simulator) -> None:
    @router.post("/agreements/{agreement_id}/cancellation-requests", status_code=201)
    def request(agreement_id: str, body: RequestCancellation | None = None) -> dict[str, str]:
        """Cancellation Request Pending Approval. Answers the request's id."""
        asked = body or RequestCancellation()
        made: dict[str, str] = {}

        def operation(world: World, now: datetime) -> Outcome:
            code, at = asked.reason_code, asked.at or now
            opened, outcome = request_cancellation(world, agreement_id, code, asked.description, at)
            made["request_id"] = opened.id
            return outcome

        simulator.perform(operation)
        return made

    @router.post("/cancellation-requests/{request_id}/settle")
    def settle(request_id: str, body: SettleCancellation) -> PerformedView:
        """Approved (the agreement then ends), rejected, withdrawn or invalid."""
        status = CancellationStatus(body.status)
        return performed_view(
            simulator.perform(
                lambda world, now: settle_cancellation(
                    world, request_id, status, body.message, body.at or now, now
                )
            )
        )


def _adjustments(router: APIRouter, simulator: Simulator) -> None:
    @router.post("/agreements/{agreement_id}/billing-adjustments", status_code=201)
    def request(agreement_id: str, body: RequestAdjustment) -> dict[str, str]:
        """A refund is asked for; it is announced when it is settled. Answers its id."""
        with simulator.world() as world:
            currency = body.currency or world.agreement(agreement_id).offer.currency
            invoices = [each.id for each in invoices_of(world, agreement_id, simulator.clock())]
            invoice_id = body.invoice_id or next(iter(invoices), "invoice-1")
            refund = Refund(
                agreement_id, invoice_id, body.amount, currency, body.reason_code, body.description
            )
            adjustment = request_adjustment(world, refund, body.at or simulator.clock())
        return {"adjustment_id": adjustment.id}

    @router.post("/billing-adjustments/{adjustment_id}/settle")
    def settle(adjustment_id: str, body: SettleAdjustment | None = None) -> PerformedView:
        """Billing Adjustment Completed or Failed."""
        asked = body or SettleAdjustment()
        return performed_view(
            simulator.perform(
                lambda world, now: settle_adjustment(world, adjustment_id, asked.completed, asked.at or now)
            )
        )
