"""Our own metrics over all products: as one line, or as a line for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from aws_cdk import Duration
from aws_cdk import aws_cloudwatch as cloudwatch

from infra.own_metrics import own_metric
from marketplace_orders.metric_names import Metric

HOUR = Duration.hours(1)
"""The reconciliation counts all orders once an hour."""


@dataclass(frozen=True, kw_only=True)
class ProductMetrics:
    """A metric of CloudWatch is known by all of its dimensions, so each product has a metric of its own."""

    products: Sequence[str]

    def total(
        self, metric: Metric, label: str, *, statistic: str = "Sum", of: str = "SUM({})", **dimensions: str
    ) -> cloudwatch.IMetric:
        """All products together: their sum, or what `of` makes of their list; no data counts as none."""
        series = {
            f"{label.lower()}_{product}": own_metric(
                metric, statistic=statistic, period=HOUR, product=product, **dimensions
            )
            for product in self.products
        }
        return cloudwatch.MathExpression(
            expression=of.format(f"[{', '.join(series)}]"),
            using_metrics=dict(series),
            period=HOUR,
            label=label,
        )

    def totals(
        self, metric: Metric, dimension: str, values: Sequence[str], *, statistic: str = "Sum", **more: str
    ) -> list[cloudwatch.IMetric]:
        """One line for each value of the dimension, named by it."""
        return [
            self.total(metric, value, statistic=statistic, **{dimension: value}, **more) for value in values
        ]

    def each(self, metric: Metric, *, statistic: str, of: str = "{}") -> list[cloudwatch.IMetric]:
        """A line for each product, of its value or of what `of` makes of it."""
        return [
            cloudwatch.MathExpression(
                expression=of.format(f"{metric.value.lower()}_{product}"),
                using_metrics={
                    f"{metric.value.lower()}_{product}": own_metric(
                        metric, statistic=statistic, period=HOUR, product=product
                    )
                },
                period=HOUR,
                label=product,
            )
            for product in self.products
        ]
