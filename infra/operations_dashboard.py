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

from infra import aws_metrics, told_lines
from infra.functions import Functions
from infra.widgets import THIRD, Row, graph, heading
from marketplace_orders.metric_names import Metric

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
    refund: sfn.StateMachine
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
    yield (
        graph("Refunds' workflow", aws_metrics.of_runs(of.refund), unit="runs", width=THIRD),
        graph("Refunds in trouble", told_lines.refunds(), unit="refunds", width=THIRD),
        graph("Longest refund", told_lines.longest_refund(), unit="seconds", width=THIRD),
    )
    latency = aws_metrics.of_functions(functions, "Duration", statistic="p99")
    yield (
        graph("Latency, p99", latency, unit="milliseconds"),
        graph("Reconciliation", told_lines.reconciliation(), unit="orders"),
    )
    yield (
        graph("Age of what AWS tells, worst", told_lines.age(), unit="seconds"),
        graph("Lateness, worst", told_lines.lateness(), unit="seconds"),
    )
    yield (
        graph(
            "AWS Marketplace: calls", told_lines.asked(Metric.MARKETPLACE_CALLS), unit="calls", width=THIRD
        ),
        graph(
            "AWS Marketplace: errors", told_lines.asked(Metric.MARKETPLACE_ERRORS), unit="calls", width=THIRD
        ),
        graph(
            "AWS Marketplace: latency, p95",
            told_lines.asked(Metric.MARKETPLACE_LATENCY, "p95"),
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
            "What costs: table and bus",
            [*aws_metrics.of_table(of.table), told_lines.published()],
            unit="units, events",
        ),
    )
