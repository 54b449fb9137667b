"""Listings made before June 2026: SNS instead of EventBridge, customer identifiers instead of agreements."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from local.embedded.description import RunningStack
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually


def test_legacy_purchase_is_bound_ends_and_begins_again(
    stack: RunningStack, marketplace: Marketplace, person: Person, buyer: str, bus: Bus
) -> None:
    """SMS is bound to an organization, and whoever subscribes anew gets a new order.

    O-2, O-36, O-37, O-55, O-58, O-59, O-72
    """
    agreement = _buy(marketplace, buyer, announce=False)
    subscribed = _told_days_ago(marketplace.agreement(agreement), "subscribe-success", days=3)
    marketplace.send_envelope(stack.outputs["NotificationsQueueUrl"], subscribed)
    cookie = person.arrive(marketplace.set_up(agreement))
    order_id = person.link(cookie).json()["order_id"]
    assert order_id.startswith("legacy-")
    order = person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    organization = person.organization()
    assert person.bind(order_id, organization).status_code == 200
    active = bus.wait(order_id, "BenefitsActivated")
    assert active["benefits"]["target"] == organization
    assert order["product"]["key"] == "sms"

    marketplace.happen(agreement, "cancel")
    person.sees(order_id, "CANCELLED", "UNSUBSCRIBED")
    bus.wait(order_id, "BenefitsRevoked")

    _buy(marketplace, buyer)
    successor = eventually(
        lambda: next((row for row in person.orders() if row["order_id"] != order_id), None),
        what="a new order",
    )
    assert successor["order_status"] == "REFUND_WINDOW"
    assert person.standing(order_id) == ("CANCELLED", "UNSUBSCRIBED"), "the first cycle stays ended"


def test_package_of_a_legacy_purchase_comes_from_its_entitlements(
    marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-39, O-42."""
    agreement = _buy(marketplace, buyer, pricing="contract", quantities={"messages": 700})
    order_id = person.link(person.arrive(marketplace.set_up(agreement))).json()["order_id"]
    row = eventually(
        lambda: next((row for row in person.orders() if row["entitlements"]), None), what="the package"
    )
    assert row["order_id"] == order_id
    assert [(each["dimension"], each["quantity"]) for each in row["entitlements"]] == [("messages", "700")]
    assert row["expires_at"]


def _buy(marketplace: Marketplace, buyer: str, **more: Any) -> str:
    purchase = {"pricing": "contract_with_consumption", "price": "75.00", "accepted_ago": "PT72H", **more}
    return marketplace.buy(product="sms", buyer_account=buyer, **purchase)


def _told_days_ago(agreement: Mapping[str, Any], action: str, *, days: int) -> dict[str, str]:
    """A message whose instant SNS made some days ago: only that tells when a legacy purchase was made."""
    code = agreement["product_code"]
    body = {
        "action": action,
        "customer-identifier": agreement["customer_identifier"],
        "product-code": code,
        "offer-identifier": agreement["offer_id"],
        "isFreeTrialTermPresent": "false",
    }
    return {
        "Type": "Notification",
        "MessageId": str(uuid4()),
        "TopicArn": f"arn:aws:sns:us-east-1:287250355862:aws-mp-subscription-notification-{code}",
        "Message": json.dumps(body),
        "Timestamp": (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="milliseconds"),
    }
