"""Products whose notifications come by SNS: listings made before EventBridge took over."""

import tomllib
from pathlib import Path


def sns_product_codes(catalog: Path) -> list[str]:
    """The product codes of every product in the catalog with `feed = "sns"`."""
    products = tomllib.loads(catalog.read_text())["products"]
    return [code for product in products if product["feed"] == "sns" for code in product["product_codes"]]
