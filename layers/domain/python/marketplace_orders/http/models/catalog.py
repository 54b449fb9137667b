"""The catalog: what the vendor sells."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.http.models.base import Answer

Labels = Annotated[
    dict[str, str],
    Field(description="The name per language code; `en`, `es`, `it` and `zh` are always there."),
]


class DimensionView(Answer):
    """One thing that a package of a product counts."""

    key: str
    unit: str
    labels: Labels


class ProductView(Answer):
    """A product, what its orders are bound to, and how long its refund window is."""

    key: str
    name: str
    binds_to: BindsTo
    data_centre: str
    dimensions: list[DimensionView]
    refund_window_seconds: Annotated[
        dict[str, int],
        Field(description="The window's length by kind of offer: public, private, free_trial."),
    ]
    listing_url: Annotated[
        str | None,
        Field(description="The product's public page on the marketplace, https; null where it has none."),
    ]


class CatalogView(Answer):
    """Every product."""

    products: list[ProductView]
