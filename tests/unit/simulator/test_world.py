"""The catalog, buyers, ids, entitlements, invoices and durations."""

import re
from datetime import UTC, datetime

import pytest

from local.simulator.operations.durations import add_duration
from local.simulator.operations.end import end
from local.simulator.operations.offer import Pricelist
from local.simulator.settings import DEFAULT_CATALOG
from local.simulator.world.agreements import Agreement, Status
from local.simulator.world.catalog import Feed, load
from local.simulator.world.entitlements import entitlements_of
from local.simulator.world.errors import InvalidRequest, NotFound
from local.simulator.world.ids import Ids
from local.simulator.world.offers import Pricing
from tests.unit.simulator.worlds import BUYER, NOW, bought, make_world


def test_the_vendors_own_catalog_is_on_sale() -> None:
    catalog = load(DEFAULT_CATALOG)

    assert {product.feed for product in catalog.products} == set(Feed)
    for product in catalog.products:
        names = (product.key, *product.codes, *product.product_ids)
        assert all(catalog.find(name) is product for name in names)
    with pytest.raises(NotFound):
        catalog.find("nothing")


def test_ids_have_aws_spellings() -> None:
    ids = Ids(7)

    assert re.fullmatch(r"agmt-[a-z0-9]{25}", ids.agreement())
    assert re.fullmatch(r"offer-[a-z0-9]{13}", ids.offer())
    assert re.fullmatch(r"arn:aws:license-manager::\d{12}:license:l-[0-9a-f]{32}", ids.license_arn())
    assert re.fullmatch(r"[1-9]\d{11}", ids.account())
    assert re.fullmatch(r"acr-[a-z0-9]+", ids.cancellation_request())
    assert re.fullmatch(r"ba-[a-z0-9]+", ids.billing_adjustment())


def test_a_seed_repeats_the_ids() -> None:
    assert [Ids(3).agreement(), Ids(3).token()] == [Ids(3).agreement(), Ids(3).token()]
    assert Ids(3).agreement() != Ids(4).agreement()


def test_unknown_accounts_become_buyers() -> None:
    world = make_world()

    assert world.buyer("999900001111").name == "Buyer 999900001111"
    assert world.buyer("999900001111") is world.buyer("999900001111", "another name")


def rows(agreement: Agreement) -> list[tuple[str, int]]:
    return [(row.dimension, row.quantity) for row in entitlements_of([agreement])]


def test_entitlements_follow_the_license() -> None:
    world = make_world()
    agreement = bought(world, quantities={"dau": 5})

    assert rows(agreement) == [("dau", 5)]
    assert rows(bought(world, provision=False)) == []
    assert rows(bought(world, prices=Pricelist(Pricing.PAY_AS_YOU_GO))) == []


def test_cancelling_takes_rows_away_and_expiry_leaves_them_expired() -> None:
    world = make_world()
    cancelled, expired = bought(world), bought(world)
    end(world, cancelled.id, Status.CANCELLED, NOW, NOW)
    end(world, expired.id, Status.EXPIRED, NOW, NOW)

    assert rows(cancelled) == []
    (first, *_) = entitlements_of([expired])
    assert first.expires_at is not None
    assert first.expires_at <= NOW


def test_rows_name_the_customer_as_the_listing_does() -> None:
    world = make_world()
    (today,) = entitlements_of([bought(world, quantities={"dau": 1})])
    (legacy,) = entitlements_of([bought(world, "text")])

    assert (today.customer_account, today.customer_identifier) == (BUYER, None)
    assert today.license_arn
    assert legacy.customer_identifier
    assert legacy.license_arn is None


@pytest.mark.parametrize(
    ("duration", "end_date"),
    [
        ("P1M", (2024, 2, 29)),
        ("P13M", (2025, 2, 28)),
        ("P1Y", (2025, 1, 31)),
        ("P1W", (2024, 2, 7)),
        ("P1D", (2024, 2, 1)),
    ],
)
def test_durations_respect_the_calendar(duration: str, end_date: tuple[int, int, int]) -> None:
    start = datetime(2024, 1, 31, tzinfo=UTC)

    assert add_duration(start, duration) == datetime(*end_date, tzinfo=UTC)


@pytest.mark.parametrize("duration", ["P", "12M", "PT1H", ""])
def test_other_durations_are_refused(duration: str) -> None:
    with pytest.raises(InvalidRequest):
        add_duration(NOW, duration)
