"""What a reviewer decides on: invoices, use, and what each policy gives back (O-65, O-66)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.decide.refund_requesting import BY_PARTNER, BY_SUPPORT_CASE, NOTHING_PAID
from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.facts.refund_request import Line
from marketplace_orders.domain.instants import Clock
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.adjustments import Invoice, Statement
from marketplace_orders.domain.refunding.figures import Figures
from marketplace_orders.domain.refunding.lines import lines_of
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.refunding.proposal import Proposal, Purchase, propose
from marketplace_orders.domain.refunding.uncomputed import (
    CONSUMPTION_UNKNOWN,
    INVOICES_LATER,
    INVOICES_REFUSED,
    TERM_UNKNOWN,
)
from marketplace_orders.domain.refunding.usage import Term, by_begun_days
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.consumption import Consumption
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import RefundDesk
from marketplace_orders.services.refund_figures import figures_of
from marketplace_orders.services.refund_used import Used, used_of, used_rows


@dataclass(frozen=True, slots=True)
class Reviewer:
    """What a review needs."""

    desk: RefundDesk
    consumption: Consumption
    catalog: Catalog
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A proposal and its lines."""

    proposal: Proposal
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What is known of an order's money at *at*.

    *policy* is the product's own. *missing* says of each policy that is not among *computed* why not.
    """

    at: datetime
    policy: RefundPolicy
    invoices: tuple[Invoice, ...]
    consumed: tuple[Used, ...]
    computed: Mapping[RefundPolicy, Computed]
    missing: Mapping[RefundPolicy, Refusal]

    @property
    def proposals(self) -> Mapping[RefundPolicy, Proposal]:
        """What each policy gives back that can be computed."""
        return {policy: each.proposal for policy, each in self.computed.items()}

    @property
    def uncomputed(self) -> Refusal | None:
        """Why the product's own policy cannot be computed, or None."""
        return self.missing.get(self.policy)


def reviewed(reviewer: Reviewer, order: Order) -> Review:
    """Return what a reviewer sees of *order* (one GetItem; one call of AWS for each page of invoices).

    AWS's refusal or silence is part of the answer, not an error.
    """
    used = used_rows(order, reviewer.consumption.read(order.order_id))
    told = _statement(reviewer, order)
    if isinstance(told, Refusal):
        return _review(reviewer, order, used, Statement(), told)
    return _review(reviewer, order, used, told, figures_of(order, told))


def _statement(reviewer: Reviewer, order: Order) -> Statement | Refusal:
    if order.feed is Feed.SNS:
        return BY_SUPPORT_CASE
    if order.purchase.by_partner:
        return BY_PARTNER
    try:
        return reviewer.desk.statement(order.purchase.agreement_id or order.order_id)
    except AnswerRefused:
        return INVOICES_REFUSED
    except MarketplaceBusy:
        return INVOICES_LATER


def _review(
    reviewer: Reviewer, order: Order, used: tuple[Used, ...], told: Statement, found: Figures | Refusal
) -> Review:
    now, product = reviewer.clock(), reviewer.catalog.by_key(order.purchase.product)
    made: dict[RefundPolicy, Computed] = {}
    missing: dict[RefundPolicy, Refusal] = {}
    for policy in RefundPolicy:
        result = found if isinstance(found, Refusal) else _computed(order, found, used, policy, now)
        if isinstance(result, Refusal):
            missing[policy] = result
        else:
            made[policy] = result
    return Review(
        at=now,
        policy=product.refund_policy if product else RefundPolicy.PRO_RATA,
        invoices=told.invoices,
        consumed=used,
        computed=made,
        missing=missing,
    )


def _computed(
    order: Order, figures: Figures, used: tuple[Used, ...], policy: RefundPolicy, now: datetime
) -> Computed | Refusal:
    if figures.paid <= 0 and policy is not RefundPolicy.NONE:
        # That nothing goes back can be proposed all the same: the agreement may be to end.
        return NOTHING_PAID
    term, counted = _term(order), used_of(used)
    if policy is RefundPolicy.PRO_RATA and term is None:
        return TERM_UNKNOWN
    if policy is RefundPolicy.BY_USAGE and not counted:
        return CONSUMPTION_UNKNOWN
    # What was used ends with the agreement, however much later the review is.
    at = min(now, order.ending.at) if order.ending else now
    whole, day = by_begun_days(term, at) if term else (None, at)
    purchase = Purchase(
        currency=figures.currency,
        paid=figures.paid,
        price=figures.price,
        refunded=figures.refunded,
        adjustable=figures.returnable,
        term=whole,
        consumed=counted,
    )
    proposal = propose(purchase, policy, day)
    return Computed(proposal=proposal, lines=lines_of(figures, purchase, proposal))


def _term(order: Order) -> Term | None:
    """The time that was paid for; None for a purchase without end, pay-as-you-go among them."""
    start, end = order.purchase.starts_at or order.window.starts_at, order.purchase.expires_at
    return Term(start, end) if end and end > start else None
