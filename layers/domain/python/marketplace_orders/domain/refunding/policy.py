"""The vendor's policies of refunds, apart from their arithmetic: every function reads the catalog."""

from enum import StrEnum


class RefundPolicy(StrEnum):
    """What the vendor deducts from a refund; per product in the catalog."""

    PRO_RATA = "pro_rata"
    BY_USAGE = "by_usage"
    NONE = "none"
    FULL = "full"
