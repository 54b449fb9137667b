"""The catalog as an answer."""

from marketplace_orders.domain.catalog import Catalog, Product
from marketplace_orders.http.models.catalog import CatalogView, DimensionView, ProductView


def catalog_view(catalog: Catalog) -> CatalogView:
    """Return every product."""
    return CatalogView(products=[_product(product) for product in catalog.products])


def _product(product: Product) -> ProductView:
    return ProductView(
        key=product.key,
        name=product.name,
        binds_to=product.binds_to,
        data_centre=product.data_centre,
        dimensions=[
            DimensionView(key=each.key, unit=each.unit, labels=dict(each.labels))
            for each in product.dimensions
        ],
        refund_window_seconds={
            kind.value: int(length.total_seconds()) for kind, length in product.refund_window.items()
        },
        listing_url=product.listing_url,
    )
