"""Every operation of every service model answers an unmodified client, or refuses as it is modelled."""

from contextlib import suppress
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from botocore.model import OperationModel

from local.simulator.wire.models import AGREEMENT, SERVICES, service
from tests.integration.simulator.driving import Client, Control
from tests.integration.simulator.minimal import members


def unmodified(name: str, settings: dict[str, Any]) -> Client:
    create: Any = boto3.client
    return create(name, **settings)


OPERATIONS = [(name, operation) for name in SERVICES for operation in service(name).model.operation_names]
PYTHONIC = {
    name: {v: k for k, v in unmodified(name, {"region_name": "us-east-1"}).meta.method_to_api_mapping.items()}
    for name in SERVICES
}
EVERYWHERE = {"AccessDeniedException", "ValidationException"}
"""Common errors of all AWS services; not every model repeats them."""


def model(name: str, operation: str) -> OperationModel:
    found = service(name).operation(operation)
    assert found
    return found


@pytest.mark.parametrize(("name", "operation"), OPERATIONS)
def test_it_answers(name: str, operation: str, control: Control, clients: dict[str, Any]) -> None:
    known = model(name, operation)
    call = getattr(unmodified(name, clients), PYTHONIC[name][operation])
    with suppress(ClientError):
        call(**members(known.input_shape))
    (outcome,) = control.outcomes()
    assert outcome in {"ok", *(error.name for error in known.error_shapes), *EVERYWHERE}


@pytest.mark.parametrize(("name", "operation"), [o for o in OPERATIONS if o[0] == AGREEMENT])
def test_each_modelled_error_of_the_agreement_service_can_be_set(
    name: str, operation: str, control: Control, clients: dict[str, Any]
) -> None:
    known = model(name, operation)
    client = unmodified(name, clients)
    call = getattr(client, PYTHONIC[name][operation])
    for shape in known.error_shapes:
        error = {"code": shape.name, "message": "as asked"}
        control.post("/answers", {"service": name, "operation": operation, "error": error, "times": 1})
        with pytest.raises(getattr(client.exceptions, shape.name), match="as asked") as raised:
            call(**members(known.input_shape))
        modelled = shape.metadata.get("error", {}).get("httpStatusCode", 500)
        assert raised.value.response["ResponseMetadata"]["HTTPStatusCode"] == modelled


@pytest.mark.parametrize(("name", "operation"), [o for o in OPERATIONS if o[0] == AGREEMENT])
def test_each_operation_of_the_agreement_service_takes_an_exact_answer(
    name: str, operation: str, control: Control, clients: dict[str, Any]
) -> None:
    known = model(name, operation)
    answer = members(known.output_shape)
    control.post(
        "/answers",
        {"service": name, "operation": operation, "answer": _plain(answer)},
    )
    told = getattr(unmodified(name, clients), PYTHONIC[name][operation])(**members(known.input_shape))

    assert {k: v for k, v in told.items() if k != "ResponseMetadata"} == answer


def _plain(answer: dict[str, Any]) -> dict[str, Any]:
    return {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in answer.items()}
