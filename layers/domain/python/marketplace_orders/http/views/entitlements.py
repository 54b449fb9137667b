"""What was bought, with the catalog's words for it (O-39 to O-41, O-50)."""

from decimal import Decimal

from marketplace_orders.domain.catalog import Product
from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.http.models.order import EntitlementView


def entitlement_views(rows: tuple[Entitlement, ...], product: Product | None) -> list[EntitlementView]:
    """Return *rows*, named as the catalog names the dimensions of *product*."""
    return [_view(row, product) for row in rows]


def decimal_text(number: Decimal | None) -> str | None:
    """Return *number* without exponent, or None."""
    return None if number is None else f"{number:f}"


def _view(row: Entitlement, product: Product | None) -> EntitlementView:
    known = next((d for d in product.dimensions if d.key == row.dimension), None) if product else None
    return EntitlementView(
        dimension=row.dimension,
        quantity=decimal_text(row.quantity),
        value=row.value,
        unit=known.unit if known else None,
        labels=dict(known.labels) if known else None,
        expires_at=row.expires_at,
    )
