"""What the function `enrichment` needs its permissions for."""

from tests.e2e.least_privilege.calls import DENIED, Attempt, Reply, now
from tests.e2e.least_privilege.of_clocks import renewed
from tests.e2e.least_privilege.proofs import Asked, Case, Proofs, Wired, on
from tests.e2e.least_privilege.resources import ANYTHING, MESSAGES_KEY, OFFERS, TABLE, index, queue
from tests.e2e.least_privilege.world import World, record
from tests.e2e.support import wiring
from tests.e2e.support.polling import eventually

_FUNCTION = "enrichment"


def _checked(world: World, order_id: str) -> Attempt:
    batch = record("arn:aws:sqs:us-east-1:000000000000:enrichment", {"order_id": order_id, "confirm": True})
    return lambda: world.calls.invoke(_FUNCTION, batch)


def founds_an_order_that_was_missing(world: World) -> Attempt:
    """Reconciliation found an agreement of which nothing was told."""
    return _checked(world, world.untold())


def takes_a_claim_along(world: World) -> Attempt:
    """Its buyer came with a token that named nothing."""
    order_id = world.untold()
    world.somebody.arrive(world.marketplace.set_up_without(order_id, "Metadata", "LicenseArn"))
    return _checked(world, order_id)


def looks_at_a_replacement(world: World) -> Attempt:
    """The seller's own catalog does not tell what it replaces."""
    order_id = world.linked()
    follower = world.marketplace.follow(order_id, "replace")
    world.somebody_sees(follower)
    check = _checked(world, follower)

    def attempt() -> Reply:
        unknown = {"operation": "DescribeEntity", "error": "ResourceNotFoundException"}
        with world.marketplace.failing("error", **unknown):
            return check()

    return attempt


def looks_for_a_successor(world: World) -> Attempt:
    """A renewed order, and no event names what took over."""
    order_id = renewed(world)
    batch = record("arn:aws:sqs:us-east-1:000000000000:enrichment", {"order_id": order_id, "since": None})
    return lambda: world.calls.invoke(_FUNCTION, batch)


def is_asked_by_a_person(world: World) -> Attempt:
    """Sync now: what was confirmed since need not be asked again."""
    body = {"order_id": world.bought(), "confirm": True, "requested_at": "2026-01-01T12:00:00.000000Z"}
    batch = record("arn:aws:sqs:us-east-1:000000000000:enrichment", body)
    return lambda: world.calls.invoke(_FUNCTION, batch)


def comes_again_later(world: World) -> Attempt:
    """AWS does not answer, and the message is hidden for seconds instead of minutes.

    An environment asks for the queue's address once.
    """

    def attempt() -> Reply:
        world.calls.renew(_FUNCTION)
        begin = now()

        def told(*words: str) -> str | None:
            lines = world.calls.written(_FUNCTION, begin, order_id)
            return lines if any(word in lines for word in words) else None

        with world.marketplace.failing("unavailable", service="marketplace-agreement"):
            order_id = world.bought()
            eventually(lambda: told("AWS does not answer now"), what="an outage")
        said = eventually(lambda: told("answers written", DENIED), what="the next delivery")
        return Reply(True, said)

    return attempt


_FOUNDED = founds_an_order_that_was_missing

PROOFS: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(_FOUNDED),
        PutItem=Case(_FOUNDED),
        ConditionCheckItem=Case(_FOUNDED),
        UpdateItem=Case(_FOUNDED),
        GetItem=Case(is_asked_by_a_person),
        DeleteItem=Case(takes_a_claim_along),
    ),
    **on(index("buyer"), "dynamodb", Query=Case(takes_a_claim_along)),
    **on(
        ANYTHING,
        "aws-marketplace",
        DescribeAgreement=Asked("DescribeAgreement", _FOUNDED),
        GetAgreementTerms=Asked("GetAgreementTerms", _FOUNDED),
        GetAgreementEntitlements=Asked("GetAgreementEntitlements", _FOUNDED),
        GetEntitlements=Asked("GetEntitlements", _FOUNDED),
        SearchAgreements=Asked("SearchAgreements", looks_for_a_successor),
        GetOffer=Asked("GetOffer", looks_at_a_replacement),
    ),
    **on(OFFERS, "aws-marketplace", DescribeEntity=Asked("DescribeEntity", _FOUNDED)),
    **on(
        queue("Enrichment"),
        "sqs",
        ReceiveMessage=Wired(wiring.event_sources),
        DeleteMessage=Wired(wiring.event_sources),
        GetQueueAttributes=Wired(wiring.event_sources),
        ChangeMessageVisibility=Case(comes_again_later),
        GetQueueUrl=Case(comes_again_later),
    ),
    **on(MESSAGES_KEY, "kms", Decrypt=Wired(wiring.queue_keys)),
}
