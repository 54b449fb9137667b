"""What every store promises about registrations, sessions, names and claims."""

from dataclasses import replace
from datetime import timedelta

from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.journal import Removed, Stored
from marketplace_orders.ports.names import claim_key, license_key
from marketplace_orders.ports.registrations import Arrival, Registration, Session
from tests.builders import BOUGHT, BUYER
from tests.contract.store import Store

REGISTRATION = Registration(
    token_digest="t" * 64,
    registered_at=BOUGHT,
    expires_at=BOUGHT + timedelta(hours=4),
    product="apppush",
    product_code="code-1",
    order_id="agmt-1",
    aws_account=BUYER,
)
SESSION = Session(
    session_digest="s" * 64,
    token_digest=REGISTRATION.token_digest,
    expires_at=BOUGHT + timedelta(hours=1),
)
LINK = Buyer(aws_account=BUYER, account_id="acc-1", version=3, linked_at=BOUGHT)
CLAIM = {"claim_id": "registration:1", "claimed_at": "2026-11-01T12:00:00.000000Z", "product_code": "c"}


class RegistrationsContract:
    """Tokens, sessions and names."""

    def test_nothing_is_known_of_a_first_arrival(self, store: Store) -> None:
        arrival = store.registrations.arrival("t", aws_account=BUYER, license_id="l-1", product="sms")
        assert arrival == Arrival()

    def test_an_arrival_finds_registration_buyer_license_and_claim_at_once(self, store: Store) -> None:
        name = {"order_id": "agmt-1"}
        companions = [REGISTRATION.added(), LINK.added(), Stored(license_key("l-1"), name)]
        store.journal.write([], [*companions, Stored(claim_key(BUYER, "apppush"), CLAIM)])
        found = store.registrations.arrival(
            REGISTRATION.token_digest, aws_account=BUYER, license_id="l-1", product="apppush"
        )
        assert found == Arrival(registration=REGISTRATION, buyer=LINK, license=name, claim=CLAIM)

    def test_what_aws_did_not_say_is_not_looked_up(self, store: Store) -> None:
        store.journal.write([], [REGISTRATION.added(), LINK.added()])
        found = store.registrations.arrival(
            REGISTRATION.token_digest, aws_account=None, license_id=None, product="apppush"
        )
        assert found == Arrival(registration=REGISTRATION)

    def test_a_session_leads_to_its_registration_until_it_expires(self, store: Store) -> None:
        store.journal.write([], [REGISTRATION.added(), SESSION.added()])
        digest = SESSION.session_digest
        assert store.registrations.of_session(digest, BOUGHT) == REGISTRATION
        assert store.registrations.of_session(digest, SESSION.expires_at) is None
        assert store.registrations.of_session("other", BOUGHT) is None

    def test_a_registration_expires_by_the_clock(self, store: Store) -> None:
        store.journal.write([], [REGISTRATION.added()])
        just_before = REGISTRATION.expires_at - timedelta(seconds=1)
        digest = REGISTRATION.token_digest
        assert store.registrations.registration(digest, just_before) == REGISTRATION
        assert store.registrations.registration(digest, REGISTRATION.expires_at) is None
        assert store.registrations.registration("other", just_before) is None

    def test_one_registration_can_have_several_sessions(self, store: Store) -> None:
        store.journal.write([], [REGISTRATION.added(), SESSION.added()])
        second = replace(SESSION, session_digest="2" * 64)
        store.registrations.open_session(second)
        for session in (SESSION, second):
            assert store.registrations.of_session(session.session_digest, BOUGHT) == REGISTRATION

    def test_a_registration_is_used_up_once(self, store: Store) -> None:
        store.journal.write([], [REGISTRATION.added()])
        used = replace(REGISTRATION, used_key="key-1", used_by="acc-1")
        store.journal.write([], [used.replacing({"used_key": ""})])
        assert store.registrations.registration(used.token_digest, BOUGHT) == used

    def test_claims_wait_oldest_first_until_they_are_settled(self, store: Store) -> None:
        younger = {**CLAIM, "claimed_at": "2026-11-01T13:00:00.000000Z"}
        by_license, by_buyer = license_key("l-1"), claim_key(BUYER, "sms")
        store.journal.write([], [Stored(by_license, younger), Stored(by_buyer, CLAIM)])
        waiting = store.registrations.waiting_claims(10)
        assert waiting == ((by_buyer, CLAIM), (by_license, younger))
        assert store.registrations.waiting_claims(1) == waiting[:1]
        settled = Stored(by_license, {"order_id": "agmt-1"}, {"claim_id": "registration:1"})
        store.journal.write([], [settled, Removed(by_buyer)])
        assert store.registrations.waiting_claims(10) == ()
        assert store.registrations.item(by_license) == {"order_id": "agmt-1"}
        assert store.registrations.item(by_buyer) is None

    def test_claims_are_found_by_whatever_they_name(self, store: Store) -> None:
        by_license, by_buyer = license_key("l-1"), claim_key(BUYER, "sms")
        named = {**CLAIM, "aws_account": BUYER}
        other = {**CLAIM, "claim_id": "registration:2", "agreement_id": "agmt-9"}
        store.journal.write([], [Stored(by_license, other), Stored(by_buyer, named)])
        for name in (BUYER, "registration:1"):
            assert store.registrations.claims_of(name) == ((by_buyer, named),)
        assert store.registrations.claims_of("agmt-9") == ((by_license, other),)
        assert store.registrations.claims_of("agmt") == ()

    def test_claims_are_not_orders_of_the_vendor(self, store: Store) -> None:
        from marketplace_orders.ports.order_lists import Listing

        store.journal.write([], [Stored(license_key("l-1"), CLAIM)])
        assert store.lists.of_vendor(Listing(), BOUGHT).orders == ()
