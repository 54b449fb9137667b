"""What every census promises."""

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from tests.builders import created, licensed, order_of
from tests.contract.appending import append
from tests.contract.store import Store


def _bought(agreement: str, hours: float) -> tuple[Fact, Fact]:
    return created(hours, agreement=agreement), licensed(hours, agreement=agreement)


class CensusContract:
    """Every order that is listed, once."""

    def test_it_yields_every_listed_order(self, store: Store) -> None:
        append(store, *_bought("agmt-2", 1), partition=Partition.of_agreement("agmt-2"))
        append(store, created(), licensed())
        assert [order.order_id for order in store.census.orders()] == ["agmt-1", "agmt-2"]

    def test_the_orders_are_as_they_were_folded(self, store: Store) -> None:
        (kept,) = append(store, created(), licensed()).orders
        assert list(store.census.orders()) == [kept]

    def test_an_order_without_product_is_not_among_them(self, store: Store) -> None:
        append(store, created())
        assert not order_of([created()]).listed
        assert list(store.census.orders()) == []
