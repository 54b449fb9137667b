"""A buyer arrives from AWS Marketplace: the token becomes a fact on one order, or a claim (O-9 to O-14)."""

from dataclasses import dataclass
from enum import StrEnum

from marketplace_orders.domain.errors import Contended, RegistrationFailed
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.ports.journal import Conflict
from marketplace_orders.ports.marketplace import TokenResolver
from marketplace_orders.ports.registrations import Registrations
from marketplace_orders.services.appending import CompanionFailed, Ledger
from marketplace_orders.services.places import place
from marketplace_orders.services.sessions import open_session
from marketplace_orders.services.settling import Settlement, append_registration, keep_claim
from marketplace_orders.services.visits import Visit, visit

ATTEMPTS = 5
"""How often an arrival that raced another one looks again at what is known."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What serves arriving buyers: the ledger, the registrations, and AWS's word about tokens."""

    ledger: Ledger
    registrations: Registrations
    tokens: TokenResolver


class Outcome(StrEnum):
    """What a token led to: an order, a claim that waits for AWS, or once more to either."""

    ORDER = "order"
    CLAIM = "claim"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Arrived:
    """A buyer who arrived: the id of the new session, the key of the product, what the token led to."""

    session_id: str
    product: str
    outcome: Outcome


def register(desk: Desk, token: str) -> Arrived:
    """Return a new session that may see what *token* led to; the token is kept nowhere.

    Raises:
        RegistrationFailed: the token leads nowhere; its code says why.
        MarketplaceBusy: AWS does not answer; nothing was written.
        Contended: other writers won every attempt; nothing was written.
    """
    token_digest = digest(token)
    try:
        answer = desk.tokens.resolve(token)
    except RegistrationFailed as refusal:
        return _again(desk, token_digest, refusal)
    arrived = visit(token_digest, answer, desk.ledger.catalog, desk.ledger.clock())
    for _ in range(ATTEMPTS):
        try:
            return _settled(desk, arrived)
        except (CompanionFailed, Conflict):
            continue
    raise Contended


def _again(desk: Desk, token_digest: str, refusal: RegistrationFailed) -> Arrived:
    # AWS's pages disagree on whether a token resolves twice, so what it led to is remembered (design §3).
    now = desk.ledger.clock()
    known = desk.registrations.registration(token_digest, now)
    if known is None:
        raise refusal
    opened = open_session(token_digest, now)
    desk.registrations.open_session(opened.record)
    return Arrived(opened.session_id, known.product, Outcome.AGAIN)


def _settled(desk: Desk, arrived: Visit) -> Arrived:
    arrival = desk.registrations.arrival(
        arrived.token_digest,
        aws_account=arrived.answer.aws_account,
        license_id=arrived.license_id,
        product=arrived.product.key,
    )
    opened = open_session(arrived.token_digest, arrived.now)
    settlement = Settlement(arrived, arrival, opened.record)
    partition = place(arrived, arrival, desk.ledger.buyers)
    if partition is None:
        keep_claim(desk.ledger, settlement)
        return Arrived(opened.session_id, arrived.product.key, Outcome.CLAIM)
    append_registration(desk.ledger, settlement, partition)
    outcome = Outcome.AGAIN if arrival.registration else Outcome.ORDER
    return Arrived(opened.session_id, arrived.product.key, outcome)
