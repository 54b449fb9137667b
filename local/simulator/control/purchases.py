"""Buying, and reading what was bought."""

from fastapi import APIRouter

from local.simulator.control.models.requests import Buy, SetUp
from local.simulator.control.models.views import (
    AgreementView,
    PerformedView,
    SetUpView,
    agreement_view,
    performed_view,
)
from local.simulator.control.purchase import purchase_of
from local.simulator.operations.buy import buy
from local.simulator.operations.setup import set_up
from local.simulator.simulator import Simulator
from local.simulator.world.agreements import Status


def routes(simulator: Simulator) -> APIRouter:
    """Calls under `/control/agreements`."""
    router = APIRouter(prefix="/control/agreements", tags=["agreements"])

    @router.post("", status_code=201)
    def buy_product(body: Buy) -> PerformedView:
        """A buyer accepts an offer."""
        performed = simulator.perform(
            lambda world, now: buy(world, purchase_of(body, now), now), announce=body.announce
        )
        return performed_view(performed)

    @router.get("")
    def list_agreements(
        product: str | None = None, buyer_account: str | None = None, status: Status | None = None
    ) -> list[AgreementView]:
        """All agreements, oldest first, filtered by what is given."""
        with simulator.world() as world:
            views = [agreement_view(agreement) for agreement in world.agreements.values()]
        wanted = {"product": product, "buyer_account": buyer_account, "status": status}
        return [v for v in views if all(value in (None, getattr(v, name)) for name, value in wanted.items())]

    @router.get("/{agreement_id}")
    def read_agreement(agreement_id: str) -> AgreementView:
        """One agreement."""
        with simulator.world() as world:
            return agreement_view(world.agreement(agreement_id))

    @router.post("/{agreement_id}/setup", status_code=201)
    def set_up_account(agreement_id: str, body: SetUp | None = None) -> SetUpView:
        """The button "Set up your account": a fresh token and the form that the browser posts."""
        omit = frozenset(body.omit) if body else frozenset()
        with simulator.world() as world:
            handoff = set_up(world, agreement_id, simulator.clock(), omit)
        return SetUpView(
            token=handoff.token.value,
            expires_at=handoff.token.expires_at,
            registration_url=simulator.settings.registration_url,
            form=handoff.fields,
        )

    return router
