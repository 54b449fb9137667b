"""A visit: a buyer's browser brought a token, and AWS said what it stands for."""

from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.catalog import Catalog, Product
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.identity import of_registration
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.identifiers import license_id
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.marketplace import Resolved
from marketplace_orders.services.registration_errors import buyer_unnamed, product_not_sold


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What AWS answered for the token of ``token_digest``, at ``now``; ``fact`` says the same."""

    token_digest: str
    now: datetime
    product: Product
    product_code: str
    answer: Resolved
    fact: Fact

    @property
    def license_id(self) -> str | None:
        """The ``l-...`` part of the license that AWS named, if any."""
        return license_id(self.answer.license_arn) if self.answer.license_arn else None


def visit(token_digest: str, answer: Resolved, catalog: Catalog, now: datetime) -> Visit:
    """Return the visit of the buyer whose token AWS *answered*.

    Raises:
        RegistrationFailed: the catalog does not know the product (``product_not_sold``), or nothing in
            the answer can ever lead to an order (``buyer_unnamed``).
    """
    code = answer.product_code
    product = catalog.named(code) if code else None
    if code is None or product is None:
        raise product_not_sold()
    if not _leads_somewhere(answer, product.feed):
        raise buyer_unnamed()
    return Visit(
        token_digest=token_digest,
        now=now,
        product=product,
        product_code=code,
        answer=answer,
        fact=_fact(token_digest, answer, code, product.feed, now),
    )


def _leads_somewhere(answer: Resolved, feed: Feed) -> bool:
    names = (answer.agreement_id, answer.license_arn, answer.aws_account)
    if feed is Feed.SNS:
        names = (answer.customer_identifier, answer.aws_account, None)
    return any(names)


def _fact(token_digest: str, answer: Resolved, code: str, feed: Feed, now: datetime) -> Fact:
    answered = (
        code,
        answer.aws_account,
        answer.customer_identifier,
        answer.license_arn,
        answer.agreement_id,
    )
    # A returning buyer of a legacy listing gets the same answer for another cycle (design §4).
    more = (token_digest,) if feed is Feed.SNS else ()
    return Fact(
        fact_id=of_registration(*answered, *more),
        at=now,
        recorded_at=now,
        source=Source.REGISTRATION,
        body=Registered(
            product_code=code,
            aws_account=answer.aws_account,
            customer_identifier=answer.customer_identifier,
            license_arn=answer.license_arn,
            license_id=license_id(answer.license_arn) if answer.license_arn else None,
            agreement_id=answer.agreement_id,
        ),
    )
