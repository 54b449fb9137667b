"""Registrations: what a marketplace token led to, and the browser sessions that may see it (design §3)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.records import Attributes, Record

CLAIM_NAMES = ("claim_id", "aws_account", "customer_identifier", "agreement_id")
"""The attributes of a claim by which ``claims_of`` finds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration(Record):
    """What one token led to, named by the token's SHA-256; the token itself is stored nowhere.

    It is forgotten after ``expires_at``. ``order_id`` is None where it began as a claim, whose key's pk is
    ``claim`` (``LICENSE#...`` or ``CLAIM#...``), made at ``claimed_at``. ``used_key`` is the idempotency
    key of the link that used it up and ``used_by`` the account that did; both are empty until then.
    """

    token_digest: str
    registered_at: datetime
    expires_at: datetime
    product: str
    product_code: str
    order_id: str | None = None
    claim: str | None = None
    claimed_at: datetime | None = None
    aws_account: str | None = None
    license_id: str | None = None
    customer_identifier: str | None = None
    used_key: str = ""
    used_by: str = ""

    @staticmethod
    def key_of(token_digest: str) -> Key:
        """Return the key of the registration made with the token of *token_digest*."""
        return Key(f"REGISTRATION#{token_digest}", "REGISTRATION")

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Registration.key_of(self.token_digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Record):
    """A browser's right to see a registration, until ``expires_at``: the SHA-256 of its cookie's id."""

    session_digest: str
    token_digest: str
    expires_at: datetime

    @staticmethod
    def key_of(session_digest: str) -> Key:
        """Return the key of the session whose id has *session_digest*."""
        return Key(f"SESSION#{session_digest}", "SESSION")

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Session.key_of(self.session_digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What is already known when a buyer arrives with a token.

    ``license`` and ``claim`` are the attributes of these items: of an order's name (``order_id``), or
    of a registration that waits (``claim_id`` and what was answered); None where there is no item.
    """

    registration: Registration | None = None
    buyer: Buyer | None = None
    license: Attributes | None = None
    claim: Attributes | None = None


class Registrations(Protocol):
    """Finds registrations and names. Most are written as companions of an append."""

    def arrival(
        self, token_digest: str, *, aws_account: str | None, license_id: str | None, product: str
    ) -> Arrival:
        """Return what is known under these names (one consistent BatchGetItem). *product* is our key."""
        ...

    def registration(self, token_digest: str, now: datetime) -> Registration | None:
        """Return the registration of the token, unless it has expired at *now*."""
        ...

    def of_session(self, session_digest: str, now: datetime) -> Registration | None:
        """Return the registration that the session may see, unless either has expired at *now*."""
        ...

    def open_session(self, session: Session) -> None:
        """Store *session* for a registration that exists already (its id is new each time)."""
        ...

    def buyer(self, aws_account: str) -> Buyer | None:
        """Return to which account *aws_account* is linked, or None."""
        ...

    def item(self, key: Key) -> Attributes | None:
        """Return the attributes of a name or claim by its *key*, or None."""
        ...

    def claims_of(self, name: str) -> tuple[tuple[Key, Attributes], ...]:
        """Return the claims that wait for the order of *name*, oldest first (an index: it may lag a little).

        *name* is an AWS account, a customer identifier, an agreement, or the claim's own id.
        """
        ...

    def waiting_claims(self, limit: int) -> tuple[tuple[Key, Attributes], ...]:
        """Return up to *limit* claims that wait, oldest first (an index: it may lag a little)."""
        ...
