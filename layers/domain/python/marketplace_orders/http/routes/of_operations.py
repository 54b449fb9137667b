"""The routes of operations, all below ``/api/ops/``."""

from marketplace_orders.http.routes import audit, claims, dead_letters, operations, replays

ROUTERS = (
    operations.router,
    claims.router,
    audit.router,
    dead_letters.router,
    replays.router,
)
