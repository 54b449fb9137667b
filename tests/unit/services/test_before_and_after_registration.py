"""Notifications before or after the buyer arrives: the same order (facts §9, pitfall 1)."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest

from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.services.appending import Incoming, Ledger, append
from marketplace_orders.services.linking_orders import link_orders
from marketplace_orders.services.taking_in import take_in
from tests.builders import ACCOUNT, AGREEMENT, BUYER, after, bound, closed, registered
from tests.samples import changed
from tests.support.notified import event, ledger_over, messages, store_in_memory

ORDER = Partition.of_agreement(AGREEMENT)
REGISTERED = registered()
Step = Callable[[Ledger], object]


def created(ledger: Ledger) -> None:
    take_in(ledger, messages([event("created", AGREEMENT, 0)]))


def licensed(ledger: Ledger) -> None:
    take_in(ledger, messages([event("license_updated", AGREEMENT, 0.02)]))


def arrives(ledger: Ledger) -> None:
    append(ledger, ORDER, [Incoming(REGISTERED)])


def links(ledger: Ledger) -> None:
    buyer = Buyer(aws_account=BUYER, account_id=ACCOUNT, version=1, linked_at=after(0))
    ledger.journal.write((), [buyer.added()])
    link_orders(ledger, buyer, after(0))


def order_after(*steps: Step) -> Order:
    store = store_in_memory()
    for step in steps:
        step(ledger_over(store))
    return replace(store.journal[AGREEMENT], version=1)


@pytest.mark.parametrize("steps", list(permutations([created, licensed, arrives, links])))
def test_the_order_is_the_same_whoever_comes_first(steps: tuple[Step, ...]) -> None:
    """O-17, O-60: AWS's events, the buyer's arrival and the link, in any order."""
    order = order_after(*steps)
    assert order == order_after(created, licensed, arrives, links)
    assert order.parties.account_id == ACCOUNT
    assert order.order_status is OrderStatus.REFUND_WINDOW
    assert order.subscription_status is SubscriptionStatus.SUBSCRIBED


def test_a_renewed_agreement_keeps_its_benefits_until_the_successor_has_them() -> None:
    """O-59: Ended RENEWED is no churn (facts §9, pitfall 19)."""

    def binds(ledger: Ledger) -> None:
        append(ledger, ORDER, [Incoming(closed()), Incoming(bound())])

    def renewed(ledger: Ledger) -> None:
        ended = event("ended_renewed", AGREEMENT, 8760)
        successor = event("created_renewal", "agmt-2", 8760, detail__agreement__previousAgreementId=AGREEMENT)
        take_in(ledger, messages([ended, successor]))

    order = order_after(created, licensed, arrives, links, binds, renewed)
    assert order.order_status is OrderStatus.SUPERSEDED
    assert order.subscription_status is SubscriptionStatus.UNSUBSCRIBED
    assert order.benefits_active
    assert order.handover.outgoing is HandoverState.WAITING


def test_events_of_a_legacy_listing_make_no_listed_order() -> None:
    """Design §4: facts of the other feed are kept and never listed."""

    def told_of_sms(ledger: Ledger) -> None:
        product = {"code": "sms0example6code", "id": "prod-smsexample6"}
        told = changed(event("license_updated", AGREEMENT, 0), "detail.product", product)
        take_in(ledger, messages([told]))

    order = order_after(told_of_sms)
    assert order.purchase.product == "sms"
    assert not order.listed
