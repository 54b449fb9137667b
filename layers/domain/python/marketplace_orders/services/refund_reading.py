"""Reading an order's refund requests, with the facts and notes that tell how they went."""

from collections.abc import Mapping
from dataclasses import dataclass

from marketplace_orders.domain.decide.refund_reasons import NO_REQUEST
from marketplace_orders.domain.errors import Refused
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold.refund_request import refund_requests
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.course import Course, course, facts_about
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.ports.journal import History, Journal
from marketplace_orders.ports.people import Note, People
from marketplace_orders.services.orders import history_of
from marketplace_orders.services.timeline import facts_of, note_of


@dataclass(frozen=True, slots=True)
class RefundFile:
    """One request: the facts about it in time order, their course, and the notes that still exist, by id."""

    order: Order
    request: RefundRequest
    facts: tuple[Fact, ...]
    course: Course
    notes: Mapping[str, Note]

    def note(self, note_id: str | None) -> str | None:
        """Return the text of a note; None where there is none, or it was erased."""
        found = self.notes.get(note_id or "")
        return found.text if found else None


@dataclass(frozen=True, slots=True)
class RefundFiles:
    """An order, everything known of it, and its requests, newest first."""

    history: History
    order: Order
    files: tuple[RefundFile, ...]


def named(found: RefundFiles, request_id: str) -> RefundFile:
    """Return the request *request_id*.

    Raises:
        Refused: the order has no such request (``refund_request_not_found``).
    """
    for file in found.files:
        if file.request.request_id == request_id:
            return file
    raise Refused(NO_REQUEST, found.order.purchase.product)


def refund_files(journal: Journal, people: People, order_id: str, account_id: str | None) -> RefundFiles:
    """Return the requests of *order_id*; None stands for operations (one Query, one BatchGetItem).

    Raises:
        NotFound: no such order for the caller.
    """
    history, order = history_of(journal, order_id, account_id)
    facts = facts_of(history, order)
    requests = refund_requests(facts, order.ending, order.purchase.amount, order.refund.amount)
    about = [(request, facts_about(facts, request)) for request in requests]
    note_ids = frozenset(note for _, own in about for note in map(note_of, own) if note)
    notes = people.notes(note_ids) if note_ids else {}
    files = [RefundFile(order, request, own, course(own, request), notes) for request, own in about]
    return RefundFiles(history, order, tuple(reversed(files)))
