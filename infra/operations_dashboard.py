"""How the stack is: what fails, what waits, what AWS does not answer, and what costs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aws_cdk import Duration
from aws_cdk import aws_apigatewayv2 as apigatewayv2
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_sqs as sqs
from aws_cdk import aws_stepfunctions as sfn
from constructs import Construct

from infra import aws_metrics
from infra.functions import Functions
from infra.own_metrics import own_metric
from infra.widgets import THIRD, Row, graph, heading
from marketplace_orders.metric_names import Metric

OPERATIONS = (
    "ResolveCustomer",
    "DescribeAgreement",
    "GetAgreementTerms",
    "GetEntitlements",
    "SearchAgreements",
)
"""The calls that an order depends on; the rest completes what is known of it."""

_TOP = """# How the stack is
Every alarm has a section in `docs/operations.md`; what each metric counts is in `docs/observability.md`."""


@dataclass(frozen=True, kw_only=True)
class Watched:
    """What the dashboard looks at; queues and dead letters by the name of who reads them."""

    functions: Functions
    api: apigatewayv2.HttpApi
    queues: Mapping[str, sqs.IQueue]
    dead_letters: Mapping[str, sqs.IQueue]
    refund_window: sfn.StateMachine
    table: dynamodb.ITableV2


class OperationsDashboard(Construct):
    """Errors, throttles, latencies, queues, workflow, reconciliation, AWS's answers, and what costs."""

    def __init__(self, scope: Construct, construct_id: str, *, watched: Watched) -> None:
        super().__init__(scope, construct_id)
        self.dashboard = cloudwatch.Dashboard(
            self,
            "Dashboard",
            dashboard_name="marketplace-orders-operations",
            default_interval=Duration.hours(3),
            widgets=[list(row) for row in _rows(watched)],
        )


def _rows(of: Watched) -> Iterator[Row]:
    functions, age = of.functions, "ApproximateAgeOfOldestMessage"
    waiting = "ApproximateNumberOfMessagesVisible"
    yield heading(_TOP)
    yield (
        graph("Errors", aws_metrics.of_functions(functions, "Errors"), unit="calls", width=THIRD),
        graph("Throttles", aws_metrics.of_functions(functions, "Throttles"), unit="calls", width=THIRD),
        graph("HTTP answers", aws_metrics.of_answers(of.api), unit="answers", width=THIRD),
    )
    yield (
        graph("Oldest message", aws_metrics.of_queues(of.queues, age), unit="seconds", width=THIRD),
        graph("Dead letters", aws_metrics.of_queues(of.dead_letters, waiting), unit="messages", width=THIRD),
        graph("Refund windows' workflow", aws_metrics.of_runs(of.refund_window), unit="runs", width=THIRD),
    )
    latency = aws_metrics.of_functions(functions, "Duration", statistic="p99")
    yield (
        graph("Latency, p99", latency, unit="milliseconds"),
        graph("Reconciliation", _reconciliation(), unit="orders"),
    )
    yield (
        graph("Age of what AWS tells, worst", _age(), unit="seconds"),
        graph("Lateness, worst", _lateness(), unit="seconds"),
    )
    yield (
        graph("AWS Marketplace: calls", _asked(Metric.MARKETPLACE_CALLS), unit="calls", width=THIRD),
        graph("AWS Marketplace: errors", _asked(Metric.MARKETPLACE_ERRORS), unit="calls", width=THIRD),
        graph(
            "AWS Marketplace: latency, p95",
            _asked(Metric.MARKETPLACE_LATENCY, "p95"),
            unit="milliseconds",
            width=THIRD,
        ),
    )
    yield (
        graph(
            "What costs: calls",
            aws_metrics.of_functions(functions, "Invocations"),
            unit="calls",
            stacked=True,
        ),
        graph(
            "What costs: table and bus", [*aws_metrics.of_table(of.table), _published()], unit="units, events"
        ),
    )


def _age() -> aws_metrics.Lines:
    age = own_metric(Metric.FACTS_AGE, statistic="Maximum", service="notifications")
    return [age.with_(label="events and messages when stored")]


def _lateness() -> aws_metrics.Lines:
    told = {
        "changes when published": (Metric.PUBLICATION_LAG, "publisher"),
        "windows, by the workflow": (Metric.WINDOW_CLOSED_LATE, "window"),
        "windows, by the sweep": (Metric.WINDOW_CLOSED_LATE, "sweep"),
    }
    return [
        own_metric(metric, statistic="Maximum", service=service).with_(label=label)
        for label, (metric, service) in told.items()
    ]


def _reconciliation() -> aws_metrics.Lines:
    told = {
        "looked at": (Metric.ORDERS_TO_CONFIRM, "reconciliation"),
        "confirmed": (Metric.ORDERS_CONFIRMED, "enrichment"),
        "drift repaired": (Metric.DRIFT_REPAIRED, "enrichment"),
        "customers found": (Metric.DRIFT_REPAIRED, "reconciliation"),
    }
    return [
        own_metric(metric, service=service).with_(label=label) for label, (metric, service) in told.items()
    ]


def _asked(metric: Metric, statistic: str = "Sum") -> aws_metrics.Lines:
    return [own_metric(metric, statistic=statistic, operation=each).with_(label=each) for each in OPERATIONS]


def _published() -> cloudwatch.IMetric:
    return own_metric(Metric.EVENTS_PUBLISHED, service="publisher").with_(label="events published")
