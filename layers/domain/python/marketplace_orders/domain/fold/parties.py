"""Who bought, who sold, and whose order it is."""

from collections.abc import Sequence

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.registration import Linked, Registered
from marketplace_orders.domain.fold.reading import each, newest, newest_text
from marketplace_orders.domain.order import Parties


def parties(facts: Sequence[Fact]) -> Parties:
    """Return the buyer's and seller's accounts, and the account of ours that the buyer is linked to."""
    linked = _linked(facts)
    registered = next(each(facts, Registered), None)
    return Parties(
        acceptor=newest_text(facts, "acceptor", "aws_account"),
        proposer=newest_text(facts, "proposer"),
        customer_identifier=newest_text(facts, "customer_identifier"),
        account_id=linked[1].account_id if linked else None,
        linked_at=linked[0].at if linked else None,
        registered_at=registered[0].at if registered else None,
    )


def moves(facts: Sequence[Fact]) -> frozenset[str]:
    """Return the ids of the links that gave the order to another account than the one before."""
    found: set[str] = set()
    owner: Linked | None = None
    for fact, link in each(facts, Linked):
        if owner and link.buyer_version <= owner.buyer_version:
            continue
        if owner and link.account_id != owner.account_id:
            found.add(fact.fact_id)
        owner = link
    return frozenset(found)


def _linked(facts: Sequence[Fact]) -> tuple[Fact, Linked] | None:
    newest_linked = newest(facts, Linked)
    if newest_linked is None:
        return None
    return max(each(facts, Linked), key=lambda found: found[1].buyer_version)
