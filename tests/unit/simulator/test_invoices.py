"""What is invoiced, and what of it can still be given back."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from local.simulator.operations.amend import amend
from local.simulator.operations.end import end
from local.simulator.operations.invoices import adjustable, invoices_of, issue
from local.simulator.operations.offer import Pricelist
from local.simulator.operations.refunds import Refund, request_adjustment, settle_adjustment
from local.simulator.world.agreements import Agreement, Status
from local.simulator.world.errors import InvalidRequest
from local.simulator.world.invoices import BillingPeriod
from local.simulator.world.offers import OfferKind
from local.simulator.world.world import World
from tests.unit.simulator.worlds import ACCEPTED, NOW, bought, make_world

PRICED = Pricelist(price=Decimal("100.00"))


def amounts(world: World, agreement: Agreement, now: datetime = NOW) -> list[str]:
    return [str(each.amount) for each in invoices_of(world, agreement.id, now)]


def test_an_invoice_is_for_what_was_paid_up_front() -> None:
    world = make_world()
    (invoice,) = invoices_of(world, bought(world, prices=PRICED).id, NOW)

    assert (invoice.amount, invoice.currency) == (Decimal("100.00"), "USD")
    assert (invoice.issued_at, invoice.period) == (ACCEPTED, BillingPeriod(2026, 8))
    assert amounts(world, bought(world, kind=OfferKind.FREE_TRIAL)) == []


def test_instalments_follow_month_by_month_and_add_up() -> None:
    world = make_world()
    agreement = bought(world, prices=PRICED, instalments=3)

    assert amounts(world, agreement) == ["33.34"]
    assert amounts(world, agreement, NOW + timedelta(days=31)) == ["33.34", "33.33"]
    assert amounts(world, agreement, NOW + timedelta(days=400)) == ["33.34", "33.33", "33.33"]
    with pytest.raises(InvalidRequest):
        bought(world, prices=PRICED, instalments=0)


def test_an_end_stops_instalments_but_not_usage() -> None:
    world = make_world()
    agreement = bought(world, prices=PRICED, instalments=12)
    end(world, agreement.id, Status.CANCELLED, NOW, NOW)
    later = datetime(2026, 10, 3, tzinfo=UTC)
    issue(world, agreement, Decimal(7), later, BillingPeriod(2026, 8))

    assert amounts(world, agreement, later) == ["8.37", "7"]


def test_units_that_are_added_are_invoiced() -> None:
    world = make_world()
    agreement = bought(world, quantities={"dau": 10}, prices=PRICED)
    amend(world, agreement.id, {"dau": 30}, NOW)
    amend(world, agreement.id, {"dau": 30}, NOW)

    assert amounts(world, agreement) == ["100.00", "2.00"]
    assert len({each.id for each in invoices_of(world, agreement.id, NOW)}) == 2


def test_what_can_be_given_back_shrinks_with_what_did_not_fail() -> None:
    world = make_world()
    (invoice,) = invoices_of(world, (agreement := bought(world, prices=PRICED)).id, NOW)
    for amount, completed in (("10.00", True), ("20.00", False), ("30.00", None)):
        refund = Refund(agreement.id, invoice.id, Decimal(amount), "USD", "OTHER")
        made = request_adjustment(world, refund, NOW)
        if completed is not None:
            settle_adjustment(world, made.id, completed, NOW)

    assert adjustable(world, invoice) == Decimal("60.00")
