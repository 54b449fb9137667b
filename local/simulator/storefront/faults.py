"""Breaking things on purpose."""

from dataclasses import asdict

from fastapi import APIRouter, Response
from pydantic import ValidationError

from local.simulator.control.models.faults import ApiFaultBody, DeliveryFaultsBody
from local.simulator.faults.api import ApiFault, ApiFaultKind
from local.simulator.faults.delivery import DeliveryFaults
from local.simulator.simulator import Simulator
from local.simulator.storefront import forms
from local.simulator.storefront.rendering import back_to, page
from local.simulator.wire.models import SERVICES, service

RATES = {
    "duplicate": "arrive twice",
    "drop": "get lost",
    "delay": "come late, by half a second to two",
    "reorder": "are overtaken by the next one",
}
KINDS = {
    ApiFaultKind.THROTTLE: "throttled",
    ApiFaultKind.UNAVAILABLE: "unavailable",
    ApiFaultKind.LATENCY: "slow",
}


def routes(simulator: Simulator) -> APIRouter:
    """The page and its forms."""
    router = APIRouter(include_in_schema=False, prefix="/faults")
    _page(router, simulator)
    _deliveries(router, simulator)
    _apis(router, simulator)
    return router


def _page(router: APIRouter, simulator: Simulator) -> None:
    @router.get("")
    def faults() -> Response:
        return _show(simulator)


def _deliveries(router: APIRouter, simulator: Simulator) -> None:
    @router.post("/delivery")
    def set_delivery(fields: forms.Form) -> Response:
        try:
            rates = {name: float(fields.get(name, 0)) / 100 for name in RATES}
            seed = int(fields["seed"]) if "seed" in fields else None
            body = DeliveryFaultsBody.model_validate({**rates, "hold": "hold" in fields, "seed": seed})
        except ValueError as error:
            return _show(simulator, error)
        simulator.dispatcher.set_faults(DeliveryFaults(**body.model_dump()))
        return back_to("/faults")

    @router.post("/release")
    def release(fields: forms.Form) -> Response:
        simulator.dispatcher.release("shuffle" in fields, None)
        return back_to("/faults")


def _apis(router: APIRouter, simulator: Simulator) -> None:
    @router.post("/api")
    def set_api(fields: forms.Form) -> Response:
        owner, _, operation = fields.get("target", "*.*").partition(".")
        given = {name: fields[name] for name in ("kind", "times", "latency_seconds") if name in fields}
        try:
            body = ApiFaultBody.model_validate({"service": owner, "operation": operation, **given})
        except ValidationError as error:
            return _show(simulator, error)
        simulator.api_faults.set(ApiFault(**body.model_dump()))
        return back_to("/faults")

    @router.post("/clear")
    def clear() -> Response:
        simulator.api_faults.clear()
        simulator.dispatcher.set_faults(DeliveryFaults())
        return back_to("/faults")


def _show(simulator: Simulator, error: Exception | None = None) -> Response:
    rates = asdict(simulator.dispatcher.faults)
    return page(
        "faults.html",
        status=422 if error else 200,
        error=str(error) if error else None,
        labels=RATES,
        rates={name: round(rates[name] * 100) for name in RATES},
        hold=rates["hold"],
        seed=rates["seed"],
        held=len(simulator.dispatcher.log.held()),
        kinds=KINDS,
        targets=[f"{name}.{operation}" for name in SERVICES[:3] for operation in _common(name)],
        faults=simulator.api_faults.list(),
    )


def _common(name: str) -> list[str]:
    """The operations that sellers' integrations call; the control API takes all of them."""
    called = {
        "ResolveCustomer",
        "GetEntitlements",
        "DescribeAgreement",
        "GetAgreementTerms",
        "SearchAgreements",
    }
    return [operation for operation in service(name).model.operation_names if operation in called]
