"""The parts of an order as answers."""

from datetime import datetime

from marketplace_orders.domain.decide.actions import Action, actions, refund_action
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.domain.standing import window_open
from marketplace_orders.http.models.order import (
    ActionView,
    BindingView,
    EndingView,
    MoneyView,
    RefundView,
    RefusalView,
    ScheduleView,
    WindowView,
)
from marketplace_orders.http.views.entitlements import decimal_text
from marketplace_orders.http.views.targets import target_view


def amount(order: Order) -> MoneyView | None:
    """Return what was paid, where AWS says it (O-38)."""
    paid = order.purchase.amount
    return MoneyView(amount=f"{paid.amount:f}", currency=paid.currency) if paid else None


def window(order: Order, now: datetime) -> WindowView:
    """Return the refund window as it stands at *now* (O-62, O-77)."""
    hold = order.window
    return WindowView(starts_at=hold.starts_at, ends_at=hold.ends_at, open=window_open(order, now))


def binding(order: Order) -> BindingView | None:
    """Return what the order is bound to (O-58)."""
    bound = order.binding
    if bound is None:
        return None
    return BindingView(
        target=target_view(bound.target), bound_at=bound.bound_at, inherited_from=bound.inherited_from
    )


def schedule(order: Order) -> ScheduleView | None:
    """Return the target that was chosen in advance."""
    chosen = order.schedule
    return ScheduleView(target=target_view(chosen.target), chosen_at=chosen.chosen_at) if chosen else None


def refund(order: Order) -> RefundView:
    """Return what went back."""
    back = order.refund
    return RefundView(
        in_review=back.in_review,
        amount=decimal_text(back.amount),
        unknown=back.unknown,
        in_full=back.in_full,
    )


def ending(order: Order) -> EndingView | None:
    """Return how the agreement ended."""
    end = order.ending
    return EndingView(word=end.word, at=end.at, in_window=end.in_window) if end else None


def action_views(order: Order, now: datetime, *, operations: bool) -> list[ActionView]:
    """Return every action with the reason where it is not possible at *now* (O-44, O-68)."""
    return [_action(each) for each in actions(order, now, operations=operations)]


def refund_action_view(order: Order, now: datetime) -> ActionView:
    """Return whether a refund can be asked for at *now* (O-62)."""
    return _action(refund_action(order, now))


def refusal_view(why: Refusal | None) -> RefusalView | None:
    """Return why something is not possible."""
    return RefusalView(code=why.code, sentence=why.sentence, until=why.until) if why else None


def _action(found: Action) -> ActionView:
    why = found.refusal
    return ActionView.model_validate(
        {"name": found.name, "allowed": why is None, "refusal": refusal_view(why)}
    )
