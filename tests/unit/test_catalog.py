"""The catalog: what the vendor sells, and which mistakes in the file are refused."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from pydantic import ValidationError

from marketplace_orders.catalog import CATALOG_FILE, load_catalog, parse_catalog
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.statuses import BindsTo, Feed

SHIPPED = CATALOG_FILE.read_text(encoding="utf-8")


def test_the_six_products_are_bound_to_what_their_type_asks_for() -> None:
    """O-53, O-55, O-75."""
    found = {product.name: product.binds_to for product in load_catalog().products}
    assert found == {
        "AppPush": BindsTo.APPLICATION,
        "WebPush": BindsTo.APPLICATION,
        "WhatsApp": BindsTo.APPLICATION,
        "OTP": BindsTo.APPLICATION,
        "Email": BindsTo.ORGANIZATION,
        "SMS": BindsTo.ORGANIZATION,
    }


def test_every_dimension_has_a_label_in_each_language() -> None:
    """O-39 to O-41."""
    dimensions = [dimension for product in load_catalog().products for dimension in product.dimensions]
    assert all(set(dimension.labels) == {"en", "es", "it", "zh"} for dimension in dimensions)


def test_a_product_is_found_by_code_or_by_id() -> None:
    catalog = load_catalog()
    email = catalog.by_key("email")
    assert email is not None
    assert catalog.named(email.product_codes[0]) is email
    assert catalog.named(None, email.product_ids[0]) is email
    assert catalog.named(None, None) is None
    assert catalog.named("somebody-elses-code") is None


def test_both_feeds_are_sold() -> None:
    assert {product.feed for product in load_catalog().products} == {Feed.EVENTBRIDGE, Feed.SNS}


def test_every_product_has_its_page_on_the_marketplace() -> None:
    """O-4."""
    pages = [product.listing_url for product in load_catalog().products]
    assert len(set(pages)) == len(pages)
    assert all(page and page.startswith("https://aws.amazon.com/marketplace/pp/prodview-") for page in pages)


def test_a_product_without_a_public_page_names_none() -> None:
    """O-4: what is sold by private offers alone."""
    named = 'listing_url = "https://aws.amazon.com/marketplace/pp/prodview-smsexample006"\n'
    sms = parse_catalog(SHIPPED.replace(named, "")).by_key("sms")
    assert sms is not None
    assert sms.listing_url is None


def test_a_product_may_be_silent() -> None:
    """Without the member no alarm listens."""
    quiet = parse_catalog(re.sub(r"(?m)^silence = .*$", "", SHIPPED))
    assert all(product.silence for product in load_catalog().products)
    assert not any(product.silence for product in quiet.products)


def test_every_product_says_how_its_refunds_are_reviewed() -> None:
    """O-66."""
    catalog = load_catalog()
    found = {product.key: product.refund_policy for product in catalog.products}
    assert found["apppush"] is RefundPolicy.PRO_RATA
    assert found["otp"] is RefundPolicy.BY_USAGE
    assert all(product.four_eyes_above["USD"] > 0 for product in catalog.products)
    email = catalog.by_key("email")
    assert email is not None
    assert email.four_eyes_above["JPY"] == Decimal(500000)
    assert email.refund_grace == timedelta(days=1)


def test_a_catalog_that_is_silent_about_refunds_deducts_the_time_without_limit_or_grace() -> None:
    silent = parse_catalog(re.sub(r"(?m)^(refund_policy|four_eyes_above|refund_grace) = .*$", "", SHIPPED))
    for product in silent.products:
        assert product.refund_policy is RefundPolicy.PRO_RATA
        assert product.four_eyes_above == {}
        assert product.refund_grace == timedelta(0)


MISTAKES = {
    "a product code twice": ('"email0example5code"', '"otp0example4code"', "named twice"),
    "an offer kind without window": (', free_trial = "PT48H"', "", "lacks free_trial"),
    "a window that is no duration": ("PT48H", "48 hours", "duration"),
    "an unknown member": ('feed = "sns"', 'feed = "sns"\nfoo = 1', "foo"),
    "an unknown feed": ('feed = "sns"', 'feed = "pigeon"', "feed"),
    "a page without TLS": (
        "https://aws.amazon.com/marketplace/pp/prodview-sms",
        "http://aws.example/",
        "listing",
    ),
    "a page that is a script": (
        "https://aws.amazon.com/marketplace/pp/prodview-sms",
        "javascript:x",
        "listing",
    ),
    "a silence that is no whole hour": ('events = "P2D"', 'events = "PT90M"', "whole hours"),
    "a silence that no alarm can watch": ('events = "P2D"', 'events = "P8D"', "seven days"),
    "a silence of something else": ('events = "P2D"', 'orders = "P2D"', "silence"),
    "a refund policy that nobody knows": (
        'refund_policy = "by_usage"',
        'refund_policy = "half"',
        "refund_policy",
    ),
    "a limit that is a float": ('JPY = "500000"', "JPY = 500000.0", "decimal number as text"),
    "a limit below nothing": ('JPY = "500000"', 'JPY = "-1"', "decimal number as text"),
    "a limit in no currency": ('JPY = "500000"', 'yen = "500000"', "four_eyes_above"),
    "a grace that is no duration": ('refund_grace = "P1D"', 'refund_grace = "a day"', "duration"),
    "a key that is no name": ('key = "sms"', 'key = "S M S"', "key"),
}


@pytest.mark.parametrize(("right", "wrong", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_in_the_file_is_named(right: str, wrong: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        parse_catalog(SHIPPED.replace(right, wrong))


def test_a_file_without_products_is_refused() -> None:
    with pytest.raises(ValidationError, match="products"):
        parse_catalog("products = []")
