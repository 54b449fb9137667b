"""EventBridge events of ``aws.agreement-marketplace`` as facts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from marketplace_orders.domain.facts.agreement import AgreementNotice, UnknownNotice
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_event
from marketplace_orders.domain.fold import Partition
from marketplace_orders.notifications.detail_types import DetailType, Role
from marketplace_orders.notifications.envelopes import EventEnvelope, Identified
from marketplace_orders.notifications.event_bodies import BODIES
from marketplace_orders.notifications.notices import Notice, Pass, Passed


def read_event(event: Mapping[str, Any], now: datetime) -> Notice | Passed:
    """Return the fact that *event* tells of, at the envelope's time.

    Raises:
        ValidationError: the envelope, or the detail of a type that we know, is not what AWS documents.
        Unreadable: likewise.
    """
    envelope = EventEnvelope.model_validate(event)
    title, told = envelope.detail_type, DetailType.read(envelope.detail_type)
    if told.role is Role.ACCEPTOR:
        return Passed(title, Pass.ACCEPTOR)
    to_body = BODIES.get(told.name) if told.counts else None
    if to_body is not None:
        body: Body = to_body(envelope.detail)
        if told.role is Role.MANUFACTURER and isinstance(body, AgreementNotice):
            body = replace(body, by_partner=True)
        return _notice(envelope, Identified.model_validate(envelope.detail), body, now)
    about = _identified(envelope.detail)
    if about is None:
        return Passed(title, Pass.UNKNOWN)
    return _notice(envelope, about, UnknownNotice(name=told.name), now)


def _identified(detail: Mapping[str, Any]) -> Identified | None:
    try:
        return Identified.model_validate(detail)
    except ValidationError:
        return None


def _notice(envelope: EventEnvelope, about: Identified, body: Body, now: datetime) -> Notice:
    fact = Fact(
        fact_id=of_event(
            envelope.detail_type,
            request_id=about.request_id,
            event_id=envelope.id,
            license_id=getattr(body, "license_id", None),
        ),
        at=envelope.time,
        recorded_at=now,
        source=Source.EVENTBRIDGE,
        body=body,
        correlation_id=envelope.id,
    )
    return Notice(envelope.detail_type, Partition.of_agreement(about.agreement.id), fact)
