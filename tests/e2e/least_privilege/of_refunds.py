"""What the function `refunds` needs its permissions for."""

from decimal import Decimal

from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.facts.clock import WindowClosed
from tests.builders import WINDOW
from tests.e2e.least_privilege.calls import Attempt, Reply
from tests.e2e.least_privilege.proofs import Asked, Case, Proofs, on
from tests.e2e.least_privilege.resources import ANYTHING, SECRET, TABLE
from tests.e2e.least_privilege.world import UNKNOWING, World, ago, purchase
from tests.e2e.support.marketplace import new_buyer
from tests.e2e.support.polling import eventually

_FUNCTION = "refunds"
_WHY = {"wish": "both", "reason": "Bought by mistake, ticket 818."}


def _priced(world: World) -> str:
    """An order of somebody's that AWS has told the price of."""
    order_id = world.linked()
    eventually(lambda: world.somebody.order(order_id)["amount"], what=f"the price of {order_id}")
    return order_id


def _requested(world: World) -> tuple[str, str]:
    order_id = _priced(world)
    asked = world.somebody.post(f"/api/orders/{order_id}/refund", **_WHY)
    return order_id, str(asked.raise_for_status().json()["request_id"])


def asks_for_a_refund(world: World) -> Attempt:
    """In one transaction with the reason."""
    path = f"/api/orders/{_priced(world)}/refund"
    return lambda: world.calls.http(_FUNCTION, lambda: world.somebody.post(path, **_WHY))


def asks_about_a_product_that_was_learnt_since(world: World) -> Attempt:
    """The order waited for its product in the catalog, and a registration may wait for it.

    Nothing else writes it meanwhile: its window is closed, and AWS does not answer.
    """

    def attempt() -> Reply:
        facts = purchase(new_buyer())
        named = str(getattr(facts[0][1], "agreement_id", ""))
        priced = AgreementDescribed(
            agreement_id=named, status="ACTIVE", amount=Decimal("12.00"), currency="USD"
        )
        closed = WindowClosed(ends_at=getattr(facts[0][1], "acceptance_time", ago(49)) + WINDOW)
        with world.marketplace.failing("unavailable"):
            order_id = world.written(*facts, (48.9, priced), (0.9, closed), catalog=UNKNOWING)
            path = f"/api/ops/orders/{order_id}/refund"
            return world.calls.http(_FUNCTION, lambda: world.operator.post(path, **_WHY))

    return attempt


def shows_a_request_with_its_reason(world: World) -> Attempt:
    """The account's own."""
    order_id, _ = _requested(world)
    return lambda: world.calls.http(_FUNCTION, lambda: world.somebody.get(f"/api/orders/{order_id}/refund"))


def shows_the_workbench(world: World) -> Attempt:
    """What was paid, and what was used of it."""
    path = f"/api/ops/orders/{_priced(world)}/refund"
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.get(path))


def calls_a_cancellation_off(world: World) -> Attempt:
    """The buyer has not answered."""
    path = _pending(world)
    why = "The buyer wants to keep it, ticket 819."
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post(path, reason=why))


def calls_off_what_aws_has_decided(world: World) -> Attempt:
    """AWS says that it is too late, and is asked how it was decided."""
    call_off = calls_a_cancellation_off(world)

    def attempt() -> Reply:
        late = {"operation": "CancelAgreementCancellationRequest", "error": "ConflictException"}
        with world.marketplace.failing("error", **late):
            return call_off()

    return attempt


def _pending(world: World) -> str:
    """Have the end of an agreement asked for; the address that takes it back."""
    order_id, request_id = _requested(world)
    path = f"/api/ops/orders/{order_id}/refund"
    why = "Only the end was asked for."
    made = world.operator.post(
        f"{path}/{request_id}/propose", policy="full", amount="0", cancels=True, reason=why
    )
    chosen = made.raise_for_status().json()["proposed"]["proposal_id"]
    world.operator.post(f"{path}/{request_id}/approve", proposal_id=chosen).raise_for_status()
    eventually(
        lambda: world.operator.get(path).json()["request"]["cancellation"],
        what=f"the cancellation request of {order_id}",
    )
    return f"{path}/{request_id}/call-off"


def reads_the_secret(world: World) -> Attempt:
    """A new environment has to learn the front door's secret."""
    path = f"/api/orders/{world.linked()}/refund"

    def attempt() -> Reply:
        world.calls.renew(_FUNCTION)
        return world.calls.http(_FUNCTION, lambda: world.somebody.get(path))

    return attempt


PROOFS: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(asks_for_a_refund),
        PutItem=Case(asks_for_a_refund),
        ConditionCheckItem=Case(asks_about_a_product_that_was_learnt_since),
        BatchGetItem=Case(shows_a_request_with_its_reason),
        GetItem=Case(shows_the_workbench),
    ),
    **on(
        ANYTHING,
        "aws-marketplace",
        ListAgreementInvoiceLineItems=Asked("ListAgreementInvoiceLineItems", shows_the_workbench),
        CancelAgreementCancellationRequest=Asked(
            "CancelAgreementCancellationRequest", calls_a_cancellation_off
        ),
        GetAgreementCancellationRequest=Asked(
            "GetAgreementCancellationRequest", calls_off_what_aws_has_decided
        ),
    ),
    **on(SECRET, "secretsmanager", GetSecretValue=Case(reads_the_secret)),
}
