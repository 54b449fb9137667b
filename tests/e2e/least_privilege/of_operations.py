"""What the function `operations` needs its permissions for."""

from tests.e2e.least_privilege import of_dead_letters
from tests.e2e.least_privilege.calls import Attempt, Reply
from tests.e2e.least_privilege.of_api import rebound
from tests.e2e.least_privilege.proofs import Asserted, Case, Proofs, on
from tests.e2e.least_privilege.resources import (
    MESSAGES_KEY,
    POOL,
    RECONCILIATION,
    SECRET,
    TABLE,
    index,
    queue,
)
from tests.e2e.least_privilege.world import World
from tests.e2e.support.marketplace import new_buyer
from tests.infra import test_permissions as asserted

KEY = "SQS developer guide, Configure AWS KMS permissions: for producers and consumers"

_FUNCTION = "operations"


def _get(world: World, path: str, **query: str) -> Attempt:
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.get(path, **query))


def _search(world: World, text: str) -> Attempt:
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post("/api/ops/search", q=text))


def lists_every_order(world: World) -> Attempt:
    """The newest first."""
    return _get(world, "/api/ops/orders")


def lists_every_order_by_expiry(world: World) -> Attempt:
    """The other sorting."""
    return _get(world, "/api/ops/orders", sort="expires")


def shows_an_order(world: World) -> Attempt:
    """Anybody's."""
    return _get(world, f"/api/ops/orders/{world.bought(product='otp')}")


def shows_a_timeline_with_a_reason(world: World) -> Attempt:
    """Operations moved the order before, and said why."""
    return _get(world, f"/api/ops/orders/{rebound(world)}/timeline")


def moves_an_order(world: World) -> Attempt:
    """To another application of its account."""
    order_id, somebody = world.linked(), world.somebody
    assert somebody.bind(order_id, somebody.application()).is_success
    path, target = f"/api/ops/orders/{order_id}/rebind", somebody.application()
    why = "Bound to the wrong one, ticket 2."
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post(path, target=target, reason=why))


def settles_a_claim(world: World) -> Attempt:
    """Two open orders of one buyer, and a token that named neither."""
    buyer = new_buyer()
    order_id = world.bought(buyer_account=buyer)
    world.bought(buyer_account=buyer)
    world.somebody.arrive(world.marketplace.set_up_without(order_id, "Metadata", "LicenseArn"))
    claims = world.operator.get("/api/ops/claims").json()["items"]
    claim = next(each for each in claims if each["aws_account"] == buyer)
    body = {key: claim[key] for key in ("name", "claim_id")}
    path = f"/api/ops/orders/{order_id}/claim"
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post(path, **body))


def finds_orders_of_a_buyer(world: World) -> Attempt:
    """By the AWS account."""
    buyer = new_buyer()
    world.bought(buyer_account=buyer)
    return _search(world, buyer)


def finds_orders_of_a_person(world: World) -> Attempt:
    """By the e-mail address."""
    world.linked()
    return _search(world, world.somebody.email)


def shows_what_waits(world: World) -> Attempt:
    """The hold queue."""
    return _get(world, "/api/ops/holds")


def asks_aws_about_an_order(world: World) -> Attempt:
    """Sync now."""
    path = f"/api/ops/orders/{world.bought()}/sync"
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post(path))


def starts_a_reconciliation(world: World) -> Attempt:
    """Without waiting for the hour."""
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post("/api/ops/reconciliation"))


def shows_reconciliations(world: World) -> Attempt:
    """With the linked buyers for whom there is no order."""
    return _get(world, "/api/ops/reconciliation")


def moves_a_link_to_an_address(world: World) -> Attempt:
    """Somebody who can sign in, and has done nothing yet."""
    path, email = f"/api/ops/orders/{world.linked()}/move-link", world.people.newcomer().email
    reason = "The buyer has left the company, ticket 5."
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post(path, email=email, reason=reason))


def forgets_a_person(world: World) -> Attempt:
    """Their sign-in included."""
    person = world.people.newcomer()
    person.organization()
    person.arrive_and_link(world.marketplace.set_up(world.untold()))
    account = person.get("/api/me").json()["account_id"]
    path, reason = f"/api/ops/accounts/{account}/erase", "Asked to be forgotten, ticket 6."
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post(path, reason=reason))


def reads_the_secret(world: World) -> Attempt:
    """A new environment has to learn the front door's secret."""

    def attempt() -> Reply:
        world.calls.renew(_FUNCTION)
        return world.calls.http(_FUNCTION, lambda: world.operator.get("/api/ops/claims"))

    return attempt


PROOFS: Proofs = {
    **of_dead_letters.PROOFS,
    **on(
        TABLE,
        "dynamodb",
        Query=Case(moves_an_order),
        GetItem=Case(shows_an_order),
        BatchGetItem=Case(shows_a_timeline_with_a_reason),
        PutItem=Case(moves_an_order),
        ConditionCheckItem=Case(moves_an_order),
        DeleteItem=Case(settles_a_claim),
        UpdateItem=Case(forgets_a_person),
    ),
    **on(index("account-created"), "dynamodb", Query=Case(finds_orders_of_a_person)),
    **on(index("vendor-created"), "dynamodb", Query=Case(lists_every_order)),
    **on(index("vendor-expiry"), "dynamodb", Query=Case(lists_every_order_by_expiry)),
    **on(index("buyer"), "dynamodb", Query=Case(finds_orders_of_a_buyer)),
    **on(index("due"), "dynamodb", Query=Case(shows_reconciliations)),
    **on(index("waiting"), "dynamodb", Query=Case(shows_what_waits)),
    **on(queue("Enrichment"), "sqs", SendMessage=Case(asks_aws_about_an_order)),
    **on(
        MESSAGES_KEY,
        "kms",
        Decrypt=Asserted(asserted.test_keys, KEY),
        GenerateDataKey=Asserted(asserted.test_keys, KEY),
    ),
    **on(RECONCILIATION, "lambda", InvokeFunction=Case(starts_a_reconciliation)),
    **on(
        POOL,
        "cognito-idp",
        ListUsers=Case(moves_a_link_to_an_address),
        AdminDeleteUser=Case(forgets_a_person),
    ),
    **on(SECRET, "secretsmanager", GetSecretValue=Case(reads_the_secret)),
}
