"""Operations move a bound order to another target of the same account, with a reason (O-22, O-23, O-80)."""

from collections.abc import Sequence
from dataclasses import dataclass

from marketplace_orders.domain.decide import Rebind
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.directory import Directory
from marketplace_orders.ports.journal import Companion
from marketplace_orders.ports.people import Note, Person
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.commanding import Accepted, command


@dataclass(frozen=True, slots=True, kw_only=True)
class RebindRequest:
    """Who of operations asks (``person``), for which *target*, why, and under which key."""

    person: Person
    target: Target
    reason: str
    key: str


def rebind(ledger: Ledger, directory: Directory, order_id: str, request: RebindRequest) -> Accepted:
    """Move *order_id*; the reason is kept as an erasable note beside the fact, in one transaction.

    Raises as ``command``.
    """
    actor = request.person.account_id
    # The reason is part of the note's id, so that another reason under the same key is another command.
    note_id = digest(order_id, actor, request.key, request.reason)[:32]
    wanted = Rebind(actor=actor, key=request.key, target=request.target, note_id=note_id)

    def proof(order: Order) -> Sequence[Companion]:
        note = Note(
            note_id=note_id,
            order_id=order_id,
            author=actor,
            written_at=ledger.clock(),
            text=request.reason,
        )
        target = directory.proof(order.parties.account_id or "", request.target)
        return (*target, note.added(), request.person.copied())

    return command(ledger, order_id, None, wanted, proof)
