"""Hypothesis strategies for facts that could have happened to one order."""

from datetime import timedelta
from decimal import Decimal

from hypothesis import strategies as st

from marketplace_orders.domain.facts.agreement import (
    AdvisoryChanged,
    AgreementAmended,
    AgreementCreated,
    AgreementEnded,
    LicenseDeprovisioned,
    LicenseUpdated,
    UnknownNotice,
)
from marketplace_orders.domain.facts.answers import (
    AgreementDescribed,
    Entitlement,
    EntitlementsRead,
    ProvisioningRead,
)
from marketplace_orders.domain.facts.binding import BindingScheduled, Bound, ScheduleDropped
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.refund import BillingAdjusted, CancellationRequestChanged
from marketplace_orders.domain.facts.registration import Linked, Registered
from marketplace_orders.domain.facts.subscription import (
    EntitlementUpdated,
    SubscriptionAction,
    SubscriptionChanged,
)
from tests.builders import AGREEMENT, APPLICATION, APPPUSH, BOUGHT, BUYER, SMS

# Few instants, so that ties and crossings happen often.
_hours = st.sampled_from([0, 0, 1, 2, 47, 48, 49, 60, 60.5, 61, 62, 200, 300])
_licenses = st.sampled_from(["l-1", "l-2"])


def _license(kind: type[LicenseUpdated] | type[LicenseDeprovisioned], license_id: str) -> Body:
    return kind(
        agreement_id=AGREEMENT,
        license_arn=f"arn:aws:license-manager::1:license:{license_id}",
        license_id=license_id,
        product_code=APPPUSH.product_codes[0],
        acceptor=BUYER,
    )


_ended = st.sampled_from(["CANCELLED", "TERMINATED", "EXPIRED", "RENEWED", "ROLLED_BACK", "GONE"])
_requests = st.sampled_from(["PENDING_APPROVAL", "APPROVED", "REJECTED", "CANCELLED"])
_amounts = st.sampled_from([None, Decimal(10), Decimal(1200)])

_agreement_bodies: st.SearchStrategy[Body] = st.one_of(
    st.builds(AgreementCreated, agreement_id=st.just(AGREEMENT), acceptor=st.just(BUYER)),
    st.builds(AgreementAmended, agreement_id=st.just(AGREEMENT), auto_renewal=st.booleans()),
    st.builds(AgreementEnded, agreement_id=st.just(AGREEMENT), status=_ended),
    _licenses.map(lambda name: _license(LicenseUpdated, name)),
    _licenses.map(lambda name: _license(LicenseDeprovisioned, name)),
    st.builds(AdvisoryChanged, agreement_id=st.just(AGREEMENT), resolved=st.booleans()),
    st.just(UnknownNotice(name="Spend Threshold Reached")),
    st.builds(
        AgreementDescribed,
        agreement_id=st.just(AGREEMENT),
        status=st.sampled_from(["ACTIVE", "CANCELLED", None]),
        acceptance_time=st.sampled_from([None, BOUGHT]),
        amount=_amounts,
        currency=st.just("USD"),
    ),
    st.builds(ProvisioningRead, status=st.sampled_from(["PROVISIONED", "FAILED", "PENDING"])),
    st.builds(
        CancellationRequestChanged,
        agreement_id=st.just(AGREEMENT),
        request_id=st.just("acr-1"),
        status=_requests,
    ),
    st.builds(
        BillingAdjusted,
        agreement_id=st.just(AGREEMENT),
        adjustment_id=st.sampled_from(["ba-1", "ba-2"]),
        completed=st.booleans(),
        amount=_amounts,
        currency=st.just("USD"),
    ),
    st.just(Registered(product_code=APPPUSH.product_codes[0], aws_account=BUYER)),
    st.sampled_from([("acc-1", 1), ("acc-2", 2), ("acc-1", 3)]).map(
        lambda link: Linked(aws_account=BUYER, account_id=link[0], buyer_version=link[1])
    ),
    st.just(BindingScheduled(target=APPLICATION)),
    st.just(ScheduleDropped()),
    st.just(Bound(target=APPLICATION)),
)

_rows = st.sampled_from([(), (1,), (55,), (500,)]).map(
    lambda ends: tuple(
        Entitlement(dimension="messages", expires_at=BOUGHT + timedelta(hours=e)) for e in ends
    )
)
_legacy_bodies: st.SearchStrategy[Body] = st.one_of(
    st.builds(
        SubscriptionChanged,
        action=st.sampled_from(SubscriptionAction),
        customer_identifier=st.just("cust-1"),
        product_code=st.just(SMS.product_codes[0]),
    ),
    st.just(EntitlementUpdated(customer_identifier="cust-1", product_code=SMS.product_codes[0])),
    _rows.map(lambda rows: EntitlementsRead(rows=rows)),
    st.just(Registered(product_code=SMS.product_codes[0], aws_account=BUYER, customer_identifier="cust-1")),
    st.just(Linked(aws_account=BUYER, account_id="acc-1", buyer_version=1)),
)


def _facts(bodies: st.SearchStrategy[Body], source: Source) -> st.SearchStrategy[Fact]:
    # An id says what happened and when, so two draws of the same are the same fact.
    def made(body: Body, hours: float) -> Fact:
        at = BOUGHT + timedelta(hours=hours)
        return Fact(fact_id=f"{source}:{body!r}:{hours}", at=at, recorded_at=at, source=source, body=body)

    return st.builds(made, bodies, _hours)


def agreement_facts() -> st.SearchStrategy[Fact]:
    """Return facts of one agreement (the product uses EventBridge)."""
    return _facts(_agreement_bodies, Source.EVENTBRIDGE)


def legacy_facts() -> st.SearchStrategy[Fact]:
    """Return facts of one customer of a legacy listing."""
    return _facts(_legacy_bodies, Source.SNS)
