"""Our own metrics, as alarms watch them (docs/observability.md)."""

from collections.abc import Sequence

from aws_cdk import Duration
from aws_cdk import aws_cloudwatch as cloudwatch

from infra.alarms import FIVE_MINUTES
from marketplace_orders.metric_names import Metric

NAMESPACE = "MarketplaceOrders"


def own_metric(
    metric: Metric, *, statistic: str = "Sum", period: Duration = FIVE_MINUTES, **dimensions: str
) -> cloudwatch.Metric:
    """One series of a metric: that of exactly these dimensions."""
    return cloudwatch.Metric(
        namespace=NAMESPACE,
        metric_name=metric.value,
        dimensions_map=dimensions,
        statistic=statistic,
        period=period,
    )


def highest(
    metric: Metric, services: Sequence[str], *, statistic: str = "Sum", period: Duration = FIVE_MINUTES
) -> cloudwatch.IMetric:
    """The highest figure of those functions that tell this metric; one that told nothing does not count."""
    series = {
        service: own_metric(metric, statistic=statistic, period=period, service=service)
        for service in services
    }
    if len(series) == 1:
        return series[services[0]]
    return cloudwatch.MathExpression(
        expression=f"MAX([{', '.join(series)}])",
        using_metrics=dict(series),
        period=period,
        label=metric.value,
    )
