"""One purchase, followed by one log key through every function, the workflow and the published events."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import pytest

from local.telemetry.log_lines import log_lines
from local.telemetry.reading import EVER
from marketplace_orders.domain.facts.fact import Fact
from tests.e2e.support.aws import Aws
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.polling import eventually
from tests.e2e.support.store import Store

Services = Mapping[str, set[str]]


@pytest.fixture(scope="module")
def order_id(marketplace: Marketplace, people: People, bus: Bus) -> str:
    """Bought, registered, linked, its window closed by the workflow, bound, moved by operations."""
    person = people.newcomer()
    bought = marketplace.buy_in_window(
        bus, product="apppush", buyer_account=new_buyer(), accepted_ago="PT47H59M54S"
    )
    person.arrive_and_link(marketplace.set_up(bought))
    bus.wait(bought, "RefundWindowClosed")
    assert person.bind(bought, person.application()).is_success
    wanted: dict[str, Any] = {"target": person.application(), "reason": "Bought for the other shop"}
    assert people.operator.post(f"/api/ops/orders/{bought}/rebind", **wanted).is_success
    bus.wait(bought, "BenefitsMoved")
    return bought


@pytest.fixture(scope="module")
def facts(order_id: str, store: Store) -> Mapping[str, Fact]:
    """The order's facts by kind."""
    return {fact.body.kind: fact for fact in store.history(order_id).facts}


@pytest.fixture(scope="module")
def services(facts: Mapping[str, Fact], aws: Aws) -> Services:
    """By correlation id, the functions whose lines carry it."""
    last = facts["Rebound"].correlation_id or ""
    return eventually(lambda: _services(aws, last), what="the publisher's line about the last change")


def _services(aws: Aws, last: str) -> Services | None:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in log_lines(aws.logs, EVER):
        found[str(line.get("correlation_id"))].add(str(line.get("service")))
    return found if "publisher" in found[last] else None


def test_every_fact_names_what_it_came_from(facts: Mapping[str, Fact]) -> None:
    assert [kind for kind, fact in facts.items() if not fact.correlation_id] == []


@pytest.mark.parametrize(
    ("kind", "through"),
    [
        ("AgreementCreated", {"notifications", "publisher", "window"}),
        ("LicenseUpdated", {"notifications", "publisher"}),
        # Of two messages that call for the same questions, the first one worked on asks them all.
        ("AgreementDescribed", {"publisher", "enrichment"}),
        ("Registered", {"registration", "publisher"}),
        ("Linked", {"api", "publisher", "linking"}),
        ("Bound", {"api", "publisher"}),
        ("Rebound", {"operations", "publisher"}),
    ],
)
def test_what_began_it_is_on_the_lines_of_every_function_that_it_went_through(
    facts: Mapping[str, Fact], services: Services, kind: str, through: set[str]
) -> None:
    assert services[facts[kind].correlation_id or ""] >= through


def test_what_follows_carries_the_id_of_what_began_it(facts: Mapping[str, Fact]) -> None:
    """AWS's answers and the workflow's closing belong to the event that called for them."""
    created = facts["AgreementCreated"].correlation_id
    assert facts["WindowClosed"].correlation_id == created
    told = {facts[kind].correlation_id for kind in ("AgreementCreated", "LicenseUpdated", "Registered")}
    assert facts["AgreementDescribed"].correlation_id in told


def test_aws_s_own_event_id_is_the_one(
    order_id: str, facts: Mapping[str, Fact], store: Store, aws: Aws
) -> None:
    created = facts["AgreementCreated"]
    raw = [item for item in store.items() if item["sk"]["S"] == f"RAW#{created.fact_id}"]
    assert [True for item in raw if f'"id":"{created.correlation_id}"' in str(item).replace(" ", "")] == [
        True
    ]


def test_published_events_name_it(order_id: str, facts: Mapping[str, Fact], bus: Bus) -> None:
    known = {fact.correlation_id for fact in facts.values()}
    events = dict(bus.of(order_id))
    assert {event["correlation_id"] for event in events.values()} <= known
    assert events["OrderPlaced"]["correlation_id"] == facts["AgreementCreated"].correlation_id
    assert events["BenefitsMoved"]["correlation_id"] == facts["Rebound"].correlation_id
