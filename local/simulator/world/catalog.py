"""The listings on sale, read from the vendor's own catalog file."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from local.simulator.world.errors import NotFound


class Feed(StrEnum):
    """How a listing announces its sales: EventBridge since June 2026, SNS topics before."""

    EVENTBRIDGE = "eventbridge"
    SNS = "sns"


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing that a buyer chooses a quantity of."""

    key: str
    unit: str
    label: str


@dataclass(frozen=True, slots=True)
class Product:
    """One listing. `codes` and `product_ids` are never empty; the first of each is used for new sales."""

    key: str
    name: str
    codes: tuple[str, ...]
    product_ids: tuple[str, ...]
    feed: Feed
    dimensions: tuple[Dimension, ...]

    @property
    def code(self) -> str:
        """The product code that APIs and SNS messages name."""
        return self.codes[0]

    @property
    def product_id(self) -> str:
        """The `prod-…` id that agreements name."""
        return self.product_ids[0]


@dataclass(frozen=True, slots=True)
class Catalog:
    """All listings of one seller."""

    products: tuple[Product, ...]

    def find(self, name: str) -> Product:
        """The product with that key, product code or `prod-…` id. Raises NotFound."""
        for product in self.products:
            if name == product.key or name in product.codes or name in product.product_ids:
                return product
        raise NotFound(f"the catalog has no product {name!r}")


def load(path: Path) -> Catalog:
    """Read a catalog file (TOML, one `[[products]]` table per listing)."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["products"]
    return Catalog(tuple(_product(table) for table in tables))


def _product(table: dict[str, Any]) -> Product:
    return Product(
        key=table["key"],
        name=table["name"],
        codes=tuple(table["product_codes"]),
        product_ids=tuple(table["product_ids"]),
        feed=Feed(table["feed"]),
        dimensions=tuple(
            Dimension(row["key"], row["unit"], row.get("labels", {}).get("en", row["key"]))
            for row in table["dimensions"]
        ),
    )
