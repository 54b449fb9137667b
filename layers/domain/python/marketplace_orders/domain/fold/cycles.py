"""A legacy listing's facts of one customer, cut into cycles: each a new order (design §4)."""

from collections.abc import Collection, Sequence

from marketplace_orders.domain.facts.answers import EntitlementsRead
from marketplace_orders.domain.facts.clock import AskedAgain
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.registration import Linked, Registered
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.fold.rows import ends_by_rows
from marketplace_orders.domain.fold.subscription import unexpired
from marketplace_orders.domain.identifiers import split_legacy_order_id

_MESSAGE, _ROWS = "message", "rows"


def cycles(facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], ...]:
    """Return the facts of each cycle, the first one first.

    The first cycle begins with whatever is known first; a new one with a subscribe-success after an
    unsubscribe-success, or with an unexpired row after an end by rows. Who the buyer is stays known
    in later cycles, whose account the orders are in all of them. A command goes to the cycle that it
    named.
    """
    found: list[list[Fact]] = [[]]
    ended: set[str] = set()
    asked: list[Fact] = []
    for fact in facts:
        if fact.order_id is not None:
            # Which cycle it was asked for says the answer that it names, not its place here.
            asked += [fact] if isinstance(fact.body, AskedAgain) else []
            continue
        if _opens(fact, ended):
            found.append([f for f in found[-1] if isinstance(f.body, Registered)])
            ended = set()
        ended |= _ends(fact, [*found[-1], *asked])
        found[-1].append(fact)
    return tuple(_with_commands(number, own, facts) for number, own in enumerate(found, start=1))


def _opens(fact: Fact, ended: Collection[str]) -> bool:
    body = fact.body
    if isinstance(body, SubscriptionChanged):
        return _MESSAGE in ended and body.action == SubscriptionAction.SUBSCRIBE_SUCCESS
    return _ROWS in ended and isinstance(body, EntitlementsRead) and unexpired(fact, body)


def _ends(fact: Fact, earlier: Sequence[Fact]) -> set[str]:
    # A cycle can end both ways; what ends it later takes nothing from what may open the next one.
    body = fact.body
    if isinstance(body, SubscriptionChanged) and body.action == SubscriptionAction.UNSUBSCRIBE_SUCCESS:
        return {_MESSAGE}
    return {_ROWS} if ends_by_rows(fact, earlier) else set()


def _with_commands(number: int, own: Sequence[Fact], facts: Sequence[Fact]) -> tuple[Fact, ...]:
    # Linking reaches every order of the buyer, earlier and later ones (O-17).
    members = {fact.fact_id for fact in (*own, *(f for f in facts if isinstance(f.body, Linked)))}
    return tuple(f for f in facts if f.fact_id in members or _cycle(f) == number)


def _cycle(fact: Fact) -> int | None:
    named = split_legacy_order_id(fact.order_id) if fact.order_id else None
    return named[1] if named else None
