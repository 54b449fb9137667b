"""What sells: how far orders come, what they are worth, and where they wait."""

from collections.abc import Iterator, Sequence

from aws_cdk import Duration
from aws_cdk import aws_cloudwatch as cloudwatch
from constructs import Construct

from infra.own_metrics import own_metric
from infra.product_metrics import HOUR, ProductMetrics
from infra.widgets import Row, figures, graph, heading
from marketplace_orders.domain.refunding.request import OPEN, RequestState
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.domain.steps import Step
from marketplace_orders.metric_names import Metric

CURRENCY = "USD"
"""Nearly all prices on AWS Marketplace; what is sold in another currency is counted, and not summed up."""

_STEPS = [step.value for step in Step]
_STATUSES = [status.value for status in OrderStatus]
_OUTCOMES = [state.value.lower() for state in RequestState if state not in OPEN]
_TOP = """# Orders: bought → registered → linked → bound
The funnel holds the orders that run, counted once an hour. Each metric's meaning: `docs/observability.md`."""


class BusinessDashboard(Construct):
    """The funnel, its value, the time between its steps, and who waits."""

    def __init__(self, scope: Construct, construct_id: str, *, products: Sequence[str]) -> None:
        super().__init__(scope, construct_id)
        self.dashboard = cloudwatch.Dashboard(
            self,
            "Dashboard",
            dashboard_name="marketplace-orders-business",
            default_interval=Duration.days(7),
            widgets=[list(row) for row in _rows(ProductMetrics(products=products))],
        )


def _rows(of: ProductMetrics) -> Iterator[Row]:
    yield heading(_TOP)
    yield (
        figures("Orders that came as far as", _gauge(of, Metric.ORDERS_AT_STEP, "step", _STEPS)),
        figures(
            f"What they are worth ({CURRENCY})",
            _gauge(of, Metric.VALUE_AT_STEP, "step", _STEPS, currency=CURRENCY),
        ),
    )
    yield (
        graph("Steps taken", of.totals(Metric.STEPS_TAKEN, "step", _STEPS), unit="orders"),
        graph("Time since the step before, on average", _times(of), unit="minutes, slowest product"),
    )
    yield (
        graph("Arrivals", _arrivals(of), unit="buyers"),
        graph("Bindings", _bindings(of), unit="commands and bindings"),
    )
    yield (
        graph(
            "Orders by status",
            _gauge(of, Metric.ORDERS, "status", _STATUSES),
            unit="orders",
            stacked=True,
        ),
        graph(
            "Value by status",
            _gauge(of, Metric.ORDERS_VALUE, "status", _STATUSES, currency=CURRENCY),
            unit=CURRENCY,
            stacked=True,
        ),
    )
    yield (
        graph("Longest unbound since the refund window's end", _waiting(of), unit="hours"),
        graph("What AWS told", of.each(Metric.FACTS_AGE, statistic="SampleCount"), unit="messages"),
    )
    yield (
        graph("Refund requests, when over", of.totals(Metric.REFUNDS, "outcome", _OUTCOMES), unit="requests"),
        graph(f"Money given back ({CURRENCY})", _given_back(of), unit=CURRENCY),
    )


def _gauge(
    of: ProductMetrics, metric: Metric, dimension: str, values: Sequence[str], **more: str
) -> list[cloudwatch.IMetric]:
    return of.totals(metric, dimension, values, statistic="Maximum", **more)


def _times(of: ProductMetrics) -> list[cloudwatch.IMetric]:
    timed = [step for step in _STEPS if step != Step.BOUGHT]
    return [
        of.total(Metric.STEP_TIME, step, statistic="Average", of="MAX({}) / 60", step=step) for step in timed
    ]


def _waiting(of: ProductMetrics) -> list[cloudwatch.IMetric]:
    return of.each(Metric.OLDEST_UNBOUND, statistic="Maximum", of="{} / 3600")


def _given_back(of: ProductMetrics) -> list[cloudwatch.IMetric]:
    return [of.total(Metric.MONEY_GIVEN_BACK, "returned", currency=CURRENCY)]


def _arrivals(of: ProductMetrics) -> list[cloudwatch.IMetric]:
    refused = own_metric(Metric.REGISTRATIONS_REFUSED, period=HOUR, service="registration")
    known = of.totals(Metric.REGISTRATIONS, "outcome", ["order", "claim", "again"])
    return [*known, refused.with_(label="refused")]


def _bindings(of: ProductMetrics) -> list[cloudwatch.IMetric]:
    outcomes = ["bound", "scheduled", "by_itself", "inherited"]
    return [*of.totals(Metric.BINDS, "outcome", outcomes), of.total(Metric.COMMANDS_REFUSED, "refused")]
