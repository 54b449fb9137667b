"""What has long happened to an account: facts in time order, as AWS and its people told them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.catalog import Product
from marketplace_orders.domain.facts.agreement import AgreementCreated, AgreementEnded, LicenseUpdated
from marketplace_orders.domain.facts.answers import AgreementDescribed, Entitlement, EntitlementsRead
from marketplace_orders.domain.facts.binding import Bound, Target
from marketplace_orders.domain.facts.clock import WindowClosed
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.registration import Linked
from marketplace_orders.domain.statuses import Feed, OfferKind

SPACING: Final = timedelta(hours=3)
"""Between one purchase and the next."""

_CATALOG: Final = load_catalog()
_PRODUCTS: Final = tuple(each for each in _CATALOG.products if each.feed is Feed.EVENTBRIDGE)
BUYER: Final = "404142434445"
"""The AWS account that every purchase of a history was made by."""

_YEAR: Final = timedelta(days=365)


@dataclass(frozen=True)
class Chapter:
    """The purchase with that number, 1 being the latest, of an account."""

    account_id: str
    number: int
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def order_id(self) -> str:
        return f"agmt-{self.account_id[-12:]}{self.number:06}"

    @property
    def product(self) -> Product:
        return _PRODUCTS[self.number % len(_PRODUCTS)]

    def facts(self) -> list[Fact]:
        """Bought, known whole, linked; some have also been bound, cancelled, or both."""
        bought = self.now - SPACING * self.number
        closes = bought + self.product.window(OfferKind.PUBLIC)
        return [
            Fact(fact_id=f"{self.order_id}:{place}", at=at, recorded_at=at, source=source, body=body)
            for place, (at, source, body) in enumerate(self._told(bought, closes))
            if at <= self.now
        ]

    def _told(self, bought: datetime, closes: datetime) -> Iterator[tuple[datetime, Source, Body]]:
        yield bought, Source.EVENTBRIDGE, self._created(bought)
        yield bought, Source.EVENTBRIDGE, self._licensed()
        yield bought, Source.ANSWER, self._described(bought)
        yield bought, Source.ANSWER, EntitlementsRead(rows=self._entitlements(bought))
        linked = Linked(aws_account=BUYER, account_id=self.account_id, buyer_version=1)
        yield bought, Source.LINK, linked
        yield closes, Source.CLOCK, WindowClosed(ends_at=closes)
        if self.number % 3 == 0:
            target = Target(self.product.binds_to, f"target-{self.number % 7}")
            yield closes + SPACING, Source.COMMAND, Bound(target=target)
        if self.number % 5 == 0:
            ended = AgreementEnded(agreement_id=self.order_id, status="CANCELLED")
            yield closes + SPACING * 2, Source.EVENTBRIDGE, ended

    def _created(self, bought: datetime) -> AgreementCreated:
        return AgreementCreated(
            agreement_id=self.order_id,
            intent="NEW",
            acceptance_time=bought,
            acceptor=BUYER,
            offer_id=f"offer-{self.number:06}",
        )

    def _licensed(self) -> LicenseUpdated:
        return LicenseUpdated(
            agreement_id=self.order_id,
            license_id=f"l-{self.number:06}",
            product_code=self.product.product_codes[0],
            product_id=self.product.product_ids[0],
            acceptor=BUYER,
        )

    def _described(self, bought: datetime) -> AgreementDescribed:
        return AgreementDescribed(
            agreement_id=self.order_id,
            status="ACTIVE",
            acceptance_time=bought,
            end_time=bought + _YEAR,
            amount=Decimal(self.number % 97 + 1) * Decimal("19.90"),
            currency="USD",
        )

    def _entitlements(self, bought: datetime) -> tuple[Entitlement, ...]:
        return tuple(
            Entitlement(
                dimension=each.key, quantity=Decimal(100 + self.number % 900), expires_at=bought + _YEAR
            )
            for each in self.product.dimensions
        )
