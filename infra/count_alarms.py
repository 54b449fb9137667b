"""Alarms on what our own functions count."""

from dataclasses import dataclass

from aws_cdk import Duration
from constructs import Construct

from infra.alarms import FIVE_MINUTES, Alarms
from infra.own_metrics import highest
from marketplace_orders.metric_names import Metric

FIFTEEN_MINUTES = Duration.minutes(15)
"""The sweep looks again after as long (`services/sweeping.py`)."""


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A metric of which the first one is too many.

    Attributes:
        services: the functions that count it.
        period: how long one of them is told of.
    """

    name: str
    metric: Metric
    services: tuple[str, ...]
    meaning: str
    period: Duration = FIVE_MINUTES


COUNTED = (
    Counted(
        name="resolve-customer-failing",
        metric=Metric.MARKETPLACE_BUSY,
        services=("registration",),
        meaning="AWS did not answer ResolveCustomer. Buyers are sent back to the marketplace.",
    ),
    Counted(
        name="unknown-product",
        metric=Metric.REGISTRATIONS_UNKNOWN_PRODUCT,
        services=("registration",),
        meaning="A buyer has paid for a product that the catalog does not know.",
    ),
    Counted(
        name="unknown-notification",
        metric=Metric.NOTIFICATIONS_UNKNOWN,
        services=("notifications",),
        meaning="AWS sent something of a type that we do not know.",
    ),
    Counted(
        name="unknown-end-status",
        metric=Metric.UNKNOWN_END_STATUS,
        services=("notifications",),
        meaning="An agreement ended with a word that we do not know. Its order is cancelled.",
    ),
    Counted(
        name="drift-found",
        metric=Metric.DRIFT_REPAIRED,
        services=("enrichment", "reconciliation"),
        meaning="An order was out of step with AWS and was put right: messages of AWS were lost.",
    ),
    Counted(
        name="refund-not-made",
        metric=Metric.REFUNDS_NOT_MADE,
        services=("refunding", "notifications"),
        meaning="Of an approved refund nothing went back, or not all. The workbench says why.",
    ),
    Counted(
        name="publisher-lag",
        metric=Metric.SWEPT_LAGGING,
        services=("sweep",),
        meaning="A change of an order was not published within 2 minutes. The platform cannot know it yet.",
        period=FIFTEEN_MINUTES,
    ),
    Counted(
        name="handover-held",
        metric=Metric.HANDOVERS_HELD,
        services=("enrichment", "sweep"),
        meaning="An order ended by a renewal or replacement whose other side is not known. Name the pair.",
        period=FIFTEEN_MINUTES,
    ),
)


class CountAlarms(Construct):
    """One alarm for each."""

    def __init__(self, scope: Construct, construct_id: str, *, alarms: Alarms) -> None:
        super().__init__(scope, construct_id)
        for each in COUNTED:
            alarms.at_least(
                self,
                each.name.title().replace("-", ""),
                name=each.name,
                metric=highest(each.metric, each.services, period=each.period),
                threshold=1,
                meaning=each.meaning,
            )
