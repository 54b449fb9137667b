"""Operations name the pair of a held handover: which order follows which, and why (design §4, O-80)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.decide.pairing import PAIR_KNOWN, against_following_none, against_pairing
from marketplace_orders.domain.errors import KeyReused, Refused
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.handover import PairNamed
from marketplace_orders.domain.facts.identity import of_command
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.fold.purchase import predecessor_by_aws
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.ports.journal import History
from marketplace_orders.ports.people import Note
from marketplace_orders.services.appending import Changes, Incoming, Ledger, change
from marketplace_orders.services.handing_over import hand_over_if_due, hand_over_pair
from marketplace_orders.services.orders import found_in, history_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRequest:
    """Who of operations says (``actor``) that *successor_id* follows *predecessor_id*, why, and the key.

    Without a predecessor it follows none: the one before was never known here, or ended otherwise.
    """

    actor: str
    predecessor_id: str | None
    successor_id: str
    reason: str
    key: str

    @property
    def note_id(self) -> str:
        """The id of the reason's note: another reason or pair under the same key has another."""
        said = (self.predecessor_id or "none", self.successor_id, self.actor, self.key, self.reason)
        return digest("pair", *said)[:32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """A pair that was named *at* an instant; *handed_over*: False while its predecessor still runs."""

    predecessor_id: str | None
    successor_id: str
    at: datetime
    handed_over: bool


def name_pair(ledger: Ledger, request: PairRequest) -> Paired:
    """Record the pair on the successor, and make the handover if it is due. Safe to repeat.

    Raises:
        NotFound: one of the orders does not exist.
        Refused: the pair cannot be, is known otherwise, or nothing waits (``against_pairing``).
        KeyReused: the key was used on the successor for another pair or reason.
        Contended: other writers won every attempt; the same request may be repeated.
    """
    predecessor = _read(ledger, request.predecessor_id) if request.predecessor_id else None
    fact = _fact(ledger, request)

    def decision(history: History) -> Changes:
        successor = found_in(history, request.successor_id, None)
        if _named_before(history.facts, fact):
            return Changes()
        _check(ledger, history, predecessor, successor)
        return Changes((Incoming(fact),), (_note(ledger, request).added(),))

    change(ledger, Partition.of_order(request.successor_id), decision)
    if request.predecessor_id:
        # Two orders may claim it: the named one takes over, whatever the chain would conclude.
        hand_over_pair(ledger, request.predecessor_id, request.successor_id)
    hand_over_if_due(ledger, request.successor_id)
    history, successor = history_of(ledger.journal, request.successor_id, None)
    return Paired(
        predecessor_id=request.predecessor_id,
        successor_id=request.successor_id,
        at=next(known.at for known in history.facts if known.fact_id == fact.fact_id),
        handed_over=successor.handover.incoming is HandoverState.MADE,
    )


def _check(ledger: Ledger, history: History, predecessor: Order | None, successor: Order) -> None:
    by_aws = predecessor_by_aws(history.facts)
    if predecessor is None:
        known = ledger.journal.read(Partition.of_order(by_aws)).order(by_aws) if by_aws else None
        refusal = against_following_none(successor, known)
    else:
        refusal = against_pairing(predecessor, successor)
        # AWS's own word counts more than anybody's here, and a name against it would change nothing.
        if refusal is None and by_aws not in {None, predecessor.order_id}:
            refusal = PAIR_KNOWN
    if refusal:
        raise Refused(refusal)


def _read(ledger: Ledger, order_id: str) -> Order:
    return history_of(ledger.journal, order_id, None)[1]


def _named_before(facts: Iterable[Fact], wanted: Fact) -> bool:
    known = next((fact for fact in facts if fact.fact_id == wanted.fact_id), None)
    if known and known.body != wanted.body:
        raise KeyReused
    return known is not None


def _fact(ledger: Ledger, request: PairRequest) -> Fact:
    now = ledger.clock()
    body = PairNamed(predecessor_id=request.predecessor_id, note_id=request.note_id)
    return Fact(
        fact_id=of_command(request.key, body.kind),
        at=now,
        recorded_at=now,
        source=Source.COMMAND,
        body=body,
        actor=request.actor,
    )


def _note(ledger: Ledger, request: PairRequest) -> Note:
    return Note(
        note_id=request.note_id,
        order_id=request.successor_id,
        author=request.actor,
        written_at=ledger.clock(),
        text=request.reason,
    )
