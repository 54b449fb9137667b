"""Whether an answer of AWS says anything new (design §3: answers are written only when something changed)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.facts.answers import (
    AgreementDescribed,
    EntitlementsRead,
    OfferDescribed,
    ProvisioningRead,
    TermsDescribed,
)
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.identity import of_answer, of_reconciliation
from marketplace_orders.domain.fold import facts_by_order
from marketplace_orders.domain.fold.reading import newest
from marketplace_orders.domain.fold.rows import ends_by_rows, legacy_ending
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.journal import History

AnswerBody = AgreementDescribed | TermsDescribed | EntitlementsRead | ProvisioningRead | OfferDescribed


@dataclass(frozen=True, slots=True)
class Answer:
    """What AWS answered to *operation* when it was asked at *at* (UTC)."""

    operation: str
    at: datetime
    body: AnswerBody


def news(
    history: History,
    order_id: str,
    answers: Sequence[Answer],
    now: datetime,
    source: Source = Source.ANSWER,
) -> tuple[Fact, ...]:
    """Return the facts of those *answers* that change what is known of *order_id*, learnt at *now*.

    *source* is ``RECONCILIATION`` where nothing but a reconciliation had called for asking.
    """
    facts = facts_by_order(history.partition, history.facts).get(order_id, ())
    found = (_fact(answer, history.version, now, source) for answer in answers)
    return tuple(fact for fact in found if _changes(fact, facts, history.partition.feed))


def _changes(fact: Fact, facts: Sequence[Fact], feed: Feed) -> bool:
    known = newest(facts, type(fact.body))
    return known is None or known[1] != fact.body or (feed is Feed.SNS and _ends(fact, facts))


def _ends(fact: Fact, facts: Sequence[Fact]) -> bool:
    """The same rows can say something new: they have expired since, or stayed away for an hour."""
    start = facts[0].at
    return ends_by_rows(fact, facts) is not None and legacy_ending(facts, start) is None


def _fact(answer: Answer, version: int, now: datetime, source: Source) -> Fact:
    identity = of_reconciliation if source is Source.RECONCILIATION else of_answer
    return Fact(
        fact_id=identity(answer.operation, version),
        at=answer.at,
        recorded_at=now,
        source=source,
        body=answer.body,
    )
