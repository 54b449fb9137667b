"""Every alarm, in the groups that one cause fires."""

from typing import Final

from infra.functions import KINDS
from marketplace_orders.catalog import load_catalog

WORK: Final = ("notifications", "enrichment", "republish")
STREAMS: Final = ("publisher", "linking")

FAILING: Final = tuple(f"orders-{name}-failing" for name in KINDS)
DEAD_LETTERS: Final = tuple(f"orders-{name}-dead-letters" for name in WORK)
WAITING: Final = tuple(f"orders-{name}-waiting" for name in WORK)
LAST_RESORTS: Final = tuple(f"orders-{name}-failures" for name in STREAMS)
BEHIND: Final = tuple(f"orders-{name}-behind" for name in STREAMS)
SILENT_PRODUCTS: Final = tuple(
    f"orders-no-{noise}-{product.key}" for product in load_catalog().products for noise in product.silence
)
SILENT_CLOCKS: Final = ("orders-sweep-silent", "orders-reconciliation-silent")
SERVER_ERRORS: Final = "orders-http-server-errors"
RESOLVE_CUSTOMER: Final = "orders-resolve-customer-failing"
UNKNOWN: Final = ("orders-unknown-product", "orders-unknown-notification", "orders-unknown-end-status")
DRIFT: Final = "orders-drift-found"
LAG: Final = "orders-publisher-lag"
HELD: Final = "orders-handover-held"
REFUND_FAILED: Final = "orders-refund-workflow-failed"
REFUND_NOT_MADE: Final = "orders-refund-not-made"
REFUND_WAITING: Final = "orders-refund-waiting-too-long"
REFUND_REVIEW: Final = "orders-refund-review-waiting"
WORKFLOW: Final = "orders-refund-window-failed"
LATE: Final = "orders-window-closed-late"

EVERY: Final = {
    *FAILING,
    *DEAD_LETTERS,
    *WAITING,
    *LAST_RESORTS,
    *BEHIND,
    *SILENT_PRODUCTS,
    *SILENT_CLOCKS,
    SERVER_ERRORS,
    RESOLVE_CUSTOMER,
    *UNKNOWN,
    DRIFT,
    LAG,
    HELD,
    WORKFLOW,
    REFUND_FAILED,
    REFUND_NOT_MADE,
    REFUND_WAITING,
    REFUND_REVIEW,
    LATE,
}
