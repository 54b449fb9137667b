"""Whatever AWS leaves out of its answer, a token leads to one right order (O-11, O-12, O-13)."""

from itertools import product

import pytest

from marketplace_orders.domain.errors import RegistrationFailed
from marketplace_orders.domain.facts.agreement import LicenseUpdated
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.marketplace import Resolved
from tests.builders import AGREEMENT, BUYER, SMS, created, fact, licensed
from tests.support.front_desk import CODE, LICENSE_ARN, FrontDesk, resolved

CASES = list(product((AGREEMENT, None), (LICENSE_ARN, None), (BUYER, None), ("customer-1", None)))


def leads_somewhere(case: tuple[str | None, ...]) -> bool:
    agreement, license_arn, account, _ = case
    return bool(agreement or license_arn or account)


def answered(case: tuple[str | None, ...]) -> Resolved:
    agreement, license_arn, account, customer = case
    return resolved(agreement=agreement, license_arn=license_arn, account=account, customer=customer)


@pytest.mark.parametrize("case", [case for case in CASES if leads_somewhere(case)])
def test_after_the_events_every_answer_leads_to_the_same_order(
    desk: FrontDesk, case: tuple[str | None, ...]
) -> None:
    desk.told(created(), licensed())
    session = desk.arrive(answered(case))
    assert desk.order_of(session) == AGREEMENT
    assert desk.store.journal[AGREEMENT].parties.registered_at == desk.store.clock.now
    assert len(desk.store.journal) == 1


@pytest.mark.parametrize("case", [case for case in CASES if leads_somewhere(case)])
def test_before_the_events_every_answer_ends_at_the_same_order(
    desk: FrontDesk, case: tuple[str | None, ...]
) -> None:
    session = desk.arrive(answered(case))
    assert (desk.order_of(session) is None) == (case[0] is None)
    desk.told(created(), licensed())
    assert desk.order_of(session) == AGREEMENT
    assert len(desk.store.journal) == 1
    assert not [item for item in desk.store.table.items.values() if "claim_id" in item]


def test_an_answer_that_names_nobody_is_refused_with_what_to_do(desk: FrontDesk) -> None:
    with pytest.raises(RegistrationFailed) as refused:
        desk.arrive(resolved(account=None, customer="customer-1"))
    assert refused.value.code == "buyer_unnamed"
    assert not desk.store.table.items


@pytest.mark.parametrize("code", ["nobody-sells-this", None])
def test_a_product_that_is_not_in_the_catalog_is_refused(desk: FrontDesk, code: str | None) -> None:
    with pytest.raises(RegistrationFailed) as refused:
        desk.arrive(resolved(agreement=AGREEMENT, code=code))
    assert refused.value.code == "product_not_sold"
    assert not desk.store.table.items
    assert not len(desk.store.journal)


def test_the_answer_is_a_fact_with_everything_that_aws_said(desk: FrontDesk) -> None:
    desk.arrive(resolved(agreement=AGREEMENT, license_arn=LICENSE_ARN, customer="customer-1"))
    (found,) = desk.store.journal.facts(AGREEMENT)
    assert found.body == Registered(
        product_code=CODE,
        aws_account=BUYER,
        customer_identifier="customer-1",
        license_arn=LICENSE_ARN,
        license_id="l-1",
        agreement_id=AGREEMENT,
    )


def test_two_open_orders_of_a_product_are_never_guessed_between(desk: FrontDesk) -> None:
    desk.told(created(), licensed())
    desk.told(
        created(agreement="agmt-2"),
        licensed(agreement="agmt-2", license_id="l-2"),
        partition=Partition.of_agreement("agmt-2"),
    )
    session = desk.arrive(resolved())
    assert desk.order_of(session) is None


def test_an_order_of_another_product_is_not_taken_for_the_bought_one(desk: FrontDesk) -> None:
    other = LicenseUpdated(
        agreement_id=AGREEMENT,
        license_arn=LICENSE_ARN,
        license_id="l-1",
        product_code="webpush0example2code",
        acceptor=BUYER,
    )
    desk.told(created(), fact(other))
    assert desk.order_of(desk.arrive(resolved())) is None


def test_a_legacy_answer_leads_to_the_cycle_of_its_customer(desk: FrontDesk) -> None:
    session = desk.arrive(resolved(code=SMS.product_codes[0], customer="customer-1"))
    partition = Partition.of_customer("sms", "customer-1")
    assert desk.order_of(session) == partition.order_id(1)


def test_a_legacy_answer_without_customer_identifier_leads_by_the_aws_account(desk: FrontDesk) -> None:
    code = SMS.product_codes[0]
    first = desk.arrive(resolved(code=code, customer="customer-1"), token="first")
    second = desk.arrive(resolved(code=code), token="second")
    assert desk.order_of(first) == desk.order_of(second)
    alone = FrontDesk()
    session = alone.arrive(resolved(code=code))
    assert alone.order_of(session) == Partition.of_customer("sms", BUYER).order_id(1)


def test_a_legacy_answer_that_names_no_customer_is_refused(desk: FrontDesk) -> None:
    with pytest.raises(RegistrationFailed) as refused:
        desk.arrive(resolved(code=SMS.product_codes[0], account=None, agreement=AGREEMENT))
    assert refused.value.code == "buyer_unnamed"
