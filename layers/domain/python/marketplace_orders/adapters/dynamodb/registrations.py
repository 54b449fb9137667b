"""Registrations, sessions and names in the table."""

from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.adapters.dynamodb.attributes import key_of, plain
from marketplace_orders.adapters.dynamodb.companions import ABSENT, WAITING_CLAIMS, stored_item
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.names import buyer_key, claim_key, license_key
from marketplace_orders.ports.records import Attributes
from marketplace_orders.ports.registrations import CLAIM_NAMES, Arrival, Registration, Session


@dataclass(frozen=True, slots=True)
class DynamoRegistrations:
    """See ``Registrations``. The table forgets late, so expiry is checked by the clock as well."""

    table: Table

    def arrival(
        self, token_digest: str, *, aws_account: str | None, license_id: str | None, product: str
    ) -> Arrival:
        """Return what is known when a buyer arrives."""
        registration = Registration.key_of(token_digest)
        buyer = buyer_key(aws_account) if aws_account else None
        name = license_key(license_id) if license_id else None
        claim = claim_key(aws_account, product) if aws_account else None
        wanted = [key for key in (registration, buyer, name, claim) if key]
        found = {key: plain(item) for key, item in self.table.batch(wanted).items()}
        return Arrival(
            registration=Registration.of(found[registration]) if registration in found else None,
            buyer=Buyer.of(found[buyer]) if buyer in found else None,
            license=found.get(name) if name else None,
            claim=found.get(claim) if claim else None,
        )

    def registration(self, token_digest: str, now: datetime) -> Registration | None:
        """Return the registration of the token, unless expired."""
        item = self.item(Registration.key_of(token_digest))
        found = Registration.of(item) if item else None
        return found if found and now < found.expires_at else None

    def of_session(self, session_digest: str, now: datetime) -> Registration | None:
        """Return the registration that the session may see."""
        item = self.item(Session.key_of(session_digest))
        session = Session.of(item) if item else None
        if session is None or now >= session.expires_at:
            return None
        return self.registration(session.token_digest, now)

    def open_session(self, session: Session) -> None:
        """Store a session; its id is random, so that one exists already cannot happen by chance."""
        self.table.put(stored_item(session.key, session.attributes), ConditionExpression=ABSENT)

    def buyer(self, aws_account: str) -> Buyer | None:
        """Return the account that the AWS account is linked to."""
        item = self.item(buyer_key(aws_account))
        return Buyer.of(item) if item else None

    def item(self, key: Key) -> Attributes | None:
        """Return the attributes of a name or claim."""
        found = self.table.get(key)
        return plain(found) if found else None

    def claims_of(self, name: str) -> tuple[tuple[Key, Attributes], ...]:
        """Return the claims of a name: all that wait are looked through, and few ever do."""
        request = {
            "IndexName": "vendor-created",
            "KeyConditionExpression": "vendor_key = :waiting",
            "FilterExpression": " OR ".join(f"{each} = :name" for each in CLAIM_NAMES),
            "ExpressionAttributeValues": {":waiting": {"S": WAITING_CLAIMS}, ":name": {"S": name}},
        }
        return tuple((key_of(item), plain(item)) for item in self.table.every(request))

    def waiting_claims(self, limit: int) -> tuple[tuple[Key, Attributes], ...]:
        """Return the claims that wait, oldest first."""
        request = {
            "IndexName": "vendor-created",
            "KeyConditionExpression": "vendor_key = :waiting",
            "ExpressionAttributeValues": {":waiting": {"S": WAITING_CLAIMS}},
            "Limit": limit,
        }
        return tuple((key_of(item), plain(item)) for item in self.table.query(request)["Items"])
