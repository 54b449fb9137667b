"""Registrations and the browser sessions that may see them: how long, and under which names (design §3)."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.instants import written
from marketplace_orders.ports.journal import Stored
from marketplace_orders.ports.registrations import Registration, Session
from marketplace_orders.services.visits import Visit

LIFETIME = timedelta(hours=4)
"""How long AWS says a token lives, and with it what it led to (facts §1.4)."""


@dataclass(frozen=True, slots=True)
class OpenedSession:
    """A new session: the id for the browser's cookie, and the record that knows only its hash."""

    session_id: str
    record: Session


def open_session(token_digest: str, now: datetime) -> OpenedSession:
    """Return a session with a random 128-bit id for the registration of *token_digest*."""
    session_id = secrets.token_hex(16)
    record = Session(
        session_digest=session_digest(session_id), token_digest=token_digest, expires_at=now + LIFETIME
    )
    return OpenedSession(session_id, record)


def session_digest(session_id: str) -> str:
    """Return the name under which the session of a cookie's *session_id* is stored."""
    return digest(session_id)


def registration(visit: Visit, order_id: str) -> Registration:
    """Return the record of *visit*, which led to *order_id*."""
    answer = visit.answer
    return Registration(
        token_digest=visit.token_digest,
        registered_at=visit.now,
        expires_at=visit.now + LIFETIME,
        product=visit.product.key,
        product_code=visit.product_code,
        order_id=order_id,
        aws_account=answer.aws_account,
        license_id=visit.license_id,
        customer_identifier=answer.customer_identifier,
    )


def waiting_registration(visit: Visit, claim: str, claimed_at: datetime) -> Registration:
    """Return the record of *visit*, which led to the *claim* (its key's pk) made at *claimed_at*."""
    return replace(registration(visit, ""), order_id=None, claim=claim, claimed_at=claimed_at)


def kept(record: Registration, earlier: Registration | None) -> Stored | None:
    """Return the write that keeps *record* over what the same token led to *earlier*, if one is needed.

    That a session was used up stays remembered for as long as the registration lives.
    """
    if earlier is None:
        return record.added()
    if earlier.expires_at <= record.registered_at:
        return record.replacing({"registered_at": written(earlier.registered_at)})
    if record.order_id in {None, earlier.order_id}:
        return None
    return replace(earlier, order_id=record.order_id).replacing({"used_key": earlier.used_key})
