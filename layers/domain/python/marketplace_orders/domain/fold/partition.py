"""Where an order's facts live together: one agreement, or one customer of a legacy listing."""

from dataclasses import dataclass

from marketplace_orders.domain.identifiers import legacy_key, legacy_order_id, split_legacy_order_id
from marketplace_orders.domain.statuses import Feed


@dataclass(frozen=True, slots=True)
class Partition:
    """A name and the feed it belongs to. An agreement's partition is named by the order id."""

    name: str
    feed: Feed

    @staticmethod
    def of_agreement(agreement_id: str) -> "Partition":
        """Return the partition of one agreement."""
        return Partition(agreement_id, Feed.EVENTBRIDGE)

    @staticmethod
    def of_customer(product: str, customer: str) -> "Partition":
        """Return the partition of one customer's cycles of the legacy listing *product* (our key)."""
        return Partition(legacy_key(product, customer), Feed.SNS)

    @staticmethod
    def of_order(order_id: str) -> "Partition":
        """Return the partition in which the order *order_id* lives."""
        legacy = split_legacy_order_id(order_id)
        return Partition(legacy[0], Feed.SNS) if legacy else Partition.of_agreement(order_id)

    def order_id(self, cycle: int = 1) -> str:
        """Return the id of the partition's order, for a legacy listing of its *cycle* (from 1)."""
        return legacy_order_id(self.name, cycle) if self.feed is Feed.SNS else self.name
