"""What the function `api` needs its permissions for."""

from tests.e2e.least_privilege.calls import Attempt, Reply
from tests.e2e.least_privilege.proofs import Asserted, Case, Proofs, on
from tests.e2e.least_privilege.resources import MESSAGES_KEY, SECRET, TABLE, index, queue
from tests.e2e.least_privilege.world import World
from tests.e2e.support.marketplace import new_buyer
from tests.infra import test_permissions as asserted

SEND_KEY = "SQS developer guide, Configure AWS KMS permissions: for producers"

_FUNCTION = "api"


def _get(world: World, path: str) -> Attempt:
    return lambda: world.calls.http(_FUNCTION, lambda: world.somebody.get(path))


def lists_orders(world: World) -> Attempt:
    """The newest first."""
    return _get(world, "/api/orders")


def lists_orders_by_expiry(world: World) -> Attempt:
    """The other sorting."""
    return lambda: world.calls.http(_FUNCTION, lambda: world.somebody.get("/api/orders", sort="expires"))


def shows_an_order(world: World) -> Attempt:
    """One order of one's own."""
    return _get(world, f"/api/orders/{world.linked(product='otp')}")


def shows_a_timeline_with_a_reason(world: World) -> Attempt:
    """Operations moved the order, and said why."""
    order_id = rebound(world)
    return _get(world, f"/api/orders/{order_id}/timeline")


def rebound(world: World) -> str:
    """An order that operations have moved to another target."""
    order_id = world.linked()
    assert world.somebody.bind(order_id, world.somebody.application()).is_success
    target = world.somebody.application()
    path = f"/api/ops/orders/{order_id}/rebind"
    assert world.operator.post(path, target=target, reason="Bound to the wrong one, ticket 1.").is_success
    return order_id


def binds_an_order(world: World) -> Attempt:
    """To an application."""
    order_id, target = world.linked(), world.somebody.application()
    return lambda: world.calls.http(_FUNCTION, lambda: world.somebody.bind(order_id, target))


def shows_a_registration_whose_claim_was_taken(world: World) -> Attempt:
    """The buyer came with a token that named nothing, then AWS told of the purchase."""
    somebody, buyer = world.somebody, new_buyer()
    order_id = world.untold(buyer_account=buyer)
    cookie = somebody.arrive(world.marketplace.set_up_without(order_id, "Metadata", "LicenseArn"))
    somebody.arrive(world.marketplace.set_up(order_id))
    return lambda: world.calls.http(
        _FUNCTION, lambda: somebody.front_door.get("/api/registration", cookie=cookie)
    )


def asks_aws_about_an_order(world: World) -> Attempt:
    """Sync now."""
    path = f"/api/orders/{world.linked()}/sync"
    return lambda: world.calls.http(_FUNCTION, lambda: world.somebody.post(path))


def reads_the_secret(world: World) -> Attempt:
    """A new environment has to learn the front door's secret."""

    def attempt() -> Reply:
        world.calls.renew(_FUNCTION)
        return world.calls.http(_FUNCTION, lambda: world.somebody.get("/api/me"))

    return attempt


PROOFS: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(binds_an_order),
        GetItem=Case(shows_an_order),
        BatchGetItem=Case(shows_a_timeline_with_a_reason),
        PutItem=Case(binds_an_order),
        ConditionCheckItem=Case(binds_an_order),
    ),
    **on(index("account-created"), "dynamodb", Query=Case(lists_orders)),
    **on(index("account-expiry"), "dynamodb", Query=Case(lists_orders_by_expiry)),
    **on(index("buyer"), "dynamodb", Query=Case(shows_a_registration_whose_claim_was_taken)),
    **on(queue("Enrichment"), "sqs", SendMessage=Case(asks_aws_about_an_order)),
    **on(
        MESSAGES_KEY,
        "kms",
        Decrypt=Asserted(asserted.test_keys, SEND_KEY),
        GenerateDataKey=Asserted(asserted.test_keys, SEND_KEY),
    ),
    **on(SECRET, "secretsmanager", GetSecretValue=Case(reads_the_secret)),
}
