"""The routes of operations, all below ``/api/ops/``."""

from marketplace_orders.http.routes import audit, claims, operations, searching

ROUTERS = (
    operations.router,
    claims.router,
    searching.router,
    audit.router,
)
