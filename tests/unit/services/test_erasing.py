"""Erasing: nothing personal is left anywhere, the commercial record is, and again is harmless."""

from dataclasses import replace
from datetime import timedelta

import pytest

from marketplace_orders.domain.errors import NotFound
from marketplace_orders.ports.audit import Action, AuditEntry
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.people import Person
from marketplace_orders.ports.registrations import Registration
from marketplace_orders.services.erasing import ENOUGH, Shredder, erase
from marketplace_orders.services.exporting import Files
from marketplace_orders.services.moving_links import MoveRequest, move_link
from tests.builders import ACCOUNT, AGREEMENT, BUYER, after
from tests.fakes.sign_ins import FakeSignIns
from tests.support.office import Office

JOAN = Person(account_id=ACCOUNT, email="joan@example.com", sign_in_method="email")
JUAN = Person(account_id="acc-juan", email="juan@example.com", sign_in_method="email")
WHY = "Joan has left the company."
ENTRY = AuditEntry(
    audit_id="1", at=after(1), actor="acc-9", action="rebind", subject=AGREEMENT, reason=WHY, outcome="done"
)


@pytest.fixture
def office(office: Office) -> Office:
    """Joan's office: linked, with a visit, an audited action, and her name in it."""
    buyer = Buyer(aws_account=BUYER, account_id=ACCOUNT, version=1, linked_at=after(0))
    visit = Registration(
        token_digest="t",
        registered_at=after(0),
        expires_at=after(4),
        product="apppush",
        product_code="code",
        used_by=ACCOUNT,
        used_key="key",
    )
    office.store.journal.write((), [JOAN.copied(), buyer.added(), visit.added()])
    office.directory.add_organization(ACCOUNT, "Joan's", key="own", now=after(0))
    office.store.audit.record(ENTRY)
    return office


@pytest.fixture
def shredder(office: Office) -> Shredder:
    store = office.store
    files = Files(
        ledger=office.ledger,
        accounts=store.accounts,
        people=store.people,
        directory=store.directory,
        consumption=store.consumption,
    )
    users = {"joan": JOAN, "google_1": replace(JOAN, account_id="acc-google")}
    return Shredder(files=files, audit=store.audit, sign_ins=FakeSignIns(users))


def everything(office: Office) -> str:
    return repr((office.store.table, list(office.store.audit)))


def test_nothing_personal_is_left(office: Office, shredder: Shredder) -> None:
    assert "joan@" in everything(office).lower()
    done = erase(shredder, ACCOUNT)
    assert (done.persons, done.sign_ins, done.visits, done.orders, done.links) == (1, 1, 1, 1, 1)
    assert done.names == len(office.store.accounts.organizations(ACCOUNT)) + 2
    assert done.complete
    assert not done.sign_in_open
    assert "joan" not in everything(office).lower()
    assert "as it came" not in everything(office)


def test_the_commercial_record_is_left(office: Office, shredder: Shredder) -> None:
    before, facts = office.order, office.store.journal.facts(AGREEMENT)
    erase(shredder, ACCOUNT)
    assert office.order == before
    assert office.store.journal.facts(AGREEMENT) == facts
    assert before.parties.account_id == ACCOUNT
    assert [link.aws_account for link in office.store.accounts.links(ACCOUNT)] == [BUYER]


def test_again_is_harmless_and_finds_nothing_more(shredder: Shredder) -> None:
    first = erase(shredder, ACCOUNT)
    again = erase(shredder, ACCOUNT)
    assert again == replace(first, persons=0, sign_ins=0, visits=0, names=0, notes=0)


def test_another_sign_in_with_the_same_address_stays(shredder: Shredder) -> None:
    erase(shredder, ACCOUNT)
    assert isinstance(shredder.sign_ins, FakeSignIns)
    assert list(shredder.sign_ins.users) == ["google_1"]


def test_who_cannot_be_found_at_the_issuer_is_told(office: Office, shredder: Shredder) -> None:
    assert erase(replace(shredder, sign_ins=FakeSignIns()), ACCOUNT).sign_in_open
    office.store.journal.write((), [JOAN.copied()])
    assert erase(replace(shredder, sign_ins=FakeSignIns(known=False)), ACCOUNT).sign_in_open


def test_the_reason_why_an_order_left_the_account_goes_too(office: Office, shredder: Shredder) -> None:
    request = MoveRequest(actor="acc-9", owner=JUAN, reason=WHY, key="move")
    move_link(office.ledger, office.store.registrations, AGREEMENT, request)
    done = erase(shredder, ACCOUNT)
    assert (done.notes, done.orders, done.links) == (1, 1, 0)
    assert WHY not in everything(office)
    assert office.store.people.person(JUAN.account_id) == JUAN


def test_a_pool_that_is_busy_leaves_the_person_for_the_next_try(office: Office, shredder: Shredder) -> None:
    class Busy(FakeSignIns):
        def delete(self, _: object) -> None:
            raise StoreBusy

    with pytest.raises(StoreBusy):
        erase(replace(shredder, sign_ins=Busy({"joan": JOAN})), ACCOUNT)
    assert office.store.people.person(ACCOUNT) == JOAN
    assert erase(shredder, ACCOUNT).persons == 1


def test_what_takes_too_long_is_left_to_the_next_call(office: Office, shredder: Shredder) -> None:
    instants = iter([after(60), after(60) + ENOUGH + timedelta(seconds=1)])
    slow = replace(shredder.files, ledger=replace(office.ledger, clock=lambda: next(instants)))
    done = erase(replace(shredder, files=slow), ACCOUNT)
    assert (done.complete, done.orders, done.persons) == (False, 0, 0)
    assert office.store.people.person(ACCOUNT) == JOAN
    assert erase(shredder, ACCOUNT).complete


def test_a_stranger_is_not_erased(shredder: Shredder) -> None:
    with pytest.raises(NotFound):
        erase(shredder, "acc-none")


def test_an_account_of_which_nothing_was_left_can_be_erased_again(office: Office, shredder: Shredder) -> None:
    gone = replace(ENTRY, subject="acc-gone", action=Action.ERASE_ACCOUNT, outcome="done")
    office.store.audit.record(replace(gone, audit_id="2"))
    assert erase(shredder, "acc-gone").complete
