"""Reports of what was used, in memory."""

from dataclasses import dataclass, field

from marketplace_orders.ports.consumption import Reported


@dataclass
class FakeConsumption:
    """The last report on each order."""

    kept: dict[str, Reported] = field(default_factory=dict)

    def read(self, order_id: str) -> Reported | None:
        """See ``Consumption.read``."""
        return self.kept.get(order_id)

    def report(self, reported: Reported) -> Reported:
        """See ``Consumption.report``."""
        before = self.kept.get(reported.order_id)
        if before is None or before.at < reported.at:
            self.kept[reported.order_id] = reported
        return self.kept[reported.order_id]
