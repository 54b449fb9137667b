"""Taking down what the vendor's platform says was used of an order (O-66)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.errors import Invalid, Refused
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.ports.consumption import Consumption, Reported

AHEAD: Final = timedelta(minutes=5)
"""How far another machine's clock may be ahead of ours."""


def report_consumption(
    consumption: Consumption, catalog: Catalog, order: Order, reported: Reported, now: datetime
) -> Reported:
    """Keep *reported* where it is the latest; return what is kept of *order*, which may be a later report.

    Raises:
        Invalid: it is of a time to come (``consumption_ahead``), or of a dimension that the order's product
            does not have (``dimension_unknown``).
        Refused: something else was reported of the same instant (``consumption_reported``).
    """
    if reported.at > now + AHEAD:
        raise Invalid(
            "consumption_ahead",
            "`at` is in the future: every report until then would be passed over. Send when it was counted.",
        )
    _check_dimensions(catalog, order, reported.units)
    kept = consumption.report(reported)
    if kept.at == reported.at and kept.units != reported.units:
        raise Refused(
            Refusal(
                "consumption_reported",
                "Other units were reported of the same instant. Send a later instant to replace them.",
            ),
            order.purchase.product,
        )
    return kept


def _check_dimensions(catalog: Catalog, order: Order, units: Mapping[str, int]) -> None:
    product = catalog.by_key(order.purchase.product)
    known = {each.key for each in product.dimensions} if product else set()
    known |= {row.dimension for row in order.purchase.entitlements}
    unknown = sorted(units.keys() - known)
    if unknown:
        raise Invalid(
            "dimension_unknown",
            f"The order has no dimension {', '.join(unknown)}. Send the keys of the catalog.",
        )
