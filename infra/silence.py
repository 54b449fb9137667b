"""Alarms for products from which nothing is heard any more."""

from pathlib import Path

from aws_cdk import Duration
from constructs import Construct

from infra.alarms import Alarms
from infra.own_metrics import own_metric
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.catalog import Noise
from marketplace_orders.metric_names import Metric

HOUR = Duration.hours(1)

_HEARD = {
    Noise.EVENTS: (Metric.FACTS_AGE, "AWS has told nothing"),
    Noise.REGISTRATIONS: (Metric.REGISTRATIONS, "Nobody has come to set up a purchase"),
}
"""What tells of it, and what its silence means."""


class Silence(Construct):
    """For each product and each kind of noise the alarm that the catalog asks for (`silence`).

    Counted by the hour: CloudWatch looks back for seven days at most, in periods of an hour or more.

    Raises:
        pydantic.ValidationError: the catalog names something that cannot be sold, or a silence that no alarm
            can watch.
    """

    def __init__(self, scope: Construct, construct_id: str, *, catalog: Path, alarms: Alarms) -> None:
        super().__init__(scope, construct_id)
        for product in load_catalog(catalog).products:
            for noise, abnormal in product.silence.items():
                metric, meaning = _HEARD[noise]
                hours = int(abnormal.total_seconds()) // 3600
                alarms.silent(
                    self,
                    f"{noise.value}-{product.key}",
                    name=f"no-{noise.value}-{product.key}",
                    metric=own_metric(metric, statistic="SampleCount", period=HOUR, product=product.key),
                    meaning=f"{meaning} for the product {product.name} for {hours} hours.",
                    periods=hours,
                )
