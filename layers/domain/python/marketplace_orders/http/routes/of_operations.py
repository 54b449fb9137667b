"""The routes of operations, all below ``/api/ops/``."""

from marketplace_orders.http.routes import (
    accounts,
    audit,
    claims,
    dead_letters,
    holds,
    links,
    operations,
    reconciliation,
    replays,
    searching,
)

ROUTERS = (
    operations.router,
    claims.router,
    audit.router,
    accounts.router,
    reconciliation.router,
    searching.router,
    holds.router,
    dead_letters.router,
    replays.router,
    links.router,
)
