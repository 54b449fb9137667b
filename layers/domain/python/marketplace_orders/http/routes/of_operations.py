"""The routes of operations, all below ``/api/ops/``."""

from marketplace_orders.http.routes import audit, claims, operations

ROUTERS = (
    operations.router,
    claims.router,
    audit.router,
)
