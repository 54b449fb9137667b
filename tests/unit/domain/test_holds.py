"""Each kind of hold: when it begins, on whom it waits, what helps, and when it is over."""

from dataclasses import replace
from datetime import timedelta

import pytest

from marketplace_orders.domain.facts.agreement import AgreementCreated, LicenseUpdated
from marketplace_orders.domain.facts.answers import ProvisioningRead
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.refund import CancellationRequestChanged
from marketplace_orders.domain.facts.refund_request import CancellationAsked
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.holds import Hold, HoldKind, claim_hold, holds
from marketplace_orders.domain.order import Order
from tests.builders import (
    AGREEMENT,
    BOUGHT,
    BUYER,
    CATALOG,
    SMS,
    after,
    bound_order,
    closed,
    created,
    described,
    ended,
    fact,
    licensed,
    linked,
    order_of,
    registered,
    subscribed_order,
)
from tests.unit.refunding import stories as refunds

DAYS = timedelta(days=3)


def held(order: Order, hours: float) -> dict[str, Hold]:
    """Return the holds of *order* some *hours* after the purchase, by kind."""
    return {hold.kind.value: hold for hold in holds(order, after(hours), DAYS)}


def request(status: str, hours: float) -> Fact:
    body = CancellationRequestChanged(agreement_id=AGREEMENT, request_id="acr-1", status=status)
    return fact(body, hours)


def told(hold: Hold) -> tuple[float, str, str]:
    """Return since when (hours after the purchase), on whom, and what helps."""
    return (hold.since - BOUGHT) / timedelta(hours=1), hold.owner.value, hold.next_action.value


def test_a_window_is_open_until_it_ends_by_the_clock() -> None:
    order = order_of(subscribed_order())
    (hold,) = held(order, 47.9).values()
    assert (hold.kind, hold.until) == (HoldKind.WINDOW_OPEN, after(48))
    assert told(hold) == (0, "buyer", "wait_for_window")
    assert held(order, 48) == {}


@pytest.mark.parametrize("stored", [(), (closed(),)])
def test_an_order_is_unbound_after_some_days_without_a_write(stored: tuple[Fact, ...]) -> None:
    order = order_of((*subscribed_order(), *stored))
    assert held(order, 48 + 71.9) == {}
    assert told(held(order, 48 + 72)["unbound"]) == (48, "buyer", "ask_to_bind")


@pytest.mark.parametrize("last", [linked(60), licensed(60)])
def test_an_order_waits_to_be_bound_only_since_it_can_be(last: Fact) -> None:
    others = [each for each in subscribed_order() if type(each.body) is not type(last.body)]
    order = order_of([*others, last])
    assert "unbound" not in held(order, 60 + 71)
    assert told(held(order, 60 + 72)["unbound"])[0] == 60


def test_a_license_that_is_told_again_does_not_begin_it_anew() -> None:
    order = order_of((*subscribed_order(), licensed(100)))
    assert told(held(order, 200)["unbound"])[0] == 48


def test_a_bound_order_waits_for_nothing() -> None:
    assert held(order_of(bound_order()), 50) == held(order_of(bound_order()), 5000) == {}


def test_an_agreement_without_registration() -> None:
    order = order_of((created(), licensed(), described()))
    assert told(held(order, 1)["not_registered"]) == (0, "buyer", "ask_to_set_up")
    assert set(held(order, 500)) == {"not_registered"}


def test_registered_but_never_linked() -> None:
    order = order_of((created(), licensed(), described(), registered(2)))
    assert told(held(order, 500)["not_linked"]) == (2, "buyer", "ask_to_link")
    assert set(held(order, 500)) == {"not_linked"}


def test_a_second_purchase_of_a_linked_buyer_needs_no_registration() -> None:
    assert held(order_of((created(), licensed(), described(), linked())), 49) == {}


@pytest.mark.parametrize("facts", [subscribed_order(), bound_order()], ids=["unbound", "bound"])
def test_a_payment_fails(facts: tuple[Fact, ...]) -> None:
    failed = fact(ProvisioningRead(status="FAILED"), 60, source=Source.ANSWER)
    order = order_of((*facts, failed))
    assert told(held(order, 61)["payment_failing"]) == (60, "buyer", "ask_to_pay")
    assert held(order_of((*facts, failed, licensed(61))), 62) == {}


def test_a_legacy_buyer_is_on_the_way_out() -> None:
    def said(action: SubscriptionAction, hours: float) -> Fact:
        code = SMS.product_codes[0]
        body = SubscriptionChanged(action=action, customer_identifier="cust-1", product_code=code)
        return fact(body, hours, source=Source.SNS)

    facts = [said(SubscriptionAction.SUBSCRIBE_SUCCESS, 0), said(SubscriptionAction.UNSUBSCRIBE_PENDING, 9)]
    (order,) = fold(Partition.of_customer(SMS.key, "cust-1"), facts, CATALOG, 1)
    assert told(held(order, 10)["enrichment_missing"]) == (9, "aws", "wait_for_end")


def test_aws_has_not_said_what_the_agreement_is_about() -> None:
    order = order_of((created(),))
    assert not order.listed
    assert told(held(order, 1)["enrichment_missing"]) == (0, "aws", "sync_order")
    assert set(held(order, 1)) == {"enrichment_missing"}


