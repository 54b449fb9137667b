"""What every journal promises about the checks and writes that stand or fall with an append."""

from dataclasses import replace

import pytest

from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.journal import (
    Absent,
    Companion,
    Conflict,
    Key,
    Removed,
    Stored,
    Unchanged,
)
from tests.builders import BOUGHT, BUYER, created
from tests.contract.appending import AGREEMENT_1, append
from tests.contract.store import Store

LINK = Buyer(aws_account=BUYER, account_id="acc-1", version=1, linked_at=BOUGHT)
NAME = Key("LICENSE#l-1", "LICENSE")
OTHER = Key("LICENSE#l-2", "LICENSE")
KNOWN: dict[str, str | int] = {"order_id": "agmt-1", "count": 3}

HOLD: list[Companion] = [
    Absent(OTHER),
    Unchanged(NAME),
    Unchanged(NAME, KNOWN),
    Stored(OTHER, {"order_id": "agmt-2"}),
    Stored(OTHER, {"order_id": "agmt-2"}, {"order_id": "agmt-2"}),
    Stored(NAME, {"order_id": "agmt-2"}, KNOWN),
    Stored(NAME, {"order_id": "agmt-2"}, KNOWN, or_absent=False),
    Stored(NAME, {"order_id": "agmt-2"}, or_absent=False),
    Removed(NAME),
    Removed(NAME, {"count": 3}),
]
FAIL: list[Companion] = [
    Absent(NAME),
    Unchanged(NAME, {"count": 4}),
    Unchanged(NAME, {"count": "3"}),
    Unchanged(NAME, {"missing": "x"}),
    Stored(NAME, {"order_id": "agmt-2"}),
    Stored(NAME, {"order_id": "agmt-2"}, {"order_id": "agmt-2"}),
    Stored(NAME, {"order_id": "agmt-2"}, {"count": 4}, or_absent=False),
    Removed(NAME, {"count": 4}),
]
FAIL_ON_NOTHING: list[Companion] = [
    Unchanged(OTHER),
    Unchanged(OTHER, KNOWN),
    Stored(OTHER, {**KNOWN}, KNOWN, or_absent=False),
    Stored(OTHER, {**KNOWN}, or_absent=False),
    Removed(OTHER),
]


class CompanionsContract:
    """Conditions on items outside the order's partition."""

    @pytest.mark.parametrize("companion", HOLD, ids=repr)
    def test_one_that_holds_is_carried_out(self, store: Store, companion: Companion) -> None:
        store.journal.write([], [Stored(NAME, {**KNOWN})])
        append(store, created(), companions=[companion])
        assert store.journal.read(AGREEMENT_1).version == 1
        found = store.registrations.item(companion.key)
        match companion:
            case Stored(values=values):
                assert found == values
            case Removed() | Absent():
                assert found is None
            case Unchanged():
                assert found == KNOWN

    @pytest.mark.parametrize("companion", FAIL, ids=repr)
    def test_one_that_fails_hands_the_item_back(self, store: Store, companion: Companion) -> None:
        store.journal.write([], [Stored(NAME, {**KNOWN})])
        with pytest.raises(Conflict) as refused:
            append(store, created(), companions=[Absent(OTHER), companion])
        assert refused.value.failed == ((companion, KNOWN),)
        assert not refused.value.stale
        assert store.journal.read(AGREEMENT_1).version == 0

    @pytest.mark.parametrize("companion", FAIL_ON_NOTHING, ids=repr)
    def test_one_that_fails_for_want_of_an_item_hands_nothing_back(
        self, store: Store, companion: Companion
    ) -> None:
        with pytest.raises(Conflict) as refused:
            append(store, created(), companions=[companion])
        assert refused.value.failed == ((companion, {}),)

    def test_what_is_none_is_not_stored(self, store: Store) -> None:
        store.journal.write([], [Stored(NAME, {"order_id": "agmt-1", "license_arn": None})])
        assert store.registrations.item(NAME) == {"order_id": "agmt-1"}

    def test_a_record_is_added_once_and_replaced_from_the_version_read(self, store: Store) -> None:
        store.journal.write([], [LINK.added()])
        with pytest.raises(Conflict) as refused:
            store.journal.write([], [LINK.added()])
        ((_, held),) = refused.value.failed
        assert Buyer.of(held) == LINK
        moved = replace(LINK, account_id="acc-2", version=2)
        store.journal.write([], [moved.replacing({"version": 1})])
        with pytest.raises(Conflict):
            store.journal.write([], [moved.replacing({"version": 1})])
        with pytest.raises(Conflict):
            append(store, created(), companions=[LINK.unchanged("version")])
        append(store, created(), companions=[moved.unchanged("version", "account_id")])
        assert store.registrations.buyer(BUYER) == moved
        store.journal.write([], [moved.removed("version")])
        assert store.registrations.buyer(BUYER) is None
