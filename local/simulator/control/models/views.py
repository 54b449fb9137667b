"""What the control API answers about agreements and messages."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from pydantic import Field

from local.simulator.control.models.base import View
from local.simulator.emit.log import Emission
from local.simulator.emit.notices import EventNotice
from local.simulator.simulator import Performed
from local.simulator.world.agreements import Agreement


class AgreementView(View):
    """One agreement, in full."""

    agreement_id: str
    product: str
    product_code: str
    product_id: str
    buyer_account: str
    customer_identifier: str = Field(description="appears on the wire for legacy listings only")
    offer_id: str
    offer_kind: str
    pricing: str
    currency: str
    price: Decimal
    quantities: dict[str, int]
    status: str
    provisioning: str
    license_arn: str | None
    accepted_at: datetime
    starts_at: datetime
    ends_at: datetime | None
    trial_ends_at: datetime | None
    ended_at: datetime | None
    auto_renew: bool
    intent: str
    initial_agreement_id: str
    previous_agreement_id: str | None
    role: str
    feeds: list[str]


class EmissionView(View):
    """One message and what became of it."""

    number: int
    agreement_id: str | None
    title: str
    kind: str = Field(description="`event` or `message`")
    state: str
    copies: int
    error: str | None
    at: datetime
    time: datetime | None = Field(default=None, description="an event's envelope time")
    resources: list[str] = Field(default=[])
    detail: dict[str, Any] | None = None
    topic: str | None = None
    body: str | None = None


class PerformedView(View):
    """What an operation left, and what it announced."""

    agreement: AgreementView
    emitted: list[EmissionView]


class SetUpView(View):
    """The form that the buyer's browser posts to the registration URL."""

    token: str
    expires_at: datetime
    registration_url: str | None
    form: dict[str, str]


def agreement_view(agreement: Agreement) -> AgreementView:
    """The agreement as the control API shows it."""
    offer = agreement.offer
    return AgreementView(
        agreement_id=agreement.id,
        product=agreement.product.key,
        product_code=agreement.product.code,
        product_id=agreement.product.product_id,
        buyer_account=agreement.buyer.account_id,
        customer_identifier=agreement.buyer.customer_identifier,
        offer_id=offer.id,
        offer_kind=offer.kind.value,
        pricing=offer.pricing.value,
        currency=offer.currency,
        price=offer.price,
        quantities=agreement.quantities,
        status=agreement.status.value,
        provisioning=agreement.provisioning.value,
        license_arn=agreement.license_arn,
        accepted_at=agreement.accepted_at,
        starts_at=agreement.starts_at,
        ends_at=agreement.ends_at,
        trial_ends_at=agreement.trial_ends_at,
        ended_at=agreement.ended_at,
        auto_renew=agreement.auto_renew,
        intent=agreement.intent.value,
        initial_agreement_id=agreement.initial_id,
        previous_agreement_id=agreement.previous_id,
        role=agreement.role,
        feeds=sorted(feed.value for feed in agreement.feeds),
    )


def emission_view(emission: Emission) -> EmissionView:
    """The message as the control API shows it."""
    notice = emission.notice
    view = EmissionView(
        number=emission.number,
        agreement_id=notice.agreement_id,
        title=notice.title,
        kind="event" if isinstance(notice, EventNotice) else "message",
        state=emission.state.value,
        copies=emission.copies,
        error=emission.error,
        at=emission.at,
    )
    if isinstance(notice, EventNotice):
        view.time, view.detail, view.resources = notice.time, notice.detail, list(notice.resources)
    else:
        view.topic, view.body = notice.topic_name, notice.body
    return view


def performed_view(performed: Performed) -> PerformedView:
    """The outcome of an operation as the control API shows it."""
    emitted = [emission_view(emission) for emission in performed.emissions]
    return PerformedView(agreement=agreement_view(performed.agreement), emitted=emitted)
