"""Registrations, sessions and names in memory."""

from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.names import buyer_key, claim_key, license_key
from marketplace_orders.ports.records import Attributes
from marketplace_orders.ports.registrations import CLAIM_NAMES, Arrival, Registration, Session
from tests.fakes.table import FakeTable


@dataclass
class FakeRegistrations:
    """Finds what the other fakes wrote to *table*."""

    table: FakeTable = field(default_factory=FakeTable)

    def __len__(self) -> int:
        return sum(key.sk == "REGISTRATION" for key in self.table.items)

    def arrival(
        self, token_digest: str, *, aws_account: str | None, license_id: str | None, product: str
    ) -> Arrival:
        """See ``Registrations.arrival``."""
        found = self.item(Registration.key_of(token_digest))
        return Arrival(
            registration=Registration.of(found) if found else None,
            buyer=self.buyer(aws_account) if aws_account else None,
            license=self.item(license_key(license_id)) if license_id else None,
            claim=self.item(claim_key(aws_account, product)) if aws_account else None,
        )

    def registration(self, token_digest: str, now: datetime) -> Registration | None:
        """See ``Registrations.registration``."""
        item = self.item(Registration.key_of(token_digest))
        found = Registration.of(item) if item else None
        return found if found and now < found.expires_at else None

    def of_session(self, session_digest: str, now: datetime) -> Registration | None:
        """See ``Registrations.of_session``."""
        item = self.item(Session.key_of(session_digest))
        session = Session.of(item) if item else None
        if session is None or now >= session.expires_at:
            return None
        return self.registration(session.token_digest, now)

    def open_session(self, session: Session) -> None:
        """See ``Registrations.open_session``."""
        self.table.items[session.key] = session.attributes

    def buyer(self, aws_account: str) -> Buyer | None:
        """See ``Registrations.buyer``."""
        item = self.item(buyer_key(aws_account))
        return Buyer.of(item) if item else None

    def item(self, key: Key) -> Attributes | None:
        """See ``Registrations.item``."""
        found = self.table.items.get(key)
        return None if found is None else dict(found)

    def claims_of(self, name: str) -> tuple[tuple[Key, Attributes], ...]:
        """See ``Registrations.claims_of``."""
        waiting = self.waiting_claims(len(self.table.items))
        return tuple(each for each in waiting if name in {each[1].get(key) for key in CLAIM_NAMES})

    def waiting_claims(self, limit: int) -> tuple[tuple[Key, Attributes], ...]:
        """See ``Registrations.waiting_claims``."""
        found = [(key, dict(item)) for key, item in self.table.items.items() if "claim_id" in item]
        found.sort(key=lambda claim: f"{claim[1]['claimed_at']}#{claim[0].pk}")
        return tuple(found[:limit])
