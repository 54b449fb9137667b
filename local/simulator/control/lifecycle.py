"""What happens to an agreement after it was bought."""

from collections.abc import Callable
from datetime import datetime

from fastapi import APIRouter

from local.simulator.control.models.base import At
from local.simulator.control.models.requests import Amend, AutoRenewal, Ending, EndWith, Renew, Replace
from local.simulator.control.models.views import PerformedView, performed_view
from local.simulator.control.purchase import succession_of
from local.simulator.operations.amend import amend, set_auto_renewal
from local.simulator.operations.end import end
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.provision import fail_provisioning, provision
from local.simulator.operations.succeed import succeed
from local.simulator.simulator import Simulator
from local.simulator.world.agreements import Intent, Status
from local.simulator.world.world import World

Timed = Callable[[World, datetime, datetime], Outcome]
"""An operation that takes the instant at which it happens, and the present."""


def routes(simulator: Simulator) -> APIRouter:
    """Calls under `/control/agreements/{agreement_id}` that end, follow or change it."""
    router = APIRouter(prefix="/control/agreements/{agreement_id}", tags=["lifecycle"])
    _ends(router, simulator)
    _successions(router, simulator)
    _changes(router, simulator)
    return router


def _perform(simulator: Simulator, body: At, operation: Timed, announce: bool = True) -> PerformedView:
    performed = simulator.perform(lambda world, now: operation(world, body.at or now, now), announce=announce)
    return performed_view(performed)


def _ends(router: APIRouter, simulator: Simulator) -> None:
    def finish(agreement_id: str, status: Status, body: Ending) -> PerformedView:
        return _perform(
            simulator, body, lambda world, at, now: end(world, agreement_id, status, at, now), body.announce
        )

    @router.post("/cancel")
    def cancel(agreement_id: str, body: Ending | None = None) -> PerformedView:
        """The buyer cancels: Ended CANCELLED."""
        return finish(agreement_id, Status.CANCELLED, body or Ending())

    @router.post("/expire")
    def expire(agreement_id: str, body: Ending | None = None) -> PerformedView:
        """The end date comes: Ended EXPIRED."""
        return finish(agreement_id, Status.EXPIRED, body or Ending())

    @router.post("/fail-payment")
    def fail_payment(agreement_id: str, body: Ending | None = None) -> PerformedView:
        """The buyer's payment fails and AWS ends the agreement: Ended TERMINATED."""
        return finish(agreement_id, Status.TERMINATED, body or Ending())

    @router.post("/end")
    def end_with(agreement_id: str, body: EndWith) -> PerformedView:
        """Ended with any status of the service model."""
        return finish(agreement_id, Status(body.status), body)


def _successions(router: APIRouter, simulator: Simulator) -> None:
    @router.post("/renew", status_code=201)
    def renew(agreement_id: str, body: Renew | None = None) -> PerformedView:
        """A new agreement and license follow; the event names its predecessor. Answers the new agreement."""
        return follow(agreement_id, body or Renew(), Intent.RENEW)

    @router.post("/replace", status_code=201)
    def replace(agreement_id: str, body: Replace | None = None) -> PerformedView:
        """An upgrade by a replacing offer; no event points back. Answers the new agreement."""
        return follow(agreement_id, body or Replace(), Intent.REPLACE)

    def follow(agreement_id: str, body: Renew, intent: Intent) -> PerformedView:
        succession = succession_of(body, intent)
        return _perform(
            simulator,
            body,
            lambda world, at, now: succeed(world, agreement_id, succession, at, now),
            body.announce,
        )


def _changes(router: APIRouter, simulator: Simulator) -> None:
    @router.post("/amend")
    def amend_agreement(agreement_id: str, body: Amend) -> PerformedView:
        """The buyer adds units: Amended, then License Updated."""
        return _perform(
            simulator, body, lambda w, at, _: amend(w, agreement_id, body.quantities, at), body.announce
        )

    @router.post("/auto-renewal")
    def auto_renewal(agreement_id: str, body: AutoRenewal) -> PerformedView:
        """Opt out of the renewal, or in again: Amended."""
        return _perform(
            simulator,
            body,
            lambda w, at, _: set_auto_renewal(w, agreement_id, body.enabled, body.party, at),
            body.announce,
        )

    @router.post("/provision")
    def provision_license(agreement_id: str, body: Ending | None = None) -> PerformedView:
        """AWS provisions the license now: License Updated, or subscribe-success."""
        body = body or Ending()
        return _perform(simulator, body, lambda w, at, _: provision(w, agreement_id, at), body.announce)

    @router.post("/fail-provisioning")
    def fail_license(agreement_id: str, body: At | None = None) -> PerformedView:
        """The entitlement becomes FAILED."""
        return _perform(simulator, body or At(), lambda w, at, _: fail_provisioning(w, agreement_id, at))
