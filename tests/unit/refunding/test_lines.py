"""Every number of a proposal with the formula that gives it."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.domain.refunding.adjustments import Invoice, adjustments
from marketplace_orders.domain.refunding.figures import Figures
from marketplace_orders.domain.refunding.lines import lines_of
from marketplace_orders.domain.refunding.minor_units import at_most, minor_unit
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.refunding.proposal import Proposal, Purchase, propose
from marketplace_orders.domain.refunding.usage import Consumed, Term, by_begun_days
from tests.support.recomputing import recomputed, sides
from tests.unit.refunding.strategies import START, amounts, consumed, currencies, instants, policies

YEAR = Term(START, START + timedelta(days=365))
WHOLE = Figures(
    currency="USD",
    ordered=Decimal("1200.00"),
    invoiced=(Decimal("1200.00"),),
    adjustable=(Decimal("1200.00"),),
)
USED = (Consumed("messages", 1000, 250), Consumed("dau", 500, 100))
SHARES = {"time_share", "consumption_share", "used_share"}


def purchase_of(figures: Figures, term: Term | None, rows: tuple[Consumed, ...] = ()) -> Purchase:
    return Purchase(
        currency=figures.currency,
        paid=figures.paid,
        price=figures.price,
        refunded=figures.refunded,
        adjustable=figures.returnable,
        term=term,
        consumed=rows,
    )


def formulas(
    figures: Figures, policy: RefundPolicy, days: float = 73, rows: tuple[Consumed, ...] = USED
) -> dict[str, str]:
    purchase = purchase_of(figures, YEAR, rows)
    proposal = propose(purchase, policy, START + timedelta(days=days))
    return {line.name: line.formula for line in lines_of(figures, purchase, proposal)}


def test_a_proposal_by_time_is_explained_from_top_to_bottom() -> None:
    """O-66."""
    assert formulas(WHOLE, RefundPolicy.PRO_RATA) == {
        "paid": "1200.00",
        "time_share": "73 / 365 = 0.200000",
        "consumption_share": "max(250 / 1000, 100 / 500) = 0.250000",
        "used_share": "73 / 365 = 0.200000",
        "used": "1200.00 * 73 / 365 = 240.00",
        "refunded": "0.00",
        "adjustable": "1200.00",
        "amount": "min(1200.00 - 240.00 - 0.00, 1200.00) = 960.00",
    }


@pytest.mark.parametrize(
    ("policy", "used"),
    [
        (RefundPolicy.BY_USAGE, "1200.00 * 250 / 1000 = 300.00"),
        (RefundPolicy.NONE, "1200.00 * 1 = 1200.00"),
        (RefundPolicy.FULL, "1200.00 * 0 = 0.00"),
    ],
)
def test_other_policies_deduct_something_else(policy: RefundPolicy, used: str) -> None:
    assert formulas(WHOLE, policy)["used"] == used


def test_what_is_rounded_says_so() -> None:
    found = formulas(replace(WHOLE, ordered=None, invoiced=(Decimal("100.00"),)), RefundPolicy.PRO_RATA, 122)
    assert found["time_share"] == "122 / 365 ≈ 0.334247"
    assert found["used"] == "100.00 * 122 / 365 ≈ 33.42"


def test_use_beyond_what_was_bought_is_all_of_it() -> None:
    found = formulas(WHOLE, RefundPolicy.BY_USAGE, rows=(Consumed("dau", 500, 600),))
    assert found["consumption_share"] == "min(600 / 500, 1) = 1.000000"
    assert found["used"] == "1200.00 * min(600 / 500, 1) = 1200.00"


def test_nothing_is_said_of_use_that_nobody_reported() -> None:
    assert "consumption_share" not in formulas(WHOLE, RefundPolicy.PRO_RATA, rows=())


def test_several_invoices_and_credit_memos_are_added_up() -> None:
    figures = replace(
        WHOLE,
        invoiced=(Decimal("800.00"), Decimal("400.00")),
        adjustable=(Decimal("750.00"), Decimal("400.00")),
        told=Decimal("20.00"),
        credited=(Decimal("20.00"), Decimal("30.00")),
    )
    found = formulas(figures, RefundPolicy.PRO_RATA)
    assert found["paid"] == "800.00 + 400.00 = 1200.00"
    assert found["refunded"] == "max(20.00, 20.00 + 30.00) = 50.00"
    assert found["adjustable"] == "750.00 + 400.00 = 1150.00"
    assert found["amount"] == "min(1200.00 - 240.00 - 50.00, 1150.00) = 910.00"


def test_of_instalments_the_whole_price_is_used_and_only_what_was_paid_goes_back() -> None:
    """Six of twelve instalments are paid after half of the year: nothing of them is unused."""
    monthly = (Decimal("100.00"),) * 6
    found = formulas(replace(WHOLE, invoiced=monthly, adjustable=monthly), RefundPolicy.PRO_RATA, 182.5)
    assert found["price"] == "1200.00"
    assert found["used"] == "1200.00 * 15768000 / 31536000 = 600.00"
    assert found["amount"] == "min(600.00 - 600.00 - 0.00, 600.00) = 0.00"


def test_more_may_be_used_than_was_paid() -> None:
    few = (Decimal("100.00"),)
    found = formulas(replace(WHOLE, invoiced=few, adjustable=few), RefundPolicy.PRO_RATA)
    assert found["used"] == "min(1200.00 * 73 / 365, 100.00) = 100.00"


@pytest.mark.parametrize(
    ("policy", "used"),
    [
        (RefundPolicy.PRO_RATA, "1200.00 * 73 / 365 + 1250.00 - 1200.00 = 290.00"),
        (RefundPolicy.FULL, "1200.00 * 0 = 0.00"),
    ],
)
def test_metered_usage_beyond_the_price_is_used_up(policy: RefundPolicy, used: str) -> None:
    metered = replace(
        WHOLE,
        invoiced=(Decimal("1200.00"), Decimal("50.00")),
        adjustable=(Decimal("1200.00"), Decimal("50.00")),
    )
    assert formulas(metered, policy)["used"] == used


def test_before_the_first_invoice_the_orders_price_counts() -> None:
    found = formulas(replace(WHOLE, invoiced=(), adjustable=()), RefundPolicy.FULL)
    assert (found["paid"], found["adjustable"]) == ("1200.00", "1200.00")


def test_an_untold_amount_is_what_aws_does_not_let_go_back_any_more() -> None:
    partner = replace(WHOLE, adjustable=(Decimal("900.00"),), untold=True)
    assert formulas(partner, RefundPolicy.FULL)["refunded"] == "300.00"


def test_fractions_of_a_cent_are_not_hidden() -> None:
    metered = Figures(
        currency="USD", invoiced=(Decimal("10.12345600"),), adjustable=(Decimal("10.12345600"),)
    )
    found = formulas(metered, RefundPolicy.FULL)
    assert found["paid"] == "10.123456"
    assert found["amount"] == "min(10.123456 - 0.00 - 0.00, 10.123456) ≈ 10.12"


def test_a_day_that_has_begun_has_passed() -> None:
    """So the number that a reviewer read holds until the next day of the term."""
    term = Term(START, START + timedelta(days=364, hours=11, minutes=59, seconds=59))
    for moment in (timedelta(days=72, microseconds=1), timedelta(days=72, hours=5), timedelta(days=73)):
        whole, day = by_begun_days(term, START + moment)
        assert (whole, day) == (YEAR, START + timedelta(days=73))
    assert by_begun_days(term, START - timedelta(days=3))[1] == START


@st.composite
def figures(draw: st.DrawFn) -> Figures:
    currency = draw(currencies)
    metered = minor_unit(currency).scaleb(-draw(st.sampled_from([0, 0, 3])))
    bills = draw(st.lists(st.integers(0, 10_000_000).map(lambda units: units * metered), max_size=5))
    ordered = draw(st.none() | amounts(currency))
    return Figures(
        currency=currency,
        ordered=Decimal(1) if ordered is None and not bills else ordered,
        invoiced=tuple(bills),
        adjustable=tuple(draw(st.decimals(0, each, places=2)) for each in bills),
        told=draw(st.none() | amounts(currency)),
        untold=draw(st.booleans()),
        credited=tuple(draw(st.lists(amounts(currency), max_size=3))),
    )


@st.composite
def told(draw: st.DrawFn) -> tuple[Figures, Purchase, Proposal]:
    found = draw(figures())
    whole, day = by_begun_days(
        Term(START, START + timedelta(seconds=draw(st.integers(1, 60_000_000)))), draw(instants)
    )
    purchase = purchase_of(found, whole, tuple(draw(st.lists(consumed, max_size=3))))
    at = draw(st.sampled_from([day, draw(instants)]))
    return found, purchase, propose(purchase, draw(policies), at)


@given(told())
def test_every_formula_recomputes_to_its_value(case: tuple[Figures, Purchase, Proposal]) -> None:
    found, purchase, proposal = case
    for line in lines_of(found, purchase, proposal):
        expression, value, exact = sides(line.formula)
        result = recomputed(expression)
        assert value == line.value
        if exact:
            assert result == Fraction(value)
        elif line.name == "amount":
            assert Fraction(value) < result < Fraction(value) + Fraction(minor_unit(proposal.currency))
        else:
            unit = Fraction(1, 10**6) if line.name in SHARES else Fraction(minor_unit(proposal.currency))
            assert 0 < abs(result - Fraction(value)) <= unit / 2


@given(told())
def test_the_lines_tell_the_proposals_own_numbers(case: tuple[Figures, Purchase, Proposal]) -> None:
    found, purchase, proposal = case
    values = {line.name: Decimal(line.value) for line in lines_of(found, purchase, proposal)}
    assert values["paid"] == proposal.paid == found.paid
    assert values["used"] == proposal.used
    assert values["refunded"] == proposal.refunded
    assert values["adjustable"] == proposal.adjustable
    assert values["amount"] == proposal.amount


@given(told())
def test_whatever_the_figures_never_more_goes_back_than_was_paid(
    case: tuple[Figures, Purchase, Proposal],
) -> None:
    found, _, proposal = case
    assert 0 <= proposal.amount <= max(found.paid - found.refunded, Decimal(0))
    assert proposal.amount <= found.returnable
    assert proposal.used <= found.paid
    assert proposal.amount == at_most(proposal.amount, proposal.currency)


@given(figures(), policies, st.integers(-10, 800), st.integers(0, 400), st.integers(0, 500))
def test_more_use_or_more_given_back_never_gives_more(
    found: Figures, policy: RefundPolicy, hours: int, later: int, units: int
) -> None:
    def amount(at: datetime, use: int, back: Decimal) -> Decimal:
        changed = replace(found, credited=(*found.credited, back))
        purchase = purchase_of(changed, YEAR, (Consumed("dau", 500, use),))
        return propose(purchase, policy, by_begun_days(YEAR, at)[1]).amount

    at = START + timedelta(hours=hours)
    before = amount(at, 100, Decimal(0))
    assert amount(at + timedelta(hours=later), 100 + units, Decimal(0)) <= before
    assert amount(at, 100, Decimal(units)) <= before


@given(figures().filter(lambda found: bool(found.invoiced)), policies, instants)
def test_what_is_proposed_can_be_taken_from_the_invoices_exactly(
    found: Figures, policy: RefundPolicy, at: datetime
) -> None:
    """O-66: no cent is lost or made up between the proposal and what AWS is asked for."""
    proposal = propose(purchase_of(found, YEAR), policy, at)
    bills = [
        Invoice(
            invoice_id=f"inv-{number}",
            issued_at=START + timedelta(days=number),
            currency=found.currency,
            amount=amount,
            adjustable=most,
        )
        for number, (amount, most) in enumerate(zip(found.invoiced, found.adjustable, strict=True))
    ]
    made = adjustments(proposal.amount, proposal.currency, bills, "rr-1")
    limits = {bill.invoice_id: bill.adjustable for bill in bills}
    assert sum((each.amount for each in made), Decimal(0)) == proposal.amount
    assert all(0 < each.amount <= limits[each.invoice_id] for each in made)
