"""What the running stack measures of a purchase, and that the dashboards find it there."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from local.dashboards.__main__ import NAMES
from local.dashboards.definition import widgets_of
from local.dashboards.lines import Line, Span, by_identity, lines_of
from local.embedded.description import RunningStack
from local.telemetry.point import Point
from local.telemetry.reading import Reader
from tests.e2e.support.aws import Aws
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.polling import eventually

Lines = dict[str, dict[str, Line]]


@pytest.fixture(scope="module")
def points(
    marketplace: Marketplace, people: People, bus: Bus, aws: Aws, stack: RunningStack
) -> Sequence[Point]:
    """Bought, registered, linked, refused once, bound; then all orders are counted."""
    person = people.newcomer()
    order_id = marketplace.buy(
        product="webpush", buyer_account=new_buyer(), accepted_ago="PT72H", price="12.50"
    )
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    eventually(lambda: person.order(order_id)["amount"], what="the amount")
    assert person.bind(order_id, person.application()).is_success
    assert not person.bind(order_id, person.application()).is_success
    bus.wait(order_id, "BenefitsActivated")
    aws.functions.invoke(FunctionName=stack.outputs["ReconciliationFunctionName"], Payload=b"{}")
    return eventually(lambda: _points(stack), what="the lines of the count")


def _points(stack: RunningStack) -> list[Point] | None:
    found = Reader(stack).points()
    return found if any(point.metric == "ValueAtStep" for point in found) else None


@pytest.mark.parametrize(
    ("metric", "dimensions"),
    [
        ("Registrations", {"product": "webpush", "outcome": "order"}),
        ("LinksMade", {"product": "webpush"}),
        ("Binds", {"product": "webpush", "outcome": "bound"}),
        ("CommandsRefused", {"product": "webpush", "outcome": "order_already_bound"}),
        ("FactsAppended", {"product": "webpush", "type": "Bound"}),
        ("FactsAppended", {"product": "webpush", "source": "eventbridge"}),
        ("FactsAge", {"product": "webpush", "source": "eventbridge"}),
        ("StepsTaken", {"product": "webpush", "step": "bound"}),
        ("StepTime", {"product": "webpush", "step": "linked"}),
        ("Orders", {"product": "webpush", "status": "LINKED"}),
        ("OrdersValue", {"product": "webpush", "status": "LINKED", "currency": "USD"}),
        ("OrdersAtStep", {"product": "webpush", "step": "bound"}),
        ("ValueAtStep", {"product": "webpush", "step": "bound", "currency": "USD"}),
        ("PublicationLag", {"product": "webpush"}),
        ("MarketplaceCalls", {"operation": "ResolveCustomer"}),
        ("MarketplaceLatency", {"operation": "DescribeAgreement"}),
    ],
)
def test_each_step_of_a_purchase_is_measured_by_product(
    points: Sequence[Point], metric: str, dimensions: dict[str, str]
) -> None:
    values = [each.value for each in points if (each.metric, each.dimensions) == (metric, dimensions)]
    assert values
    assert max(values) > 0


@pytest.fixture(scope="module")
def lines(points: Sequence[Point], aws: Aws) -> Lines:
    """What both deployed dashboards would draw, by the title of the widget and the name of the line."""
    span = Span.of(points, datetime.now(UTC))
    bodies = (aws.metrics.get_dashboard(DashboardName=name)["DashboardBody"] for name in NAMES)
    widgets = [widget for body in bodies for widget in widgets_of(body)]
    return {widget.title: lines_of(widget, by_identity(points), span) for widget in widgets}


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Orders that came as far as", ["bought", "registered", "linked", "bound"]),
        ("What they are worth (USD)", ["bought", "registered", "linked", "bound"]),
        ("Steps taken", ["bought", "registered", "linked", "bound"]),
        ("Time since the step before, on average", ["registered", "linked", "bound"]),
        ("Arrivals", ["order"]),
        ("Bindings", ["bound", "refused"]),
        ("Orders by status", ["LINKED", "CANCELLED"]),
        ("What AWS told", ["webpush"]),
        ("Latency, p99", ["registration", "api", "notifications", "publisher", "enrichment", "linking"]),
        ("HTTP answers", ["all", "4xx"]),
        ("Oldest message", ["notifications", "enrichment", "republish"]),
        ("Dead letters", ["notifications", "publisher-failures"]),
        ("Refund windows' workflow", ["started"]),
        ("Lateness, worst", ["changes when published"]),
        ("Age of what AWS tells, worst", ["events and messages when stored"]),
        ("AWS Marketplace: latency, p95", ["ResolveCustomer", "DescribeAgreement"]),
        ("What costs: table and bus", ["events published"]),
    ],
)
def test_the_dashboards_show_it(lines: Lines, title: str, names: list[str]) -> None:
    """A line whose metric nobody writes, or whose resource has another name, would stay empty."""
    assert [name for name in names if not lines[title][name]] == []
