"""From a decoded request to an answer: check, faults, raw answers, world, check."""

import time

from botocore.model import OperationModel

from local.simulator.faults.api import ApiFault, ApiFaultKind
from local.simulator.json_value import Value
from local.simulator.simulator import Simulator
from local.simulator.wire import values
from local.simulator.wire.errors import AnswerInvalid, ServiceError
from local.simulator.wire.handlers import Context, Params, handler_for
from local.simulator.wire.models import AGREEMENT, ENTITLEMENT, Service
from local.simulator.wire.validation import problems

_VALIDATION_ERRORS = {ENTITLEMENT: "InvalidParameterException"}


def answer(simulator: Simulator, service: Service, operation: str, protocol: str, raw: Value) -> Params:
    """Answer one call in members of the output shape. Raises ServiceError; AnswerInvalid is a bug here."""
    call = simulator.calls.add(simulator.clock(), service.name, operation, protocol, raw)
    try:
        result = _answer(simulator, service, operation, raw)
    except ServiceError as error:
        call.outcome = error.code
        raise
    except AnswerInvalid:
        call.outcome = AnswerInvalid.__name__
        raise
    call.outcome = "ok"
    return result


def _answer(simulator: Simulator, service: Service, operation: str, raw: Value) -> Params:
    model = service.operation(operation)
    if model is None:
        raise ServiceError("UnknownOperationException", f"{operation} is no operation of this service.")
    fault = _apply_fault(simulator, service, operation)
    answered = _carried_out(simulator, service, model, raw)
    if fault is not None:
        raise ServiceError("InternalServerException", "The connection broke after it was done.", status=500)
    return answered


def _carried_out(simulator: Simulator, service: Service, model: OperationModel, raw: Value) -> Params:
    params = _checked(service, model, raw)
    stand_in = simulator.answers.find(service.name, model.name, raw if isinstance(raw, dict) else {})
    if stand_in is not None:
        return _typed(model, stand_in.give(params, _token_name(model)))
    return _fitting(model, _from_world(simulator, service, model, params))


def _apply_fault(simulator: Simulator, service: Service, operation: str) -> ApiFault | None:
    """The fault that takes the answer away once the call is carried out. Raises those that come before it."""
    wait, fault = simulator.api_faults.take(service.name, operation)
    if wait:
        time.sleep(wait)
    if fault is not None and fault.kind is not ApiFaultKind.LOST:
        raise _fault_error(fault)
    return fault


def _fault_error(fault: ApiFault) -> ServiceError:
    if fault.kind is ApiFaultKind.THROTTLE:
        return ServiceError("ThrottlingException", "Rate exceeded")
    if fault.kind is ApiFaultKind.UNAVAILABLE:
        return ServiceError("ServiceUnavailableException", "Service is unavailable", status=503)
    members = {"reason": fault.reason} if fault.reason else {}
    return ServiceError(fault.error, fault.message, members=members)


def _checked(service: Service, model: OperationModel, raw: Value) -> Params:
    shape = model.input_shape
    params = values.incoming(shape, raw) if shape else raw
    found = problems(shape, params) if shape else []
    if found:
        raise _validation_error(service, found)
    return dict(params)


def _validation_error(service: Service, found: list[str]) -> ServiceError:
    message = f"{len(found)} validation error(s) detected: {'; '.join(found)}"
    members = {"reason": "OTHER"} if service.name == AGREEMENT else {}
    return ServiceError(_VALIDATION_ERRORS.get(service.name, "ValidationException"), message, members=members)


def _from_world(simulator: Simulator, service: Service, model: OperationModel, params: Params) -> Params:
    handler = handler_for(service.name, model.name)
    if handler is None:
        raise ServiceError("AccessDeniedException", f"Sellers may not call {model.name} here.")
    with simulator.world() as world:
        context = Context(world, simulator.clock(), simulator.settings)
        result = handler(context, params)
    for outcome in context.outcomes:
        simulator.dispatcher.dispatch(outcome.notices)
    simulator.watch()
    return result


def _fitting(model: OperationModel, result: Params) -> Params:
    result = values.without_nulls(result)
    found = problems(model.output_shape, result) if model.output_shape else []
    if found:
        raise AnswerInvalid(f"{model.name}: {'; '.join(found)}")
    return result


def _typed(model: OperationModel, page: Params) -> Params:
    """A raw answer as it was given; only its timestamps are typed, for the protocol to write them."""
    return dict(values.incoming(model.output_shape, page)) if model.output_shape else page


def _token_name(model: OperationModel) -> str:
    members = model.output_shape.members if model.output_shape else {}
    return "nextToken" if "nextToken" in members else "NextToken"
