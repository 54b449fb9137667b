"""What the function `registration` needs its permissions for."""

from tests.e2e.least_privilege.calls import Attempt, Reply
from tests.e2e.least_privilege.proofs import Asked, Case, Proofs, on
from tests.e2e.least_privilege.resources import ANYTHING, SECRET, TABLE, index
from tests.e2e.least_privilege.world import TOKEN, World

_FUNCTION = "registration"


def _post(world: World, form: dict[str, str]) -> Attempt:
    door = world.somebody.front_door
    return lambda: world.calls.http(_FUNCTION, lambda: door.post("/aws/registration", data=form))


def founds_the_order(world: World) -> Attempt:
    """The buyer is faster than the marketplace's events."""
    return _post(world, dict(world.marketplace.set_up(world.untold())))


def finds_the_order_by_the_buyer(world: World) -> Attempt:
    """The token names neither agreement nor license."""
    order_id = world.bought()
    return _post(world, dict(world.marketplace.set_up_without(order_id, "Metadata", "LicenseArn")))


def remembers_a_token(world: World) -> Attempt:
    """AWS refuses a token that was resolved before."""
    form = dict(world.marketplace.set_up(world.bought()))
    assert _post(world, form)().well
    again = _post(world, form)

    def attempt() -> Reply:
        with world.marketplace.answering(form[TOKEN], error={"code": "ExpiredTokenException"}):
            return again()

    return attempt


def takes_a_claim_along(world: World) -> Attempt:
    """The buyer was here before, with a token that named nothing; now it names the agreement."""
    order_id = world.untold()
    assert _post(world, dict(world.marketplace.set_up_without(order_id, "Metadata", "LicenseArn")))().well
    return _post(world, dict(world.marketplace.set_up(order_id)))


def reads_the_secret(world: World) -> Attempt:
    """A new environment has to learn the front door's secret."""
    post = founds_the_order(world)

    def attempt() -> Reply:
        world.calls.renew(_FUNCTION)
        return post()

    return attempt


PROOFS: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(founds_the_order),
        BatchGetItem=Case(founds_the_order),
        GetItem=Case(remembers_a_token),
        PutItem=Case(founds_the_order),
        ConditionCheckItem=Case(founds_the_order),
        DeleteItem=Case(takes_a_claim_along),
    ),
    **on(index("buyer"), "dynamodb", Query=Case(finds_the_order_by_the_buyer)),
    **on(SECRET, "secretsmanager", GetSecretValue=Case(reads_the_secret)),
    **on(ANYTHING, "aws-marketplace", ResolveCustomer=Asked("ResolveCustomer", founds_the_order)),
}
