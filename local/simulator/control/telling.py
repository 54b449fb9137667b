"""Messages without a change: advisories, legacy messages, one event once more."""

from fastapi import APIRouter

from local.simulator.control.models.requests import Advisory, Announce, Legacy
from local.simulator.control.models.views import PerformedView, performed_view
from local.simulator.operations.tell import advise, announce, legacy
from local.simulator.simulator import Simulator


def routes(simulator: Simulator) -> APIRouter:
    """Calls under `/control/agreements/{agreement_id}` that only tell."""
    router = APIRouter(prefix="/control/agreements/{agreement_id}", tags=["messages"])

    @router.post("/advisory")
    def advisory(agreement_id: str, body: Advisory | None = None) -> PerformedView:
        """Purchase Agreement Advisory Issued or Resolved."""
        asked = body or Advisory()
        return performed_view(
            simulator.perform(lambda w, now: advise(w, agreement_id, asked.issued, asked.at or now))
        )

    @router.post("/legacy")
    def legacy_message(agreement_id: str, body: Legacy) -> PerformedView:
        """One SNS message of a legacy listing."""
        return performed_view(simulator.perform(lambda w, _: legacy(w, agreement_id, body.action)))

    @router.post("/announce")
    def announce_again(agreement_id: str, body: Announce) -> PerformedView:
        """One event about the agreement as it is now, with a request id of its own."""
        return performed_view(
            simulator.perform(lambda w, now: announce(w, agreement_id, body.what, body.at or now))
        )

    return router
