"""What is asked of AWS about one order, operation by operation, and how it went."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.fold.enquiry import (
    DESCRIBE_AGREEMENT,
    DESCRIBE_OFFER,
    GET_AGREEMENT_ENTITLEMENTS,
    GET_AGREEMENT_TERMS,
    GET_ENTITLEMENTS,
)
from marketplace_orders.domain.instants import Clock
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.enquiries import AnswerRefused, Enquiries, Entitled
from marketplace_orders.services.enriching_news import Answer, AnswerBody

PATIENCE = timedelta(seconds=20)
"""After this long nothing more is asked about an order in one go; the rest counts as unanswered."""

REPLACE = "REPLACE"


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers, the questions that AWS refuses for good, and those that it did not answer now."""

    answers: tuple[Answer, ...] = ()
    refused: tuple[AnswerRefused, ...] = ()
    unanswered: tuple[str, ...] = ()


def ask(enquiries: Enquiries, order: Order, operations: Sequence[str], clock: Clock) -> Asked:
    """Ask *operations* about *order*, one after the other. One that fails does not stop the others."""
    questions = _questions(enquiries, order)
    give_up_at = clock() + PATIENCE
    answers: list[Answer] = []
    refused: list[AnswerRefused] = []
    unanswered: list[str] = []
    for operation in operations:
        at = clock()
        if at >= give_up_at:
            unanswered.append(operation)
            continue
        try:
            body = questions[operation]()
        except AnswerRefused as refusal:
            refused.append(refusal)
        except MarketplaceBusy:
            unanswered.append(operation)
        else:
            answers += [Answer(operation, at, body)] if body else []
    return Asked(tuple(answers), tuple(refused), tuple(unanswered))


def _questions(enquiries: Enquiries, order: Order) -> Mapping[str, Callable[[], AnswerBody | None]]:
    agreements, agreement_id = enquiries.agreements, order.purchase.agreement_id or ""
    return {
        DESCRIBE_AGREEMENT: lambda: agreements.agreement(agreement_id),
        GET_AGREEMENT_TERMS: lambda: agreements.terms(agreement_id),
        GET_AGREEMENT_ENTITLEMENTS: lambda: agreements.provisioning(agreement_id),
        GET_ENTITLEMENTS: lambda: enquiries.entitlements.entitlements(entitled(order)),
        DESCRIBE_OFFER: lambda: enquiries.offers.offer(
            order.purchase.offer_id or "", replacement=order.purchase.intent == REPLACE
        ),
    }


def entitled(order: Order) -> Entitled:
    """Return whose entitlements *order* is about: its license's, or a legacy listing's customer's."""
    bought, who = order.purchase, order.parties
    legacy = order.feed is Feed.SNS
    return Entitled(
        product_code=bought.product_code or "",
        license_arn=None if legacy else bought.license_arn,
        customer_identifier=who.customer_identifier if legacy else None,
        aws_account=who.acceptor if legacy else None,
    )
