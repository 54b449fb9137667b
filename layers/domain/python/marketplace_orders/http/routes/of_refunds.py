"""The routes of refunds, of accounts and operations: their function has rights that nobody else has."""

from marketplace_orders.http.routes import consumption, refund_evidence, refund_review, refunds

ROUTERS = (refunds.router, refund_review.router, refund_evidence.router, consumption.router)
