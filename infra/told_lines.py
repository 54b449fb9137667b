"""What our own functions tell of how the stack is, as lines of the operations dashboard."""

from aws_cdk import aws_cloudwatch as cloudwatch

from infra.aws_metrics import Lines
from infra.own_metrics import own_metric
from marketplace_orders.metric_names import Metric

OPERATIONS = (
    "ResolveCustomer",
    "DescribeAgreement",
    "GetAgreementTerms",
    "GetEntitlements",
    "SearchAgreements",
)
"""The calls that an order depends on; the rest completes what is known of it."""


def age() -> Lines:
    """How old events and messages of AWS are when they are stored (seconds)."""
    oldest = own_metric(Metric.FACTS_AGE, statistic="Maximum", service="notifications")
    return [oldest.with_(label="events and messages when stored")]


def lateness() -> Lines:
    """How late changes are published and windows closed (seconds)."""
    told = {
        "changes when published": (Metric.PUBLICATION_LAG, "publisher"),
        "windows, by the workflow": (Metric.WINDOW_CLOSED_LATE, "window"),
        "windows, by the sweep": (Metric.WINDOW_CLOSED_LATE, "sweep"),
    }
    return [
        own_metric(metric, statistic="Maximum", service=service).with_(label=label)
        for label, (metric, service) in told.items()
    ]


def reconciliation() -> Lines:
    """What reconciliations look at, and what they put right."""
    told = {
        "looked at": (Metric.ORDERS_TO_CONFIRM, "reconciliation"),
        "confirmed": (Metric.ORDERS_CONFIRMED, "enrichment"),
        "drift repaired": (Metric.DRIFT_REPAIRED, "enrichment"),
        "customers found": (Metric.DRIFT_REPAIRED, "reconciliation"),
    }
    return [
        own_metric(metric, service=service).with_(label=label) for label, (metric, service) in told.items()
    ]


def refunds() -> Lines:
    """Refunds that were not made, and those that needed another run."""
    told = {
        "not made, by the workflow": (Metric.REFUNDS_NOT_MADE, "refunding"),
        "not made, by AWS's word": (Metric.REFUNDS_NOT_MADE, "notifications"),
        "started again": (Metric.REFUNDS_RESTARTED, "sweep"),
    }
    return [
        own_metric(metric, service=service).with_(label=label) for label, (metric, service) in told.items()
    ]


def longest_refund() -> Lines:
    """How long refunds are carried out, and requests wait for operations (seconds)."""
    told = {
        "carried out": (Metric.REFUND_UNDERWAY, "sweep"),
        "waits for operations": (Metric.OLDEST_REFUND_REVIEW, "reconciliation"),
    }
    return [
        own_metric(metric, statistic="Maximum", service=service).with_(label=label)
        for label, (metric, service) in told.items()
    ]


def asked(metric: Metric, statistic: str = "Sum") -> Lines:
    """A line for each of `OPERATIONS`."""
    return [own_metric(metric, statistic=statistic, operation=each).with_(label=each) for each in OPERATIONS]


def published() -> cloudwatch.IMetric:
    """Events that the bus took."""
    return own_metric(Metric.EVENTS_PUBLISHED, service="publisher").with_(label="events published")
