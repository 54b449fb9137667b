"""Products whose notifications come by SNS: listings made before EventBridge took over."""

from pathlib import Path

from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.statuses import Feed


def sns_product_codes(catalog: Path) -> list[str]:
    """The product codes of every product in the catalog with `feed = "sns"`.

    Raises:
        pydantic.ValidationError: the catalog names something that cannot be sold.
    """
    products = load_catalog(catalog).products
    return [code for product in products if product.feed is Feed.SNS for code in product.product_codes]
