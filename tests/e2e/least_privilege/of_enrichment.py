"""What the function `enrichment` needs its permissions for."""

from tests.e2e.least_privilege.calls import Attempt, Reply
from tests.e2e.least_privilege.proofs import Asked, Case, Proofs, Wired, on
from tests.e2e.least_privilege.resources import ANYTHING, MESSAGES_KEY, OFFERS, TABLE, index, queue
from tests.e2e.least_privilege.world import World, record
from tests.e2e.support import wiring
from tests.e2e.support.marketplace import new_buyer
from tests.e2e.support.queues import WorkQueue

_FUNCTION = "enrichment"


def _checked(world: World, order_id: str) -> Attempt:
    batch = record("arn:aws:sqs:us-east-1:000000000000:enrichment", {"order_id": order_id, "confirm": True})
    return lambda: world.calls.invoke(_FUNCTION, batch)


def founds_an_order_that_was_missing(world: World) -> Attempt:
    """Reconciliation found an agreement of which nothing was told."""
    return _checked(world, world.untold(product="otp", buyer_account=new_buyer()))


def takes_a_claim_along(world: World) -> Attempt:
    """Its buyer came with a token that named nothing."""
    order_id = world.untold(product="otp", buyer_account=new_buyer())
    world.somebody.arrive(world.marketplace.set_up_without(order_id, "Metadata", "LicenseArn"))
    return _checked(world, order_id)


def looks_for_a_predecessor(world: World) -> Attempt:
    """A replacement whose events name no predecessor."""
    order_id = world.linked(product="otp")
    follower = world.marketplace.follow(order_id, "replace")
    world.somebody_sees(follower)
    return _checked(world, follower)


def comes_again_later(world: World) -> Attempt:
    """AWS does not answer, and the message is hidden for a while."""
    order_id = world.bought(product="otp")
    queue_of = WorkQueue(world.aws, world.stack, "Enrichment")
    received = queue_of.taken({"order_id": order_id, "confirm": True})

    def attempt() -> Reply:
        with world.marketplace.failing("unavailable", service="marketplace-agreement"):
            reply = world.calls.invoke(_FUNCTION, received)
        return Reply("comes again at the queue's own time" not in reply.said, reply.said)

    return attempt


CASES = (
    founds_an_order_that_was_missing,
    takes_a_claim_along,
    looks_for_a_predecessor,
)

_FOUNDED = founds_an_order_that_was_missing

PROOFS: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(_FOUNDED),
        PutItem=Case(_FOUNDED),
        ConditionCheckItem=Case(_FOUNDED),
        UpdateItem=Case(_FOUNDED),
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
        SearchAgreements=Asked("SearchAgreements", looks_for_a_predecessor),
        GetOffer=Asked("GetOffer", looks_for_a_predecessor),
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
