"""A proposal line by line: each number with the formula that gives it, its own numbers put in (O-66)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from marketplace_orders.domain.facts.refund_request import Line
from marketplace_orders.domain.refunding.figures import Figures
from marketplace_orders.domain.refunding.formulas import called, equation, share_shown, shown
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.refunding.proposal import Proposal, Purchase, used_exactly
from marketplace_orders.domain.refunding.usage import DAY, Consumed, Term


def lines_of(figures: Figures, purchase: Purchase, proposal: Proposal) -> tuple[Line, ...]:
    """Return the lines of *proposal*, each after those it is made of."""
    return (
        *_amounts(figures, purchase),
        *_shares(purchase, proposal),
        _used(purchase, proposal),
        _line("refunded", proposal.refunded, figures.formula_of_refunded(), proposal.currency),
        _line("adjustable", proposal.adjustable, figures.formula_of_returnable(), proposal.currency),
        _amount(proposal),
    )


def _amounts(figures: Figures, purchase: Purchase) -> Iterator[Line]:
    yield _line("paid", purchase.paid, figures.formula_of_paid(), purchase.currency)
    if purchase.price is not None and purchase.price != purchase.paid:
        yield _line("price", purchase.price, shown(purchase.price, purchase.currency), purchase.currency)


def _shares(purchase: Purchase, proposal: Proposal) -> Iterator[Line]:
    if purchase.term is not None and proposal.time_share is not None:
        yield _share("time_share", proposal.time_share, _of_time(purchase.term, proposal.at))
    counted = [row for row in purchase.consumed if row.bought > 0]
    if counted:
        by_row = [_of_units(row) for row in counted]
        yield _share("consumption_share", proposal.consumption_share, called("max", by_row))
    yield _share("used_share", proposal.used_share, _deducted(purchase, proposal))


def _used(purchase: Purchase, proposal: Proposal) -> Line:
    exact = used_exactly(purchase, proposal.policy, proposal.used_share)
    expression = f"{shown(proposal.price, proposal.currency)} * {_deducted(purchase, proposal)}"
    if purchase.beyond and proposal.policy is not RefundPolicy.FULL:
        paid, price = shown(proposal.paid, proposal.currency), shown(proposal.price, proposal.currency)
        expression += f" + {paid} - {price}"
    if exact > proposal.paid:
        expression = f"min({expression}, {shown(proposal.paid, proposal.currency)})"
    value = shown(proposal.used, proposal.currency)
    return Line("used", value, equation(expression, min(exact, Fraction(proposal.paid)), value))


def _amount(proposal: Proposal) -> Line:
    numbers = (proposal.paid, proposal.used, proposal.refunded)
    left = " - ".join(shown(each, proposal.currency) for each in numbers)
    rest = proposal.paid - proposal.used - proposal.refunded
    if rest < 0:
        left = f"max({left}, 0)"
    expression = f"min({left}, {shown(proposal.adjustable, proposal.currency)})"
    value = shown(proposal.amount, proposal.currency)
    return Line("amount", value, equation(expression, min(max(rest, Decimal(0)), proposal.adjustable), value))


def _line(name: str, amount: Decimal, expression: str, currency: str) -> Line:
    value = shown(amount, currency)
    return Line(name, value, equation(expression, amount, value))


def _share(name: str, share: Fraction, expression: str) -> Line:
    value = share_shown(share)
    return Line(name, value, equation(expression, share, value))


def _deducted(purchase: Purchase, proposal: Proposal) -> str:
    if proposal.policy is RefundPolicy.PRO_RATA and purchase.term is not None:
        return _of_time(purchase.term, proposal.at)
    most = max((row for row in purchase.consumed if row.bought > 0), key=_units_share, default=None)
    if proposal.policy is RefundPolicy.BY_USAGE and most is not None:
        return _of_units(most)
    return f"{proposal.used_share}"


def _of_time(term: Term, at: datetime) -> str:
    """In days where there are whole ones, else in seconds."""
    whole = term.end - term.start
    passed = min(max(at - term.start, timedelta(0)), whole)
    unit = timedelta(seconds=1) if whole % DAY or passed % DAY else DAY
    return f"{_in(unit, passed)} / {_in(unit, whole)}"


def _in(unit: timedelta, length: timedelta) -> str:
    tick = timedelta(microseconds=1)
    return f"{Decimal(length // tick) / Decimal(unit // tick):f}"


def _of_units(row: Consumed) -> str:
    quotient = f"{row.units} / {row.bought}"
    return f"min({quotient}, 1)" if row.units > row.bought else quotient


def _units_share(row: Consumed) -> Fraction:
    return Fraction(row.units, row.bought)
