"""Whether a binding must go to a successor, or come from a predecessor (design §4, Handover)."""

from collections.abc import Sequence

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.handover import BindingInherited, PairNamed, Superseded
from marketplace_orders.domain.fold.ending import HANDED_OVER
from marketplace_orders.domain.fold.reading import each, newest
from marketplace_orders.domain.order import Binding, Ending, Handover, HandoverState, Purchase, Schedule

_SUCCEEDS = frozenset({"RENEW", "REPLACE"})


def handover(
    facts: Sequence[Fact],
    bought: Purchase,
    ended: Ending | None,
    bound: Binding | None,
    chosen: Schedule | None,
) -> Handover:
    """Return where the handovers to the successor and from the predecessor stand."""
    made = newest(facts, Superseded)
    return Handover(
        outgoing=_outgoing(facts, ended, bound, chosen),
        incoming=_incoming(facts, bought),
        successor_id=made[1].successor_id if made else None,
    )


def settled(facts: Sequence[Fact], bound: Binding | None) -> Superseded | None:
    """Return the handover that settled the present binding (or the lack of one), or None."""
    binding_id = bound.binding_id if bound else None
    found = (body for _, body in each(facts, Superseded) if bound is None or body.binding_id == binding_id)
    return next(found, None)


def passed_on(facts: Sequence[Fact], bound: Binding | None) -> bool:
    """Return whether the present binding went to the successor (and was not kept back)."""
    made = settled(facts, bound) if bound else None
    return made is not None and made.passed


def _outgoing(
    facts: Sequence[Fact], ended: Ending | None, bound: Binding | None, chosen: Schedule | None
) -> HandoverState:
    if ended is None or ended.word not in HANDED_OVER:
        return HandoverState.NONE
    done = settled(facts, bound) is not None and chosen is None
    return HandoverState.MADE if done else HandoverState.WAITING


def _incoming(facts: Sequence[Fact], bought: Purchase) -> HandoverState:
    if newest(facts, BindingInherited):
        return HandoverState.MADE
    named = newest(facts, PairNamed)
    if named and named[1].predecessor_id is None:
        return HandoverState.NONE
    later_link = bought.chain_id is not None and bought.chain_id != bought.agreement_id
    if bought.intent in _SUCCEEDS or bought.predecessor_id or later_link:
        return HandoverState.WAITING
    return HandoverState.NONE
