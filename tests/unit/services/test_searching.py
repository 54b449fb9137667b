"""Operations find everything of a buyer by any id (design §4, Names)."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.facts.registration import Linked, Registered
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.fold import Partition
from marketplace_orders.services import searching
from marketplace_orders.services.search_terms import FoundBy
from marketplace_orders.services.searching import Archive, Found, search
from tests.builders import ACCOUNT, AGREEMENT, BUYER, CATALOG, SMS, created, fact, licensed
from tests.support.front_desk import EVE, JOAN, LICENSE_ARN, FrontDesk, resolved

LEGACY = Partition.of_customer(SMS.key, "cust-1")
OTHERS = "999900001111"


@pytest.fixture
def desk() -> FrontDesk:
    """A desk with Joan's order, linked, and an order of a legacy listing of another buyer."""
    made = FrontDesk()
    made.told(created(), licensed())
    made.link(made.arrive(resolved(agreement=AGREEMENT)))
    subscribed = SubscriptionChanged(
        action=SubscriptionAction.SUBSCRIBE_SUCCESS,
        customer_identifier="cust-1",
        product_code=SMS.product_codes[0],
    )
    named = Registered(
        product_code=SMS.product_codes[0],
        aws_account=OTHERS,
        customer_identifier="cust-1",
        agreement_id="agmt-legacy",
    )
    made.told(fact(subscribed), fact(named, 1), partition=LEGACY)
    return made


def found(desk: FrontDesk, text: str) -> Found:
    done = tried(desk, text)
    assert done
    return done


def tried(desk: FrontDesk, text: str) -> Found | None:
    store = desk.store
    archive = Archive(
        journal=store.journal,
        lists=store.lists,
        registrations=store.registrations,
        people=store.people,
        catalog=CATALOG,
        now=store.clock(),
    )
    return search(archive, text)


@pytest.mark.parametrize(
    ("text", "kind", "order_id"),
    [
        (AGREEMENT, FoundBy.ORDER, AGREEMENT),
        (LEGACY.order_id(1), FoundBy.ORDER, LEGACY.order_id(1)),
        ("agmt-legacy", FoundBy.AGREEMENT, LEGACY.order_id(1)),
        ("l-1", FoundBy.LICENSE, AGREEMENT),
        (LICENSE_ARN, FoundBy.LICENSE, AGREEMENT),
        (BUYER, FoundBy.AWS_ACCOUNT, AGREEMENT),
        ("1111-2222-3333", FoundBy.AWS_ACCOUNT, AGREEMENT),
        (ACCOUNT, FoundBy.ACCOUNT, AGREEMENT),
        ("joan@example.com", FoundBy.EMAIL, AGREEMENT),
        (" Joan@EXAMPLE.com", FoundBy.EMAIL, AGREEMENT),
        ("cust-1", FoundBy.CUSTOMER, LEGACY.order_id(1)),
    ],
)
def test_an_order_is_found_by_every_id_of_it(
    desk: FrontDesk, text: str, kind: FoundBy, order_id: str
) -> None:
    done = found(desk, text)
    assert (done.found_by, [order.order_id for order in done.orders]) == (kind, [order_id])


@pytest.mark.parametrize("text", [BUYER, ACCOUNT, JOAN.email])
def test_whose_it_is_comes_along(desk: FrontDesk, text: str) -> None:
    (known,) = found(desk, text).accounts
    assert (known.account_id, known.email) == (ACCOUNT, JOAN.email)


@pytest.mark.parametrize(
    "text", ["agmt-2", AGREEMENT[:-1], "l-2", OTHERS[::-1], "acc-2", "eve@example.org", "joan", "x" * 200]
)
def test_what_nobody_has_finds_nothing(desk: FrontDesk, text: str) -> None:
    assert tried(desk, text) is None


def test_an_erased_address_finds_nothing_and_the_account_still_does(desk: FrontDesk) -> None:
    desk.store.people.erase_person(ACCOUNT)
    assert tried(desk, JOAN.email) is None
    (known,) = found(desk, ACCOUNT).accounts
    assert (known.account_id, known.email) == (ACCOUNT, None)
    assert found(desk, BUYER).orders


def test_two_accounts_with_one_address_are_both_found(desk: FrontDesk) -> None:
    second = desk.arrive(resolved(agreement="agmt-2", account=OTHERS), token="second")
    desk.link(second, replace(EVE, email=JOAN.email.upper()))
    done = found(desk, JOAN.email)
    assert {known.account_id for known in done.accounts} == {ACCOUNT, EVE.account_id}
    assert {order.order_id for order in done.orders} >= {AGREEMENT, "agmt-2"}


@pytest.mark.parametrize("text", ["555566667777", "cust-9", "registration"])
def test_a_registration_that_waits_is_found(desk: FrontDesk, text: str) -> None:
    desk.arrive(resolved(account="555566667777", customer="cust-9"), token="third")
    (claim,) = desk.store.registrations.waiting_claims(10)
    done = found(desk, str(claim[1]["claim_id"]) if text == "registration" else text)
    assert [each.name for each in done.claims] == [claim[0].pk]


def test_a_registration_that_waits_is_found_by_its_license(desk: FrontDesk) -> None:
    desk.arrive(resolved(license_arn=LICENSE_ARN.replace("l-1", "l-7")), token="third")
    done = found(desk, "l-7")
    assert (done.found_by, done.claims[0].body.license_id) == (FoundBy.LICENSE, "l-7")


def test_only_the_newest_orders_of_a_large_buyer_are_shown(
    desk: FrontDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "SHOWN", 2)
    for number in (2, 3):
        link = fact(Linked(aws_account=BUYER, account_id=ACCOUNT, buyer_version=1), number)
        agreement = f"agmt-{number}"
        told = (
            created(number, agreement=agreement),
            licensed(number, agreement=agreement, license_id=agreement),
        )
        desk.told(*told, link, partition=Partition.of_agreement(agreement))
    for text in (BUYER, ACCOUNT, JOAN.email):
        done = found(desk, text)
        assert [order.order_id for order in done.orders] == ["agmt-3", "agmt-2"]
        assert done.more
