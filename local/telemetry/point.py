"""One value of one metric at one instant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What CloudWatch would have been told.

    Attributes:
        namespace: `MarketplaceOrders` for our own metrics, else AWS's (`AWS/SQS`).
        dimensions: names to values; two metrics of one name with other dimensions are two metrics.
        at: the instant, UTC.
        unit: CloudWatch's word (`Count`, `Seconds`, `Milliseconds`).
    """

    namespace: str
    metric: str
    dimensions: Mapping[str, str]
    at: datetime
    value: float
    unit: str = "Count"
