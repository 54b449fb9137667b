"""Which of AWS's failures are final, and which are asked about again."""

import pytest
from botocore.exceptions import ConnectTimeoutError, EndpointConnectionError, ReadTimeoutError

from marketplace_orders.adapters.marketplace.agreements import Agreements
from marketplace_orders.adapters.marketplace.asking import FINAL, asked
from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.ports.enquiries import AnswerRefused
from tests.unit.marketplace.conftest import Stubbed


@pytest.mark.parametrize("code", sorted(FINAL))
def test_what_no_repetition_changes_is_a_refusal(stubbed: Stubbed, code: str) -> None:
    client, stub = stubbed("marketplace-agreement")
    stub.add_client_error("describe_agreement", code, http_status_code=400)
    with pytest.raises(AnswerRefused) as refused:
        Agreements(client).agreement("agmt-1")
    assert (refused.value.operation, refused.value.code) == ("DescribeAgreement", code)


@pytest.mark.parametrize("code", ["ThrottlingException", "InternalServerException", "SomethingNew"])
def test_everything_else_that_aws_says_is_asked_again(stubbed: Stubbed, code: str) -> None:
    """O-60: unknown errors too; what stays unanswered ends in the dead-letter queue with its alarm."""
    client, stub = stubbed("marketplace-agreement")
    stub.add_client_error("search_agreements", code, http_status_code=500)
    with pytest.raises(MarketplaceBusy):
        Agreements(client).chain("agmt-1")


@pytest.mark.parametrize(
    "error",
    [
        ConnectTimeoutError(endpoint_url="https://aws"),
        ReadTimeoutError(endpoint_url="https://aws"),
        EndpointConnectionError(endpoint_url="https://aws"),
    ],
)
def test_silence_is_asked_again(error: Exception) -> None:
    with pytest.raises(MarketplaceBusy), asked("DescribeAgreement"):
        raise error


def test_a_mistake_of_ours_is_not_blamed_on_aws() -> None:
    with pytest.raises(KeyError), asked("DescribeAgreement"):
        raise KeyError("ours")
