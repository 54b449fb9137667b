"""What the function `notifications` needs its permissions for."""

from uuid import uuid4

from tests.e2e.least_privilege.calls import Attempt
from tests.e2e.least_privilege.proofs import Case, Proofs, Wired, on
from tests.e2e.least_privilege.resources import MESSAGES_KEY, TABLE, index, queue
from tests.e2e.least_privilege.world import World, record
from tests.e2e.support import wiring
from tests.e2e.support.marketplace import new_buyer

_FUNCTION = "notifications"


def license_updated(agreement_id: str, buyer: str) -> dict[str, object]:
    """What AWS tells when the buyer is entitled."""
    account = {"accountId": "999988887777"}
    return {
        "id": str(uuid4()),
        "detail-type": "License Updated - Manufacturer",
        "source": "local.agreement-marketplace",
        "time": "2026-01-01T12:00:00Z",
        "detail": {
            "requestId": str(uuid4()),
            "agreement": {"id": agreement_id},
            "product": {"code": "otp0example4code", "id": "prod-otpexample4"},
            "license": {"arn": f"arn:aws:license-manager::294406891311:license:l-{uuid4().hex}"},
            "acceptor": {"accountId": buyer},
            "proposer": account,
            "offer": {"id": "offer-examplepublic1"},
        },
    }


def _told(world: World, agreement_id: str, buyer: str) -> Attempt:
    batch = record("arn:aws:sqs:us-east-1:000000000000:notifications", license_updated(agreement_id, buyer))
    return lambda: world.calls.invoke(_FUNCTION, batch)


def founds_an_order(world: World) -> Attempt:
    """The first word about an agreement."""
    return _told(world, f"agmt-{uuid4().hex}", new_buyer())


def takes_a_claim_along(world: World) -> Attempt:
    """The buyer came first, with a token that named nothing."""
    order_id = world.untold(buyer_account=(buyer := new_buyer()))
    world.somebody.arrive(world.marketplace.set_up_without(order_id, "Metadata", "LicenseArn"))
    return _told(world, order_id, buyer)


PROOFS: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(founds_an_order),
        PutItem=Case(founds_an_order),
        ConditionCheckItem=Case(founds_an_order),
        DeleteItem=Case(takes_a_claim_along),
    ),
    **on(index("buyer"), "dynamodb", Query=Case(takes_a_claim_along)),
    **on(
        queue("Notifications"),
        "sqs",
        ReceiveMessage=Wired(wiring.event_sources),
        DeleteMessage=Wired(wiring.event_sources),
        GetQueueAttributes=Wired(wiring.event_sources),
    ),
    **on(MESSAGES_KEY, "kms", Decrypt=Wired(wiring.queue_keys)),
}
