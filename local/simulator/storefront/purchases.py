"""What was bought, and what can be done about it."""

from collections.abc import Callable
from datetime import datetime

from fastapi import APIRouter, Response

from local.simulator.operations.amend import amend, set_auto_renewal
from local.simulator.operations.end import end
from local.simulator.operations.invoices import invoices_of
from local.simulator.operations.ledger import account
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.provision import provision
from local.simulator.operations.refund_by_aws import refund_by_aws
from local.simulator.operations.refunds import ANSWER_TIME, answer, pending
from local.simulator.operations.setup import set_up
from local.simulator.operations.succeed import Succession, succeed
from local.simulator.operations.tell import advise
from local.simulator.simulator import Simulator
from local.simulator.storefront import forms
from local.simulator.storefront.rendering import back_to, page
from local.simulator.world.agreements import Intent, Status
from local.simulator.world.errors import SimulatorError
from local.simulator.world.requests import CancellationStatus
from local.simulator.world.world import World

Action = Callable[[World, str, forms.Fields, datetime], Outcome]

ACTIONS: dict[str, Action] = {
    "cancel": lambda world, name, _, now: end(world, name, Status.CANCELLED, now, now),
    "expire": lambda world, name, _, now: end(world, name, Status.EXPIRED, now, now),
    "fail-payment": lambda world, name, _, now: end(world, name, Status.TERMINATED, now, now),
    "renew": lambda world, name, _, now: succeed(world, name, Succession(Intent.RENEW), now, now),
    "upgrade": lambda world, name, fields, now: succeed(
        world, name, Succession(Intent.REPLACE, forms.quantities(fields)), now, now
    ),
    "amend": lambda world, name, fields, now: amend(world, name, forms.quantities(fields), now),
    "provision": lambda world, name, _, now: provision(world, name, now),
    "stop-renewal": lambda world, name, _, now: set_auto_renewal(world, name, False, "ACCEPTOR", now),
    "resume-renewal": lambda world, name, _, now: set_auto_renewal(world, name, True, "ACCEPTOR", now),
    "issue-advisory": lambda world, name, _, now: advise(world, name, True, now),
    "resolve-advisory": lambda world, name, _, now: advise(world, name, False, now),
    "accept-cancellation": lambda world, name, _, now: answer(
        world, name, CancellationStatus.APPROVED, None, now
    ),
    "reject-cancellation": lambda world, name, fields, now: answer(
        world, name, CancellationStatus.REJECTED, forms.reason(fields), now
    ),
    "refund-by-aws": lambda world, name, _, now: refund_by_aws(world, name, False, now, now),
}
"""What the buttons of a purchase do, by the last part of their address."""

NOTICES = {
    "bought": "Bought. Now press “Set up your account”.",
    "followed": "This is the agreement that took over.",
    "done": "Done. Below is what was announced.",
    "waited": "Seven days have passed. Below is what was announced.",
}


def routes(simulator: Simulator) -> APIRouter:
    """The list, one purchase, and its buttons."""
    router = APIRouter(include_in_schema=False, prefix="/purchases")

    @router.get("")
    def purchases() -> Response:
        with simulator.world() as world:
            return page("purchases.html", agreements=list(reversed(world.agreements.values())))

    @router.get("/{agreement_id}")
    def purchase(agreement_id: str, notice: str = "") -> Response:
        return _purchase(simulator, agreement_id, notice=NOTICES.get(notice))

    @router.post("/{agreement_id}/setup")
    def set_up_account(agreement_id: str) -> Response:
        with simulator.world() as world:
            handoff = set_up(world, agreement_id, simulator.clock())
            product = world.agreement(agreement_id).product
        return page(
            "handoff.html", url=simulator.settings.registration_url, fields=handoff.fields, product=product
        )

    @router.post("/{agreement_id}/wait")
    def wait(agreement_id: str) -> Response:
        """The buyer does not answer: seven days pass, for everything in the simulator."""
        simulator.advance(ANSWER_TIME)
        return back_to(f"/purchases/{agreement_id}?notice=waited")

    @router.post("/{agreement_id}/{action}")
    def act(agreement_id: str, action: str, fields: forms.Form) -> Response:
        if action not in ACTIONS:
            return _purchase(simulator, agreement_id, error=f"There is no action {action}.")
        try:
            after = simulator.perform(lambda world, now: ACTIONS[action](world, agreement_id, fields, now))
        except (ValueError, SimulatorError) as error:
            return _purchase(simulator, agreement_id, error=str(error))
        notice = "done" if after.agreement.id == agreement_id else "followed"
        return back_to(f"/purchases/{after.agreement.id}?notice={notice}")

    return router


def _purchase(
    simulator: Simulator, agreement_id: str, notice: str | None = None, error: str | None = None
) -> Response:
    log = simulator.dispatcher.log.emissions
    with simulator.world() as world:
        agreement = world.agreement(agreement_id)
        request = pending(world, agreement_id)
        return page(
            "purchase.html",
            status=422 if error else 200,
            notice=notice,
            error=error,
            agreement=agreement,
            request=request,
            answer_by=request.created_at + ANSWER_TIME if request else None,
            account=account(world, agreement, simulator.clock()),
            invoices=invoices_of(world, agreement_id, simulator.clock()),
            emissions=[e for e in reversed(log) if e.notice.agreement_id == agreement_id],
        )
