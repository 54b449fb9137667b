"""What AWS itself measures of the stack, a line for each function, queue or outcome."""

from collections.abc import Mapping

from aws_cdk import aws_apigatewayv2 as apigatewayv2
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_sqs as sqs
from aws_cdk import aws_stepfunctions as sfn

from infra.alarms import FIVE_MINUTES
from infra.functions import KINDS, Functions

_RUNS = ("Started", "Succeeded", "Failed", "TimedOut", "Aborted")

Lines = list[cloudwatch.IMetric]


def of_functions(functions: Functions, metric: str, *, statistic: str = "Sum") -> Lines:
    """`Errors`, `Throttles`, `Duration` (milliseconds) or `Invocations` of each function."""
    return [
        functions[name].function.metric(metric, statistic=statistic, period=FIVE_MINUTES, label=name)
        for name in KINDS
    ]


def of_queues(queues: Mapping[str, sqs.IQueue], metric: str) -> Lines:
    """The highest `ApproximateAgeOfOldestMessage` (seconds) or the like of each queue."""
    return [
        queue.metric(metric, statistic="Maximum", period=FIVE_MINUTES, label=name)
        for name, queue in queues.items()
    ]


def of_answers(api: apigatewayv2.HttpApi) -> Lines:
    """Answers of the HTTP API, and those that were errors."""
    return [
        api.metric_count(statistic="Sum", period=FIVE_MINUTES, label="all"),
        api.metric_client_error(statistic="Sum", period=FIVE_MINUTES, label="4xx"),
        api.metric_server_error(statistic="Sum", period=FIVE_MINUTES, label="5xx"),
    ]


def of_runs(machine: sfn.StateMachine) -> Lines:
    """How the workflow's runs began and ended."""
    return [
        machine.metric(f"Executions{each}", statistic="Sum", period=FIVE_MINUTES, label=each.lower())
        for each in _RUNS
    ]


def of_table(table: dynamodb.ITableV2) -> Lines:
    """Request units that the table charged for."""
    return [
        table.metric(
            f"Consumed{each}CapacityUnits", statistic="Sum", period=FIVE_MINUTES, label=f"{each} units"
        )
        for each in ("Read", "Write")
    ]
