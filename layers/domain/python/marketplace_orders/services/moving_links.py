"""Operations move a buyer's link to another account, with a reason (O-17, O-79, O-80).

The buyer's item and the order that was named change in one transaction; the AWS account's other orders
follow as after any link. An order leaves its target behind, because targets belong to accounts.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from marketplace_orders.domain.decide.reasons import NOT_LINKED
from marketplace_orders.domain.errors import Contended, KeyReused, Refused
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.registration import Linked
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.observability import correlation
from marketplace_orders.ports.buyers import Buyer, FormerLink
from marketplace_orders.ports.journal import Companion, History
from marketplace_orders.ports.people import Note, Person
from marketplace_orders.ports.registrations import Registrations
from marketplace_orders.services.appending import Changes, CompanionFailed, Incoming, Ledger, change
from marketplace_orders.services.linked_facts import after_bindings, link_of
from marketplace_orders.services.orders import found_in
from marketplace_orders.services.versions import order_at

ATTEMPTS = 5
"""How often a move that raced another link looks again."""

NO_BUYER = Refusal(
    "order_without_buyer", "AWS has not told whose order this is. Synchronise the order and try again."
)
SAME_ACCOUNT = Refusal("link_unchanged", "The AWS account is already linked to this account.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The *link* that was made *at* an instant, now or the first time, and the order as that left it."""

    link: Linked
    at: datetime
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRequest:
    """Who of operations asks (``actor``), to which account (``owner``), why, and under which key."""

    actor: str
    owner: Person
    reason: str
    key: str

    def note_id(self, order_id: str) -> str:
        """Return the id of the reason's note: what tells the key, then what tells the rest apart."""
        return self.key_part(order_id) + digest(self.owner.account_id, self.reason)[:16]

    def key_part(self, order_id: str) -> str:
        """Return what the ids of all notes under this key begin with."""
        return digest("move-link", order_id, self.actor, self.key)[:16]


def move_link(ledger: Ledger, registrations: Registrations, order_id: str, request: MoveRequest) -> Moved:
    """Link the AWS account of *order_id* to another account. The same request again has the same answer.

    Raises:
        NotFound: no such order.
        Refused: its buyer is not known (``order_without_buyer``), not linked at all
            (``order_not_linked``), or linked to that account already (``link_unchanged``).
        KeyReused: the key was used on this order for another account or reason.
        Contended: other writers won every attempt; nothing was written.
    """
    decision = _Move(ledger, registrations, order_id, request)
    for _ in range(ATTEMPTS):
        try:
            done = change(ledger, Partition.of_order(order_id), decision)
        except CompanionFailed:
            continue
        return decision.moved(done.after)
    raise Contended


class _Move:
    """Decides the move on the order and the buyer as they are read, and remembers what answers it."""

    def __init__(
        self, ledger: Ledger, registrations: Registrations, order_id: str, request: MoveRequest
    ) -> None:
        self._ledger, self._registrations = ledger, registrations
        self._order_id, self._request = order_id, request
        self._note_id = request.note_id(order_id)
        self._fact: Fact | None = None
        self._first: Order | None = None

    def __call__(self, history: History) -> Changes:
        order = found_in(history, self._order_id, None)
        self._fact = self._made_before(history)
        if self._fact:
            self._first = order_at(history, self._order_id, self._fact.version, self._ledger.catalog)
            return Changes()
        buyer = self._buyer(order)
        moved = replace(
            buyer,
            account_id=self._request.owner.account_id,
            version=buyer.version + 1,
            linked_at=self._ledger.clock(),
            moved_by=self._request.actor,
            note_id=self._note_id,
            correlation_id=correlation(),
        )
        self._fact = after_bindings(link_of(moved, moved.linked_at), history)
        return Changes((Incoming(self._fact),), self._companions(buyer, moved))

    def moved(self, after: tuple[Order, ...]) -> Moved:
        """Return what answers the request; *after* are the partition's orders now."""
        if self._fact is None or not isinstance(self._fact.body, Linked):
            raise LookupError("nothing was decided yet")
        made = next(order for order in after if order.order_id == self._order_id)
        return Moved(link=self._fact.body, at=self._fact.at, order=self._first or made)

    def _made_before(self, history: History) -> Fact | None:
        for fact in history.facts:
            note_id = fact.body.note_id if isinstance(fact.body, Linked) else None
            if note_id == self._note_id:
                return fact
            if note_id and note_id.startswith(self._request.key_part(self._order_id)):
                raise KeyReused
        return None

    def _buyer(self, order: Order) -> Buyer:
        if order.parties.acceptor is None:
            raise Refused(NO_BUYER)
        buyer = self._registrations.buyer(order.parties.acceptor)
        if buyer is None:
            raise Refused(NOT_LINKED)
        if buyer.account_id == self._request.owner.account_id:
            raise Refused(SAME_ACCOUNT)
        return buyer

    def _companions(self, buyer: Buyer, moved: Buyer) -> tuple[Companion, ...]:
        former = FormerLink(
            account_id=buyer.account_id, aws_account=buyer.aws_account, left_at=moved.linked_at
        )
        note = Note(
            note_id=self._note_id,
            order_id=self._order_id,
            author=self._request.actor,
            written_at=moved.linked_at,
            text=self._request.reason,
        )
        return (
            moved.replacing({"account_id": buyer.account_id, "version": buyer.version}),
            former.replacing({"aws_account": buyer.aws_account}, or_absent=True),
            note.added(),
            self._request.owner.copied(),
        )
