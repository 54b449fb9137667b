"""What was done about accounts, as answers."""

from marketplace_orders.domain.standing import status_at
from marketplace_orders.http.models.people import LinkMoved, PairNamed
from marketplace_orders.services.moving_links import Moved
from marketplace_orders.services.naming_pairs import Paired


def link_moved(moved: Moved) -> LinkMoved:
    """Return the move, and how it left the order: the same for the same request sent again."""
    order = moved.order
    return LinkMoved(
        order_id=order.order_id,
        aws_account=moved.link.aws_account,
        account_id=moved.link.account_id,
        at=moved.at,
        order_status=status_at(order, moved.at),
        subscription_status=order.subscription_status,
        benefits_active=order.benefits_active,
        version=order.version,
    )


def pair_named(order_id: str, paired: Paired) -> PairNamed:
    """Return the pair that was named at *order_id*."""
    return PairNamed(
        order_id=order_id,
        predecessor_id=paired.predecessor_id,
        successor_id=paired.successor_id,
        at=paired.at,
        handed_over=paired.handed_over,
    )
