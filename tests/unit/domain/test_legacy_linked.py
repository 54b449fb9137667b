"""Linking reaches every cycle of a legacy customer, whenever it happens."""

import pytest

from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.fold import Partition, fold
from tests.builders import ACCOUNT, BUYER, CATALOG, SMS, fact, linked

PARTITION = Partition.of_customer(SMS.key, "cust-1")
CODE = SMS.product_codes[0]


def said(action: str, hours: float) -> Fact:
    body = SubscriptionChanged(
        action=SubscriptionAction(action), customer_identifier="cust-1", product_code=CODE
    )
    return fact(body, hours, source=Source.SNS)


def arrived(hours: float) -> Fact:
    body = Registered(product_code=CODE, aws_account=BUYER, customer_identifier="cust-1")
    return fact(body, hours, source=Source.REGISTRATION)


@pytest.mark.parametrize("hours", [0.5, 1.5, 2.5])
def test_both_cycles_belong_to_the_account_whenever_the_buyer_is_linked(hours: float) -> None:
    """O-17: every order of the AWS account, earlier or later."""
    subscribed_twice = (
        said("subscribe-success", 0),
        said("unsubscribe-success", 1),
        said("subscribe-success", 2),
    )
    first, second = fold(PARTITION, (*subscribed_twice, arrived(hours), linked(hours)), CATALOG, 1)
    assert first.parties.account_id == second.parties.account_id == ACCOUNT


def test_a_newer_link_wins_in_both_cycles() -> None:
    facts = (
        said("subscribe-success", 0),
        linked(0.5),
        said("unsubscribe-success", 1),
        said("subscribe-success", 2),
        linked(3, account="acc-2", version=2),
    )
    first, second = fold(PARTITION, facts, CATALOG, 1)
    assert first.parties.account_id == second.parties.account_id == "acc-2"
