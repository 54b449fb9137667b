"""What a reviewer decides on, as answers: invoices, use, and proposals with every formula."""

from marketplace_orders.domain.catalog import Catalog, Product
from marketplace_orders.domain.facts.refund_request import Line
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.adjustments import Invoice
from marketplace_orders.domain.refunding.formulas import shown
from marketplace_orders.http.models.order import MoneyView, RefusalView
from marketplace_orders.http.models.refund_workbench import (
    ConsumedView,
    ConsumptionReported,
    InvoiceView,
    ProposalLine,
    ProposalMissing,
    ProposalView,
)
from marketplace_orders.http.views.order_parts import refusal_view
from marketplace_orders.ports.consumption import Reported
from marketplace_orders.services.refund_review import Computed, Review
from marketplace_orders.services.refund_used import Used, used_rows


def consumed_views(rows: tuple[Used, ...], product: Product | None) -> list[ConsumedView]:
    """Return what was used, named as the catalog names the dimensions of *product*."""
    labels = {each.key: dict(each.labels) for each in product.dimensions} if product else {}
    return [
        ConsumedView(
            dimension=row.dimension,
            labels=labels.get(row.dimension),
            bought=str(row.bought),
            units=None if row.units is None else str(row.units),
            reported_at=row.reported_at,
        )
        for row in rows
    ]


def consumption_reported(order: Order, kept: Reported, catalog: Catalog) -> ConsumptionReported:
    """Return what is kept of an order's use."""
    product = catalog.by_key(order.purchase.product)
    rows = consumed_views(used_rows(order, kept), product)
    return ConsumptionReported(order_id=order.order_id, consumed=rows)


def invoice_views(review: Review) -> list[InvoiceView]:
    """Return the invoices, the newest first: a refund is taken from them in this order."""
    found = sorted(review.invoices, key=lambda each: (each.issued_at, each.invoice_id), reverse=True)
    return [_invoice(each) for each in found]


def proposal_views(review: Review) -> list[ProposalView]:
    """Return what each policy gives back, the product's own first."""
    found = sorted(review.computed.items(), key=lambda pair: pair[0] is not review.policy)
    return [_proposal(review, computed) for _, computed in found]


def _proposal(review: Review, computed: Computed) -> ProposalView:
    made = computed.proposal
    return ProposalView(
        policy=made.policy.value,
        default=made.policy is review.policy,
        at=review.at,
        amount=MoneyView(amount=shown(made.amount, made.currency), currency=made.currency),
        limited=made.limited,
        lines=line_views(computed.lines),
    )


def missing_views(review: Review) -> list[ProposalMissing]:
    """Return the policies that cannot be computed, and why."""
    return [
        ProposalMissing.model_validate({"policy": policy.value, "refusal": refusal_view(why)})
        for policy, why in review.missing.items()
    ]


def uncomputed_view(review: Review) -> RefusalView | None:
    """Return why the product's own policy cannot be computed, if so."""
    return refusal_view(review.uncomputed)


def _invoice(found: Invoice) -> InvoiceView:
    return InvoiceView(
        invoice_id=found.invoice_id,
        issued_at=found.issued_at,
        currency=found.currency,
        amount=shown(found.amount, found.currency),
        adjustable=shown(found.adjustable, found.currency),
    )


def line_views(lines: tuple[Line, ...]) -> list[ProposalLine]:
    """Return each number with its formula."""
    return [
        ProposalLine.model_validate({"name": each.name, "value": each.value, "formula": each.formula})
        for each in lines
    ]
