"""What the vendor's platform is told: the difference between two snapshots of an order."""

from marketplace_orders.domain.published.differences import Announcement, differences

__all__ = ["Announcement", "differences"]
