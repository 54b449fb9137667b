"""The catalog: what the vendor sells, and which mistakes in the file are refused."""

import re

import pytest
from pydantic import ValidationError

from marketplace_orders.catalog import CATALOG_FILE, load_catalog, parse_catalog
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
    "a key that is no name": ('key = "sms"', 'key = "S M S"', "key"),
}


@pytest.mark.parametrize(("right", "wrong", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_in_the_file_is_named(right: str, wrong: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        parse_catalog(SHIPPED.replace(right, wrong))


def test_a_file_without_products_is_refused() -> None:
    with pytest.raises(ValidationError, match="products"):
        parse_catalog("products = []")
