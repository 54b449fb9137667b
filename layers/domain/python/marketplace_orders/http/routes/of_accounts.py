"""The routes of buyers and account owners; those of operations are a function of their own."""

from marketplace_orders.http.routes import bindings, directory, me, orders, registration

ROUTERS = (
    me.router,
    registration.router,
    orders.router,
    bindings.router,
    directory.router,
)
