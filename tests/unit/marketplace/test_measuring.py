"""Calls of AWS Marketplace are counted and timed by operation, whatever came of them."""

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from marketplace_orders.adapters.marketplace.measuring import measured
from tests.support.measured import series
from tests.unit.marketplace.conftest import Stubbed

OPERATION = "ResolveCustomer"


pytestmark = pytest.mark.usefixtures("nothing_recorded")


def test_an_answer_is_counted_and_timed(stubbed: Stubbed) -> None:
    client, stub = stubbed("meteringmarketplace")
    stub.add_response("resolve_customer", {"ProductCode": "code"}, None)
    measured(client).resolve_customer(RegistrationToken="token")
    assert series("MarketplaceCalls") == {(OPERATION,): [1]}
    ((key, (took,)),) = series("MarketplaceLatency").items()
    assert key == (OPERATION,)
    assert 0 <= took < 10_000
    assert series("MarketplaceErrors") == {}


def test_an_error_is_counted_by_its_code(stubbed: Stubbed) -> None:
    client, stub = stubbed("meteringmarketplace")
    stub.add_client_error("resolve_customer", "ThrottlingException")
    with pytest.raises(ClientError):
        measured(client).resolve_customer(RegistrationToken="token")
    assert series("MarketplaceErrors") == {(OPERATION, "ThrottlingException"): [1]}
    assert series("MarketplaceCalls") == {(OPERATION,): [1]}


@pytest.mark.parametrize("code", ["ExpiredTokenException", "InvalidTokenException"])
def test_a_token_that_is_no_good_is_an_answer(stubbed: Stubbed, code: str) -> None:
    client, stub = stubbed("meteringmarketplace")
    stub.add_client_error("resolve_customer", code)
    with pytest.raises(ClientError):
        measured(client).resolve_customer(RegistrationToken="token")
    assert series("MarketplaceErrors") == {}
    assert series("MarketplaceCalls") == {(OPERATION,): [1]}


def test_no_answer_at_all_is_an_error_too(stubbed: Stubbed) -> None:
    client, stub = stubbed("meteringmarketplace")
    stub.deactivate()

    def unreachable(**_: object) -> None:
        raise EndpointConnectionError(endpoint_url="https://example.com")

    client.meta.events.register("before-send", unreachable)
    with pytest.raises(EndpointConnectionError):
        measured(client).resolve_customer(RegistrationToken="token")
    assert series("MarketplaceErrors") == {(OPERATION, "EndpointConnectionError"): [1]}
