"""Whether operations may say that one order follows another (design §4, Handover: never guess)."""

from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.domain.statuses import Feed

PAIR_KNOWN = Refusal(
    "pair_already_known", "AWS names another order, or the handover was made. Read both orders again."
)
PAIR_IMPOSSIBLE = Refusal(
    "pair_impossible", "One of these orders cannot follow the other. Choose two agreements of one product."
)
PAIR_OF_TWO_ACCOUNTS = Refusal(
    "pair_of_two_accounts", "The two orders belong to different accounts. Move the link of one of them first."
)
NO_HANDOVER_WAITS = Refusal("no_handover_waits", "Neither of the two orders waits for a handover.")


def against_pairing(predecessor: Order, successor: Order) -> Refusal | None:
    """Return why *successor* cannot be said to follow *predecessor*, or None."""
    if not _possible(predecessor, successor):
        return PAIR_IMPOSSIBLE
    if len({predecessor.parties.account_id, successor.parties.account_id} - {None}) > 1:
        return PAIR_OF_TWO_ACCOUNTS
    if predecessor.handover.successor_id or successor.handover.incoming is HandoverState.MADE:
        return PAIR_KNOWN
    waits = {predecessor.handover.outgoing, successor.handover.incoming}
    return None if HandoverState.WAITING in waits else NO_HANDOVER_WAITS


def against_following_none(successor: Order, by_aws: Order | None) -> Refusal | None:
    """Return why *successor* cannot be said to follow none, or None.

    *by_aws* is the order that AWS says it follows, where it is known here: that one may still pass its
    binding on, unless it ended otherwise.
    """
    if successor.handover.incoming is not HandoverState.WAITING:
        return NO_HANDOVER_WAITS
    return PAIR_KNOWN if by_aws and _passes_on(by_aws) else None


def _possible(predecessor: Order, successor: Order) -> bool:
    products = {predecessor.purchase.product, successor.purchase.product} - {None}
    return (
        predecessor.order_id != successor.order_id
        and {predecessor.feed, successor.feed} == {Feed.EVENTBRIDGE}
        and len(products) < 2
        and _passes_on(predecessor)
    )


def _passes_on(predecessor: Order) -> bool:
    # One that runs may still end for its successor; one that ended otherwise passes nothing on.
    return predecessor.ending is None or predecessor.handover.outgoing is not HandoverState.NONE
