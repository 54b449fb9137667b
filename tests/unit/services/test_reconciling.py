"""What a reconciliation looks at: AWS's agreements, AWS's entitlements, our orders (O-60)."""

from datetime import timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.statuses import SubscriptionStatus
from marketplace_orders.ports.agreement_feed import ListedAgreement, ListedEntitlement
from marketplace_orders.ports.work_queues import QueueBusy
from marketplace_orders.services.reconciling import (
    HOURLY,
    ON_DEMAND,
    OVERLAP,
    Auditor,
    Reach,
    Reconciled,
    reconcile,
)
from tests.builders import AGREEMENT, APPPUSH, SMS, created, ended, licensed
from tests.fakes.agreement_feed import FakeFeed
from tests.fakes.work_queues import FakeWorkQueues
from tests.support.world import World

ENOUGH = timedelta(minutes=10)


class Audit(World):
    """A world with a reconciliation."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.feed, self.queues = FakeFeed(), FakeWorkQueues()
        store = self.store
        self.auditor = Auditor(
            self.ledger,
            self.feed,
            store.confirmations,
            store.registrations,
            self.queues,
            store.reconciliations,
        )

    def run(self, left: timedelta = ENOUGH, reach: Reach = HOURLY) -> Reconciled:
        return reconcile(self.auditor, lambda: left, reach)

    def lists(self, name: str, *, status: str = "ACTIVE", ago: timedelta = timedelta(hours=2)) -> None:
        """Let AWS list an agreement that changed some time *ago*."""
        self.feed.agreements.append(
            ListedAgreement(
                agreement_id=name, status=status, updated_at=self.now - ago, product_ids=APPPUSH.product_ids
            )
        )

    @property
    def sent(self) -> list[str]:
        return [each.order_id for each in self.queues.checks]


@pytest.fixture
def audit() -> Audit:
    audit = Audit()
    audit.store.confirmations.advance(audit.now - timedelta(days=1))
    return audit


def test_agreements_updated_since_the_last_run_are_confirmed(audit: Audit) -> None:
    audit.lists("agmt-7")
    audit.lists("agmt-8", status="CANCELLED")
    assert audit.run().updated == 2
    assert audit.sent == ["agmt-7", "agmt-8"]


def test_the_search_reaches_back_behind_the_watermark(audit: Audit) -> None:
    mark = audit.store.confirmations.watermark()
    assert mark is not None
    audit.run()
    assert audit.feed.asked == [mark - OVERLAP]
    assert audit.store.confirmations.watermark() == audit.now - HOURLY.settled


def test_what_changed_a_moment_ago_is_left_to_its_events(audit: Audit) -> None:
    audit.lists("agmt-7", ago=HOURLY.settled / 2)
    assert audit.run().updated == 0


def test_whoever_asks_wants_to_know_how_it_is_now(audit: Audit) -> None:
    """The next hourly run looks again at what was on its way."""
    audit.lists("agmt-7", ago=timedelta(seconds=1))
    audit.tell(AGREEMENT, created(), licensed())
    audit.store.confirmations.confirm(AGREEMENT, audit[AGREEMENT].version, audit.now - timedelta(hours=1))
    done = audit.run(reach=ON_DEMAND)
    assert (done.updated, done.stale) == (1, 1)
    assert audit.store.confirmations.watermark() == audit.now - HOURLY.settled


@pytest.mark.parametrize("down", [[], ["GetEntitlements"]])
def test_every_run_is_recorded(audit: Audit, down: list[str]) -> None:
    audit.lists("agmt-7")
    audit.feed.down.update(down)
    done = audit.run()
    (run,) = audit.store.reconciliations.runs(10)
    assert (run.started_at, run.finished_at, run.updated) == (audit.now, audit.now, 1)
    assert (run.finished, run.unanswered) == (not down, done.unanswered)


def test_the_first_run_takes_in_what_runs(audit: Audit) -> None:
    audit.store.confirmations.mark = None
    audit.lists("agmt-7", ago=timedelta(days=300))
    audit.lists("agmt-8", ago=timedelta(days=300), status="EXPIRED")
    audit.run()
    assert (audit.feed.asked, audit.sent) == ([None], ["agmt-7"])


def test_other_products_of_the_vendor_are_not_ours(audit: Audit) -> None:
    audit.feed.agreements.append(ListedAgreement(agreement_id="agmt-ami", product_ids=("prod-ami",)))
    audit.feed.agreements.append(ListedAgreement(agreement_id="agmt-sms", product_ids=SMS.product_ids))
    audit.run()
    assert audit.sent == []


@pytest.mark.parametrize("trouble", ["down", "time"])
def test_a_search_that_was_cut_short_starts_again_from_the_same_place(audit: Audit, trouble: str) -> None:
    mark = audit.store.confirmations.watermark()
    audit.lists("agmt-7")
    if trouble == "down":
        audit.feed.down.add("SearchAgreements")
    done = audit.run(timedelta(0) if trouble == "time" else ENOUGH)
    assert not done.finished
    assert audit.store.confirmations.watermark() == mark


def test_a_queue_that_takes_nothing_moves_no_watermark(audit: Audit) -> None:
    mark = audit.store.confirmations.watermark()
    audit.lists("agmt-7")
    audit.queues.busy = True
    with pytest.raises(QueueBusy):
        audit.run()
    assert audit.store.confirmations.watermark() == mark


def test_an_order_that_runs_is_confirmed_once_a_day(audit: Audit) -> None:
    audit.tell(AGREEMENT, created(), licensed())
    audit.tell("agmt-2", created(agreement="agmt-2"), licensed(agreement="agmt-2", license_id="l-2"))
    audit.tell("agmt-2", ended("CANCELLED", 5, agreement="agmt-2"))
    assert audit.run().stale == 1
    assert audit.sent == [AGREEMENT], "what has ended stays as it is"
    order = audit[AGREEMENT]
    assert audit.store.confirmations.confirm(AGREEMENT, order.version, audit.now)
    assert audit.run().stale == 0
    audit.store.clock.now = audit.now + HOURLY.stale + timedelta(seconds=1)
    assert audit.run().stale == 1


def _row(**of: str) -> ListedEntitlement:
    return ListedEntitlement(row=Entitlement(dimension="messages", quantity=Decimal(5)), **of)


def test_an_entitlement_of_a_license_without_order_leads_to_its_agreement(audit: Audit) -> None:
    audit.tell(AGREEMENT, created(), licensed())
    code = APPPUSH.product_codes[0]
    known, lost = (f"arn:aws:license-manager::294406891311:license:l-{n}" for n in (1, 9))
    rows = [_row(license_arn=known), _row(license_arn=lost), _row(license_arn=lost)]
    audit.feed.entitlements[code] = rows
    audit.feed.licenses[lost] = ("agmt-9",)
    assert audit.run().unknown_licenses == 1
    assert "agmt-9" in audit.sent


def test_an_entitled_customer_of_a_legacy_listing_gets_an_order(audit: Audit) -> None:
    audit.feed.entitlements[SMS.product_codes[0]] = [_row(customer_identifier="cust-lost")]
    assert audit.run().founded == 1
    (order,) = [each for each in audit.store.journal if each.parties.customer_identifier == "cust-lost"]
    assert order.subscription_status is SubscriptionStatus.SUBSCRIBED
    assert audit.run().founded == 0
    (drift,) = audit.store.reconciliations.drifted(10)
    assert (drift.order_id, drift.changes) == (order.order_id, ("missing",))


def test_entitlements_that_aws_does_not_list_now_stop_nothing_else(audit: Audit) -> None:
    audit.feed.down.add("GetEntitlements")
    audit.lists("agmt-7")
    done = audit.run()
    assert audit.sent == ["agmt-7"]
    assert len(done.unanswered) == len([p for p in audit.ledger.catalog.products if p.contract])
