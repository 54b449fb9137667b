"""A registration as an answer: masked, because the cookie alone opens it."""

from datetime import datetime

from marketplace_orders.domain.identifiers import masked_account, masked_email
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.standing import status_at
from marketplace_orders.http.models.order import ProductName
from marketplace_orders.http.models.problem import LinkedAccount
from marketplace_orders.http.models.registration import LinkDone, RegisteredOrder, RegistrationView
from marketplace_orders.services.linking_buyer import Link
from marketplace_orders.services.visiting import Seen


def registration_view(seen: Seen, now: datetime) -> RegistrationView:
    """Return what the link page shows at *now*."""
    return RegistrationView(
        product=ProductName(key=seen.product.key, name=seen.product.name),
        aws_account=masked_account(seen.aws_account) if seen.aws_account else None,
        order=_order(seen.order, now) if seen.order else None,
        waiting_for_aws=seen.order is None,
        used=bool(seen.registration.used_by),
        linked_account=_linked(seen) if seen.linked_account else None,
    )


def link_done(link: Link) -> LinkDone:
    """Return what a link was answered with."""
    return LinkDone(
        order_id=link.order_id,
        aws_account=masked_account(link.aws_account),
        account_id=link.account_id,
    )


def _order(order: Order, now: datetime) -> RegisteredOrder:
    return RegisteredOrder(
        order_id=order.order_id,
        order_status=status_at(order, now),
        subscription_status=order.subscription_status,
        window_ends_at=order.window.ends_at,
    )


def _linked(seen: Seen) -> LinkedAccount:
    person = seen.person
    return LinkedAccount(
        email=masked_email(person.email) if person else None,
        sign_in_method=person.sign_in_method if person else None,
    )
