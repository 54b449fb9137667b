"""Another function is called without waiting for it."""

import pytest
from botocore.exceptions import ClientError

from marketplace_orders.adapters.functions import start
from marketplace_orders.ports.errors import StoreBusy
from tests.unit.marketplace.conftest import Stubbed

ASKED = {"FunctionName": "reconciliation", "InvocationType": "Event", "Payload": '{"on_demand": true}'}


def test_it_is_called_with_the_event(stubbed: Stubbed) -> None:
    client, stub = stubbed("lambda")
    stub.add_response("invoke", {"StatusCode": 202}, ASKED)
    start(client, "reconciliation", {"on_demand": True})
    stub.assert_no_pending_responses()


@pytest.mark.parametrize("code", ["TooManyRequestsException", "ServiceException"])
def test_what_may_be_repeated_is_told_as_busy(stubbed: Stubbed, code: str) -> None:
    client, stub = stubbed("lambda")
    stub.add_client_error("invoke", code)
    with pytest.raises(StoreBusy):
        start(client, "reconciliation", {})


def test_a_missing_right_is_a_mistake_of_ours(stubbed: Stubbed) -> None:
    client, stub = stubbed("lambda")
    stub.add_client_error("invoke", "AccessDeniedException")
    with pytest.raises(ClientError):
        start(client, "reconciliation", {})
