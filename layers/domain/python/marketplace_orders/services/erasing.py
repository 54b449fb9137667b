"""Erasing an account's personal data while the commercial record stays (design §4, People).

Everything is done again by the same call, and what was done already is left alone: a call that broke, or
ran out of time, is simply repeated. The person comes last, because the address leads to the sign-in.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from marketplace_orders.ports.audit import DONE, Action, Audit
from marketplace_orders.ports.people import Person
from marketplace_orders.ports.sign_ins import SignIns
from marketplace_orders.services.account_orders import account_order, orders_around
from marketplace_orders.services.exporting import Files
from marketplace_orders.services.finding_accounts import account_not_found
from marketplace_orders.services.timeline import note_of

ENOUGH = timedelta(seconds=15)
"""After this long the rest is left to the next call; the gateway waits for 30 seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shredder:
    """What erasing needs."""

    files: Files
    audit: Audit
    sign_ins: SignIns


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What one call erased. ``complete`` is False where it ran out of time: call again.

    ``orders`` are those whose notes and messages as they came are gone. ``sign_in_open``: the person may
    still be known to the issuer of tokens, which could not be asked or did not know the address.
    """

    account_id: str
    at: datetime
    complete: bool
    sign_ins: int
    persons: int
    notes: int
    visits: int
    names: int
    orders: int
    links: int
    sign_in_open: bool


def erase(shredder: Shredder, account_id: str) -> Erased:
    """Erase what is personal of the account. Again is harmless, and counts nothing twice.

    Raises:
        NotFound: nothing is kept of such an account, and nothing was erased before.
        StoreBusy: the table or the pool throttles; the same call may be repeated.
    """
    files, began = shredder.files, shredder.files.ledger.clock()
    links = files.accounts.links(account_id)
    person = files.people.person(account_id)
    orders = [each.order_id for each in orders_around(files.accounts, files.ledger.buyers, account_id)]
    visits, names = files.accounts.erase_visits(account_id), files.accounts.erase_names(account_id)
    if not (person or links or orders or visits or names or _erased_before(shredder.audit, account_id)):
        raise account_not_found()
    cleared, notes, complete = _cleared(shredder, account_id, orders, began + ENOUGH)
    sign_ins = _sign_ins(shredder, person)
    if complete:
        shredder.audit.erase_reasons(account_id)
        files.people.erase_person(account_id)
    return Erased(
        account_id=account_id,
        at=began,
        complete=complete,
        sign_ins=sign_ins,
        persons=int(person is not None and complete),
        notes=notes,
        visits=visits,
        names=names,
        orders=cleared,
        links=len(links),
        sign_in_open=not shredder.sign_ins.known or (person is not None and not sign_ins),
    )


def _cleared(
    shredder: Shredder, account_id: str, order_ids: Iterable[str], until: datetime
) -> tuple[int, int, bool]:
    """Return how many orders were cleared, how many notes went, and whether there was time for all."""
    files, cleared, notes = shredder.files, 0, 0
    for order_id in order_ids:
        if files.ledger.clock() > until:
            return cleared, notes, False
        own = account_order(files.ledger.journal, order_id, account_id)
        if own is None:
            continue
        # Why an order left the account is about the account too: hence the notes of all facts.
        note_ids = frozenset(note for fact in own.history.facts if (note := note_of(fact)))
        notes += len(files.people.notes(note_ids))
        files.people.erase_order(order_id, note_ids)
        shredder.audit.erase_reasons(order_id)
        cleared += 1
    return cleared, notes, True


def _sign_ins(shredder: Shredder, person: Person | None) -> int:
    """Delete the users who sign in to the account: others may have the same address."""
    if person is None:
        return 0
    found = [
        each
        for each in shredder.sign_ins.of_email(person.email)
        if each.person.account_id == person.account_id
    ]
    for each in found:
        shredder.sign_ins.delete(each)
    return len(found)


def _erased_before(audit: Audit, account_id: str) -> bool:
    return any(
        entry.action == Action.ERASE_ACCOUNT and entry.outcome.startswith(DONE)
        for entry in audit.about(account_id)
    )
