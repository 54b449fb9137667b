"""An order is compared with AWS; what differs is written with source ``reconciliation`` (O-60, O-78)."""

from datetime import timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.drift import Drift
from marketplace_orders.domain.facts.answers import (
    AgreementDescribed,
    Entitlement,
    EntitlementsRead,
    ProvisioningRead,
)
from marketplace_orders.domain.facts.fact import Source
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.services.confirming import Checker, Confirmed, confirm
from tests.builders import AGREEMENT, APPPUSH, BOUGHT, BUYER, after, created, described, entitled, licensed
from tests.fakes.enquiries import FakeMarketplace
from tests.support.world import World

ROW = Entitlement(dimension="dau", quantity=Decimal(1000), expires_at=after(24 * 365))
ACTIVE = AgreementDescribed(
    agreement_id=AGREEMENT,
    status="ACTIVE",
    acceptor=BUYER,
    acceptance_time=BOUGHT,
    end_time=BOUGHT + timedelta(days=365),
    amount=Decimal("1200.00"),
    currency="USD",
    product_ids=APPPUSH.product_ids,
)


class Audit(World):
    """A world whose orders AWS can be asked about."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.aws = FakeMarketplace(
            described=ACTIVE,
            rows=EntitlementsRead(rows=(ROW,)),
            provisioned=ProvisioningRead(status="PROVISIONED", license_id="l-1", license_arn="arn:l-1"),
        )
        store = self.store
        self.checker = Checker(self.ledger, self.aws.enquiries, store.directory.proof, store.confirmations)

    def confirm(self, order_id: str = AGREEMENT) -> Confirmed:
        return confirm(self.checker, order_id)


@pytest.fixture
def audit() -> Audit:
    return Audit()


def test_an_order_that_agrees_is_marked_and_nothing_else(audit: Audit) -> None:
    audit.tell(AGREEMENT, created(), licensed(), described(), entitled(1, ROW))
    audit.confirm()
    version = audit[AGREEMENT].version
    again = audit.confirm()
    assert (again.drift, audit[AGREEMENT].version) == ((), version)
    assert audit.store.confirmations.confirmed_at(AGREEMENT) == audit.now


def test_an_end_that_was_lost_is_applied(audit: Audit) -> None:
    """O-60: no Ended ever came."""
    audit.tell(AGREEMENT, created(), licensed(), described(), entitled(1, ROW))
    audit.aws.described = AgreementDescribed(agreement_id=AGREEMENT, status="CANCELLED")
    done = audit.confirm()
    assert Drift.ENDING in done.drift
    assert audit[AGREEMENT].order_status is OrderStatus.CANCELLED
    assert audit[AGREEMENT].subscription_status is SubscriptionStatus.UNSUBSCRIBED


def test_a_lost_amendment_changes_amount_package_and_expiry(audit: Audit) -> None:
    audit.tell(AGREEMENT, created(), licensed(), described(amount=Decimal("1.00")), entitled(1))
    done = audit.confirm()
    assert {Drift.AMOUNT, Drift.PACKAGE} <= set(done.drift)
    assert audit[AGREEMENT].purchase.entitlements == (ROW,)


def test_what_it_writes_says_that_it_was_reconciled(audit: Audit) -> None:
    audit.tell(AGREEMENT, created(), licensed())
    audit.confirm()
    sources = {fact.source for fact in audit.store.journal.facts(AGREEMENT)}
    assert Source.RECONCILIATION in sources
    assert Source.ANSWER not in sources


def test_an_agreement_that_nobody_told_of_becomes_an_order(audit: Audit) -> None:
    """Every event of it was lost, also the license's."""
    done = audit.confirm()
    order = audit[AGREEMENT]
    assert done.drift == (Drift.MISSING,)
    assert (order.listed, order.purchase.product) == (True, APPPUSH.key)
    assert order.subscription_status is SubscriptionStatus.SUBSCRIBED
    assert order.window.starts_at == BOUGHT
    assert order.purchase.entitlements == (ROW,), "asked once the answer had named the license"
    assert audit.store.confirmations.confirmed_at(AGREEMENT) == audit.now


def test_an_order_that_two_find_missing_at_once_was_missing_once(audit: Audit) -> None:
    """An agreement can be sent twice by one run: AWS lists it as updated, and its license as unknown."""
    others: list[Confirmed] = []

    def first() -> None:
        audit.store.journal.race = None
        others.append(audit.confirm())

    audit.store.journal.race = first
    assert audit.confirm().drift == ()
    assert [each.drift for each in others] == [(Drift.MISSING,)]


def test_an_agreement_of_a_product_that_is_not_sold_here_stays_out(audit: Audit) -> None:
    audit.aws.described = AgreementDescribed(agreement_id=AGREEMENT, status="ACTIVE", product_ids=("prod-x",))
    assert audit.confirm().order is None
    assert AGREEMENT not in audit.store.journal


def test_an_agreement_that_aws_does_not_know_is_not_founded(audit: Audit) -> None:
    audit.aws.refusing.add("DescribeAgreement")
    done = audit.confirm()
    assert (done.order, [each.operation for each in done.refused]) == (None, ["DescribeAgreement"])
    assert AGREEMENT not in audit.store.journal


@pytest.mark.parametrize("trouble", ["down", "refusing"])
def test_an_order_is_confirmed_only_when_aws_said_whether_it_runs(audit: Audit, trouble: str) -> None:
    audit.tell(AGREEMENT, created(), licensed())
    getattr(audit.aws, trouble).add("DescribeAgreement")
    done = audit.confirm()
    assert done.complete is (trouble == "refusing")
    assert audit.store.confirmations.confirmed_at(AGREEMENT) is None


def test_an_offer_that_the_vendor_may_not_read_does_not_stand_in_the_way(audit: Audit) -> None:
    audit.tell(AGREEMENT, created(), licensed())
    audit.aws.refusing.add("DescribeEntity")
    audit.confirm()
    assert audit.store.confirmations.confirmed_at(AGREEMENT) == audit.now


def test_it_is_marked_as_of_the_instant_before_asking_and_never_before_the_request(audit: Audit) -> None:
    """What AWS changed while it was asked is found by whoever asks next; clocks differ a little."""
    audit.tell(AGREEMENT, created(), licensed())
    later = audit.now + timedelta(milliseconds=20)
    confirm(audit.checker, AGREEMENT, later)
    assert audit.store.confirmations.confirmed_at(AGREEMENT) == later
    audit.store.clock.advance(minutes=1)
    confirm(audit.checker, AGREEMENT, later)
    assert audit.store.confirmations.confirmed_at(AGREEMENT) == audit.now


def test_an_order_that_changed_meanwhile_is_asked_about_again(
    audit: Audit, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit.tell(AGREEMENT, created(), licensed())
    monkeypatch.setattr(audit.store.confirmations, "confirm", lambda *_: False)
    assert not audit.confirm().complete


def test_a_confirmation_outlives_later_facts(audit: Audit) -> None:
    audit.tell(AGREEMENT, created(), licensed())
    audit.confirm()
    at = audit.now
    audit.store.clock.advance(hours=1)
    audit.tell(AGREEMENT, created(2))
    assert audit.store.confirmations.confirmed_at(AGREEMENT) == at
