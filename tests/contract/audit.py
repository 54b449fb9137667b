"""What every audit promises: newest first, one entry an action, reasons that can be erased."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.ports.audit import AuditEntry
from tests.builders import AGREEMENT, BOUGHT
from tests.contract.store import Store


def entry(number: int, at: datetime | None = None) -> AuditEntry:
    """Return an entry about the order, *number* minutes after the purchase unless told otherwise."""
    return AuditEntry(
        audit_id=f"audit-{number}",
        at=at or BOUGHT + timedelta(minutes=number),
        actor="acc-9",
        action="rebind",
        subject=AGREEMENT,
        reason=f"ticket {number}",
        outcome="begun",
    )


def record(store: Store, *entries: AuditEntry) -> None:
    """Record all of *entries*."""
    for each in entries:
        store.audit.record(each)


class AuditContract:
    """Entries that are there for good, without what must be erasable."""

    def test_the_newest_comes_first(self, store: Store) -> None:
        assert store.audit.entries(None, 10).entries == ()
        record(store, entry(2), entry(1), entry(3))
        assert store.audit.entries(None, 10).entries == (entry(3), entry(2), entry(1))

    def test_an_action_takes_its_outcome_and_keeps_its_instant(self, store: Store) -> None:
        record(store, entry(1))
        later = replace(entry(1), at=BOUGHT + timedelta(hours=1), outcome="done")
        record(store, later, later)
        done = replace(entry(1), outcome="done")
        assert store.audit.entries(None, 10).entries == (done,)

    def test_pages_together_are_all_there_is(self, store: Store) -> None:
        every = [entry(number, BOUGHT) for number in range(5)]
        record(store, *every)
        found: list[AuditEntry] = []
        cursor: str | None = None
        while True:
            page = store.audit.entries(cursor, 2)
            found += page.entries
            if not (cursor := page.cursor):
                break
        assert found == every[::-1]

    def test_a_cursor_of_another_list_is_refused(self, store: Store) -> None:
        with pytest.raises(Invalid, match="cursor"):
            store.audit.entries("bm90aGluZw", 2)

    def test_what_was_done_to_one_subject(self, store: Store) -> None:
        other = replace(entry(2), subject="acc-1")
        record(store, entry(3), other, entry(1))
        assert store.audit.about(AGREEMENT) == (entry(1), entry(3))
        assert store.audit.about("acc-1") == (other,)
        assert store.audit.about("acc-2") == ()

    def test_reasons_are_erased_and_the_entries_stay(self, store: Store) -> None:
        other = replace(entry(2), subject="acc-1")
        record(store, entry(1), other, entry(3))
        store.audit.erase_reasons(AGREEMENT)
        store.audit.erase_reasons(AGREEMENT)
        silent = replace(entry(1), reason=""), replace(entry(3), reason="")
        assert store.audit.about(AGREEMENT) == silent
        assert store.audit.entries(None, 10).entries == (silent[1], other, silent[0])

    def test_an_entry_without_a_reason_has_none(self, store: Store) -> None:
        record(store, replace(entry(1), reason=""))
        assert store.audit.entries(None, 10).entries[0].reason == ""
