"""What AWS must be asked about an order, and because of which fact (design §3, enrichment)."""

from collections.abc import Sequence

from marketplace_orders.domain.facts.agreement import (
    AgreementAmended,
    AgreementCreated,
    AgreementEnded,
    LicenseUpdated,
)
from marketplace_orders.domain.facts.clock import AskedAgain
from marketplace_orders.domain.facts.fact import Body, Fact
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.facts.subscription import (
    EntitlementUpdated,
    SubscriptionAction,
    SubscriptionChanged,
)
from marketplace_orders.domain.fold.ending import INACTIVE_REVISION
from marketplace_orders.domain.order import Enquiry, Parties, Purchase
from marketplace_orders.domain.statuses import Feed

DESCRIBE_AGREEMENT = "DescribeAgreement"
GET_AGREEMENT_TERMS = "GetAgreementTerms"
GET_AGREEMENT_ENTITLEMENTS = "GetAgreementEntitlements"
GET_ENTITLEMENTS = "GetEntitlements"
DESCRIBE_OFFER = "DescribeEntity"

_CALL_FOR_ASKING = (
    AgreementCreated,
    AgreementAmended,
    LicenseUpdated,
    Registered,
    EntitlementUpdated,
    AskedAgain,
)


def enquiry(facts: Sequence[Fact], bought: Purchase, who: Parties, feed: Feed) -> Enquiry | None:
    """Return what to ask because of the last fact that calls for asking; answers never do."""
    caller = next((fact for fact in reversed(facts) if _calls(fact.body)), None)
    operations = questions(bought, who, feed)
    if caller is None or not operations:
        return None
    return Enquiry(since=caller.fact_id, operations=operations)


def questions(bought: Purchase, who: Parties, feed: Feed) -> tuple[str, ...]:
    """Return everything that AWS can be asked about an order, as far as its ids are known."""
    return _legacy(bought, who) if feed is Feed.SNS else _agreement(bought)


def _calls(body: Body) -> bool:
    if isinstance(body, AgreementEnded):
        return body.status in INACTIVE_REVISION
    if isinstance(body, SubscriptionChanged):
        return body.action == SubscriptionAction.SUBSCRIBE_SUCCESS
    return isinstance(body, _CALL_FOR_ASKING)


def _agreement(bought: Purchase) -> tuple[str, ...]:
    if bought.agreement_id is None:
        return ()
    asked = [DESCRIBE_AGREEMENT, GET_AGREEMENT_TERMS, GET_AGREEMENT_ENTITLEMENTS]
    if bought.product_code and bought.license_arn:
        asked.append(GET_ENTITLEMENTS)
    if bought.offer_id:
        asked.append(DESCRIBE_OFFER)
    return tuple(asked)


def _legacy(bought: Purchase, who: Parties) -> tuple[str, ...]:
    if not bought.product_code or not (who.customer_identifier or who.acceptor):
        return ()
    described = (DESCRIBE_AGREEMENT,) if bought.agreement_id else ()
    return (*described, GET_ENTITLEMENTS)
