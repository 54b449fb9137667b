"""What the button "Set up your account" does: a token, and the form that the buyer's browser submits."""

from dataclasses import dataclass
from datetime import datetime

from local.simulator.world.agreements import Agreement
from local.simulator.world.errors import NotFound
from local.simulator.world.offers import OfferKind
from local.simulator.world.tokens import LIFETIME, Token
from local.simulator.world.world import World

TOKEN_FIELD = "x-amzn-marketplace-token"  # noqa: S105 the name of a form field
OFFER_TYPE_FIELD = "x-amzn-marketplace-offer-type"


@dataclass(frozen=True, slots=True)
class Handoff:
    """What the browser posts, and until when the marketplace will answer for it."""

    token: Token
    fields: dict[str, str]


def set_up(world: World, agreement_id: str, now: datetime, omit: frozenset[str] = frozenset()) -> Handoff:
    """Issue a token. `omit` leaves members out of its ResolveCustomer answer. Raises NotFound."""
    agreement = world.agreement(agreement_id)
    token = Token(world.ids.token(), agreement.id, now, now + LIFETIME, omit)
    world.tokens.tokens[token.value] = token
    fields = {TOKEN_FIELD: token.value}
    if agreement.offer.kind is OfferKind.FREE_TRIAL:
        fields[OFFER_TYPE_FIELD] = "free-trial"
    return Handoff(token, fields)


def revoke(world: World, value: str) -> Token:
    """Let a token expire before its time. Raises NotFound."""
    token = world.tokens.tokens.get(value)
    if token is None:
        raise NotFound("there is no such token")
    token.revoked = True
    return token


def resolve(world: World, token: Token) -> dict[str, object]:
    """The ResolveCustomer answer of a token, frozen by the first call."""
    if token.answer is None:
        agreement = world.agreement(token.agreement_id)
        answer = _legacy_answer(agreement) if agreement.legacy else _answer(agreement)
        token.answer = {name: value for name, value in answer.items() if name not in token.omit and value}
    token.uses += 1
    return token.answer


def _answer(agreement: Agreement) -> dict[str, object]:
    return {
        "ProductCode": agreement.product.code,
        "CustomerAWSAccountId": agreement.buyer.account_id,
        "LicenseArn": agreement.license_arn,
        "Metadata": {"AgreementId": agreement.id},
    }


def _legacy_answer(agreement: Agreement) -> dict[str, object]:
    return {
        "CustomerIdentifier": agreement.buyer.customer_identifier,
        "ProductCode": agreement.product.code,
        "CustomerAWSAccountId": agreement.buyer.account_id,
    }
