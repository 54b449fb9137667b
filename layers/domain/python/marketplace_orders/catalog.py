"""Loads ``catalog.toml``: what the vendor sells, checked by a pydantic model (design §5, O-75)."""

import re
import tomllib
from datetime import timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from marketplace_orders.domain.catalog import UNBOUND_AFTER, Catalog, Dimension, Noise, Product
from marketplace_orders.domain.instants import duration
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.statuses import BindsTo, Feed, OfferKind

CATALOG_FILE = Path(__file__).with_name("catalog.toml")

Text = Annotated[str, Field(min_length=1, max_length=255)]
Length = Annotated[timedelta, BeforeValidator(duration)]
Link = Annotated[str, Field(pattern=r"^https://[^/\s]+/\S*$", max_length=2048)]
"""An absolute address that a page may link to: https alone, so that no other scheme gets into a page."""


def _watchable(length: timedelta) -> timedelta:
    """CloudWatch looks back for seven days at most, hour by hour (PutMetricAlarm, `EvaluationPeriods`)."""
    if length % timedelta(hours=1) or not timedelta(hours=1) <= length <= timedelta(days=7):
        raise ValueError("a silence is a number of whole hours, seven days at most")
    return length


Silence = Annotated[Length, AfterValidator(_watchable)]


def _major_units(said: object) -> Decimal:
    """A number in the file would be read as a float, and no amount is ever one."""
    if not isinstance(said, str) or not re.fullmatch(r"\d{1,15}(\.\d{1,8})?", said):
        raise ValueError('an amount is a decimal number as text, for example "1000.00"')
    return Decimal(said)


Amount = Annotated[Decimal, BeforeValidator(_major_units)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class DimensionEntry(_Strict):
    """A dimension in the file; ``labels`` by language code."""

    key: Text
    unit: Text
    labels: dict[str, Text]


class ProductEntry(_Strict):
    """A product in the file; ``refund_window`` holds ISO 8601 durations.

    ``contract = false`` names a legacy listing with subscriptions alone: AWS lets nobody subscribe to an
    entitlement topic of it (facts §4.6). ``listing_url`` is the product's public page on the marketplace
    (O-4); a product that is sold by private offers alone has none. ``unbound_after`` is the duration after
    which operations see an order that nobody has bound; ``silence`` holds durations too. ``refund_policy``,
    ``four_eyes_above`` (amounts in major units by currency) and ``refund_grace`` say how a refund is reviewed
    and carried out (O-66).
    """

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    name: Text
    product_codes: Annotated[tuple[Text, ...], Field(min_length=1)]
    product_ids: Annotated[tuple[Text, ...], Field(min_length=1)]
    feed: Feed
    binds_to: BindsTo
    data_centre: Text
    dimensions: Annotated[tuple[DimensionEntry, ...], Field(min_length=1)]
    refund_window: dict[OfferKind, Length]
    contract: bool = True
    listing_url: Link | None = None
    unbound_after: Length = UNBOUND_AFTER
    silence: dict[Noise, Silence] = {}
    refund_policy: RefundPolicy = RefundPolicy.PRO_RATA
    four_eyes_above: dict[Currency, Amount] = {}
    refund_grace: Length = timedelta(0)

    @model_validator(mode="after")
    def _every_offer_kind_has_a_window(self) -> "ProductEntry":
        missing = [kind.value for kind in OfferKind if kind not in self.refund_window]
        if missing:
            raise ValueError(f"refund_window of {self.key} lacks {', '.join(missing)}")
        return self


class CatalogFile(_Strict):
    """The whole file. No two products share a key, a product code or a product id."""

    products: Annotated[tuple[ProductEntry, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _names_are_unique(self) -> "CatalogFile":
        names = [name for p in self.products for name in (p.key, *p.product_codes, *p.product_ids)]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"named twice in the catalog: {', '.join(twice)}")
        return self


def parse_catalog(text: str) -> Catalog:
    """Return the catalog that the TOML *text* describes.

    Raises:
        pydantic.ValidationError: the text is TOML but no catalog.
        tomllib.TOMLDecodeError: the text is no TOML.
    """
    parsed = CatalogFile.model_validate(tomllib.loads(text))
    return Catalog(tuple(_product(entry) for entry in parsed.products))


@cache
def load_catalog(path: Path = CATALOG_FILE) -> Catalog:
    """Return the catalog of the file at *path*, read once."""
    return parse_catalog(path.read_text(encoding="utf-8"))


def _product(entry: ProductEntry) -> Product:
    values = {name: getattr(entry, name) for name in ProductEntry.model_fields if name != "dimensions"}
    dimensions = tuple(Dimension(d.key, d.unit, d.labels) for d in entry.dimensions)
    return Product(**values, dimensions=dimensions)
