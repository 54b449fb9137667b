"""A command that was carried out, as an answer."""

from marketplace_orders.domain.standing import status_at
from marketplace_orders.http.models.command import CommandDone
from marketplace_orders.http.views.targets import target_view
from marketplace_orders.services.commanding import Accepted


def command_done(accepted: Accepted) -> CommandDone:
    """Return what the command did, and how it left the order: the same for the same command sent again."""
    order, body = accepted.order, accepted.fact.body
    target = getattr(body, "target", None)
    return CommandDone.model_validate(
        {
            "order_id": order.order_id,
            "command": body.kind,
            "at": accepted.fact.at,
            "target": target_view(target) if target else None,
            "order_status": status_at(order, accepted.fact.at),
            "subscription_status": order.subscription_status,
            "benefits_active": order.benefits_active,
            "version": order.version,
        }
    )
