"""The refund window: 48 hours from acceptance as AWS reports it (O-62, design §2)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.agreement import AgreementAmended, AgreementCreated, AgreementEnded
from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.facts.clock import WindowClosed
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.handover import BindingInherited
from marketplace_orders.domain.fold.reading import each, first_instant, newest
from marketplace_orders.domain.order import Purchase, Window

DEFAULT_LENGTH = timedelta(hours=48)
"""The length while the product is not named: what AWS promises its buyers (facts §6.2)."""


def window(facts: Sequence[Fact], bought: Purchase, catalog: Catalog) -> Window:
    """Return the refund window. A successor inherits its predecessor's end; amendments change nothing."""
    starts_at = acceptance(facts)
    inherited = newest(facts, BindingInherited)
    ends_at = inherited[1].window_ends_at if inherited else starts_at + _length(bought, catalog)
    closed = any(body.ends_at >= ends_at for _, body in each(facts, WindowClosed))
    return Window(starts_at=starts_at, ends_at=ends_at, closed=closed)


def acceptance(facts: Sequence[Fact]) -> datetime:
    """Return when the purchase was accepted: AWS's answer, else the event's word, else the first event."""
    answered = first_instant(reversed(facts), "acceptance_time", AgreementDescribed)
    told = first_instant(facts, "acceptance_time", AgreementCreated, AgreementAmended, AgreementEnded)
    return answered or told or _first_event(facts)


def _first_event(facts: Sequence[Fact]) -> datetime:
    from_aws = (fact.at for fact in facts if fact.source in {Source.EVENTBRIDGE, Source.SNS})
    return next(from_aws, facts[0].at)


def _length(bought: Purchase, catalog: Catalog) -> timedelta:
    product = catalog.by_key(bought.product)
    return product.window(bought.offer_kind) if product else DEFAULT_LENGTH
