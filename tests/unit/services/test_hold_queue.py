"""The queue over a store: what waits is in it, what is served is not, and pages hold everything once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.errors import Invalid
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.holds import HoldKind
from marketplace_orders.domain.order import Order
from marketplace_orders.services import hold_queue as queue
from marketplace_orders.services.hold_queue import Held, hold_queue
from tests.builders import AGREEMENT, CATALOG, after, bound, created, described, licensed, linked
from tests.support.front_desk import FrontDesk, resolved

CLAIM = "CLAIM#555566667777#apppush"


@pytest.fixture
def desk() -> FrontDesk:
    """Three purchases an hour apart: one that is bound, one that could be, one of nobody; and a claim."""
    made = FrontDesk()
    tell(made, AGREEMENT, 0, linked(), bound())
    tell(made, "agmt-2", 1, linked(1))
    tell(made, "agmt-3", 2)
    made.store.clock.now = after(1.5)
    made.arrive(resolved(account="555566667777"))
    made.store.clock.now = after(49.5)
    return made


def tell(desk: FrontDesk, agreement: str, hours: float, *more: Fact) -> None:
    facts = (
        created(hours, agreement=agreement),
        licensed(hours, agreement=agreement, license_id=f"l-{agreement}"),
        described(hours, agreement=agreement, acceptance_time=after(hours)),
    )
    desk.told(*facts, *more, partition=Partition.of_agreement(agreement))


def held(desk: FrontDesk, kind: HoldKind | None = None, catalog: Catalog = CATALOG) -> list[tuple[str, str]]:
    """Return (name, kind of hold) of everything in the queue, page by page."""
    found: list[Held] = []
    cursor: str | None = None
    while True:
        page = hold_queue(desk.store.waiting, catalog, desk.store.clock(), kind, cursor)
        found.extend(page.held)
        cursor = page.cursor
        if cursor is None:
            return [(name(each), each.hold.kind.value) for each in found]


def name(each: Held) -> str:
    return each.waits.order_id if isinstance(each.waits, Order) else each.waits.name


@pytest.mark.parametrize("read", [1, 2, 100])
def test_what_waits_is_held_the_oldest_first(
    desk: FrontDesk, monkeypatch: pytest.MonkeyPatch, read: int
) -> None:
    monkeypatch.setattr(queue, "READ", read)
    assert held(desk) == [
        (CLAIM, "claim_waiting"),
        ("agmt-3", "not_registered"),
        ("agmt-3", "window_open"),
    ]


def test_an_order_that_nobody_binds_comes_in_with_time_alone(desk: FrontDesk) -> None:
    desk.store.clock.now = after(49 + 72)
    assert held(desk, HoldKind.UNBOUND) == [("agmt-2", "unbound")]


def test_the_catalog_says_for_how_long_an_order_can_stay_unbound(desk: FrontDesk) -> None:
    soon = tuple(replace(product, unbound_after=timedelta(0)) for product in CATALOG.products)
    assert held(desk, HoldKind.UNBOUND, Catalog(soon)) == [("agmt-2", "unbound")]
    assert held(desk, HoldKind.UNBOUND) == []


@pytest.mark.parametrize("kind", HoldKind)
def test_one_kind_is_what_all_hold_of_it(desk: FrontDesk, kind: HoldKind) -> None:
    desk.store.clock.now = after(49 + 72)
    assert held(desk, kind) == [row for row in held(desk) if row[1] == kind.value]


def test_a_cursor_belongs_to_orders_claims_or_both(desk: FrontDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "READ", 1)
    now = desk.store.clock()
    cursor = hold_queue(desk.store.waiting, CATALOG, now, None, None).cursor
    with pytest.raises(Invalid) as refused:
        hold_queue(desk.store.waiting, CATALOG, now, HoldKind.UNBOUND, cursor)
    assert refused.value.code == "cursor_mismatch"
