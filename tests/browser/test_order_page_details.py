"""The particulars of an order, which differ by product type."""

import re

from playwright.sync_api import expect

from tests.browser.support.local_times import local_time
from tests.browser.support.look import Look
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually

EMAIL = {"product": "email", "quantities": {"emails": 100_000, "dedicated_ips": 2}, "price": "450.00"}


def _told(order: Json, fact: str, value: object) -> Json | None:
    return order if order[fact] == value else None


def test_application_product(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-28, O-29, O-38, O-39, O-42, O-43, O-47 to O-51: AppPush, with its users and its VIP duration."""
    order_id = purchases.linked(person, auto_renew=True)
    order = eventually(lambda: _told(person.order(order_id), "auto_renew", True), what="the terms")
    seen = OrderPage.opened(visitors, person, order_id)
    expect(seen.page.get_by_role("heading", level=1)).to_contain_text("AppPush order")
    expect(seen.page).to_have_title(re.compile(f"^AppPush order {order_id} · "))
    seen.has("Product type", "AppPush")
    seen.has("Data centre", "eu-west-1 (Ireland)")
    seen.has("Kind of target", "Application")
    seen.has("Agreement ID", order["agreement_id"])
    seen.has("AWS account", order["aws_account"])
    seen.has("Offer", f"Public offer{order['offer_id']}")
    seen.has("Amount", "$1,200.00")
    seen.has("Automatic renewal", "On")
    times = {"Creation time": "created_at", "Start": "starts_at", "Expiry time": "expires_at"}
    for label, instant in times.items():
        seen.has(label, local_time(order[instant]))
    for instant in ("starts_at", "ends_at"):
        seen.has("Refund window", local_time(order["window"][instant]))
    seen.has("Daily active users", "1,000 users")
    seen.has("VIP duration", "30 days")
    seen.has("VIP duration", words("entitlements.until", time=local_time(order["expires_at"])))


def test_organization_product(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-40, O-41, O-50, O-51, O-74: Email has e-mails and dedicated IPs; numbers and units are Spanish."""
    order_id = purchases.linked(person, **EMAIL, offer_kind="private")
    eventually(lambda: _told(person.order(order_id), "offer_kind", "private"), what="the kind of offer")
    seen = OrderPage.opened(visitors, person, order_id, Look(language="es"))
    seen.has("Correos electrónicos", "100.000 correos electrónicos")
    seen.has("IP dedicadas", "2 IP")
    seen.has("Importe", "450,00")
    seen.has("Tipo de destino", "Organización")
    seen.has("Oferta", "Oferta privada")
    seen.shows("Refund window", "Subscribed", benefits=False)


def test_usage_without_amount_or_end(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-38, O-42: what AWS does not say is told as such."""
    order_id = marketplace.buy(
        product="apppush", buyer_account=buyer, pricing="pay_as_you_go", unit_prices={"dau": "0.10"}
    )
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "REFUND_WINDOW", "SUBSCRIBED")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.has("Amount", seen.says("details.noAmount"))
    seen.has("Expiry time", seen.says("details.noEnd"))


def test_order_id_can_be_copied(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-29: by one press."""
    order_id = purchases.linked(person)
    seen = OrderPage.opened(visitors, person, order_id)
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    seen.page.get_by_role("button", name=seen.says("copy.orderId")).click()
    expect(seen.page.get_by_text(seen.says("copy.done"))).to_be_visible()
    assert seen.page.evaluate("navigator.clipboard.readText()") == order_id