def test_aws_has_not_answered_about_the_agreement() -> None:
    undescribed = order_of((created(), licensed(), registered(), linked()))
    assert told(held(undescribed, 49)["enrichment_missing"]) == (0, "aws", "sync_order")
    assert held(order_of((created(), licensed(), registered(), linked(), described())), 49) == {}


def test_a_snapshot_of_an_earlier_release_counts_as_answered() -> None:
    order = order_of(subscribed_order())
    known = replace(order, subscription_since=None, described=None)
    assert held(known, 49) == {}
    assert told(held(known, 200)["unbound"])[0] == 48


def test_an_agreement_that_begins_later_waits_for_its_start() -> None:
    body = AgreementCreated(
        agreement_id=AGREEMENT, acceptor=BUYER, acceptance_time=BOUGHT, start_time=after(720)
    )
    sold = described(start_time=after(720), product_ids=CATALOG.products[0].product_ids)
    order = order_of((fact(body), sold, registered(), linked()))
    hold = held(order, 49)["enrichment_missing"]
    assert told(hold) == (0, "aws", "wait_for_start")
    assert hold.until == after(720)
    assert held(order, 721)["enrichment_missing"].next_action == "sync_order"


def test_a_refund_is_pending() -> None:
    pending = order_of((*bound_order(), request("PENDING_APPROVAL", 60)))
    assert told(held(pending, 61)["refund_pending"]) == (60, "buyer", "wait_for_decision")
    approved = order_of((*bound_order(), request("PENDING_APPROVAL", 60), request("APPROVED", 70)))
    assert told(held(approved, 71)["refund_pending"]) == (60, "aws", "wait_for_end")
    rejected = order_of((*bound_order(), request("PENDING_APPROVAL", 60), request("REJECTED", 70)))
    assert held(rejected, 71) == {}


def test_a_refund_that_was_asked_for_waits_for_operations_then_for_its_end() -> None:
    for steps in ((refunds.request(),), (refunds.request(), refunds.proposal())):
        asked = order_of(refunds.told(*steps))
        assert told(held(asked, 90)["refund_pending"]) == (60, "vendor", "review_refund")
    approved = order_of(refunds.told(refunds.request(), refunds.proposal(), refunds.approval()))
    assert told(held(approved, 90)["refund_pending"]) == (62, "aws", "wait_for_refund")
    withdrawn = order_of(refunds.told(refunds.request(), refunds.withdrawal()))
    assert held(withdrawn, 90) == {}


def test_an_approved_refund_waits_for_its_grace_to_end() -> None:
    approval = refunds.approval(grace=timedelta(hours=24))
    approved = order_of(refunds.told(refunds.request(), refunds.proposal(), approval))
    hold = held(approved, 62 + 23)["refund_pending"]
    assert (*told(hold), hold.until) == (62, "vendor", "wait_for_grace", after(62 + 24))
    later = held(approved, 62 + 24)["refund_pending"]
    assert (*told(later), later.until) == (62, "aws", "wait_for_refund", None)


def test_a_refund_waits_for_the_buyers_answer_until_silence_agrees() -> None:
    sent = CancellationAsked(request_id=refunds.REQUEST, cancellation_id="acr-1")
    steps = (refunds.request(), refunds.proposal(), refunds.approval(), sent)
    hold = held(order_of(refunds.told(*steps)), 90)["refund_pending"]
    assert told(hold) == (63, "buyer", "wait_for_decision")
    assert hold.until == after(63 + 168)


def test_a_refund_waits_for_its_money_although_the_agreement_has_ended() -> None:
    steps = (refunds.request(), refunds.proposal(), refunds.approval())
    order = order_of((*refunds.told(*steps), ended("CANCELLED", 80)))
    assert told(held(order, 90)["refund_pending"]) == (62, "aws", "wait_for_refund")


def test_a_handover_is_held_on_both_sides() -> None:
    before = order_of((*bound_order(), ended("RENEWED", 100)))
    assert told(held(before, 101)["handover_held"]) == (100, "vendor", "name_pair")
    successor = created(99, intent="RENEW", agreement="agmt-2", previous=AGREEMENT)
    sold = described(99, agreement="agmt-2", acceptance_time=after(99))
    facts = successor, licensed(99, agreement="agmt-2"), sold, linked()
    order = order_of(facts, name="agmt-2")
    assert told(held(order, 200)["handover_held"]) == (99, "vendor", "name_pair")
    assert "unbound" not in held(order, 2000)


@pytest.mark.parametrize("word", ["CANCELLED", "EXPIRED", "TERMINATED"])
def test_what_has_ended_waits_for_nothing(word: str) -> None:
    assert held(order_of((created(), licensed(), ended(word, 60))), 61) == {}


def test_what_is_set_aside_waits_for_nothing() -> None:
    """The agreement's events of a listing whose legacy messages count."""
    body = LicenseUpdated(
        agreement_id=AGREEMENT, license_arn="l-1", license_id="l-1", product_code=SMS.product_codes[0]
    )
    order = order_of((created(), fact(body)))
    assert (order.listed, held(order, 1), held(order, 500)) == (False, {}, {})


def test_a_claim_waits_on_aws() -> None:
    assert told(claim_hold(after(2))) == (2, "aws", "settle_claim")
