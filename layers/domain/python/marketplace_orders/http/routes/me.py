"""Who is signed in, and what the vendor sells."""

from marketplace_orders.http.asking import asked
from marketplace_orders.http.models.catalog import CatalogView
from marketplace_orders.http.models.me import Me
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.catalog import catalog_view

router = new_router()


@router.get("/api/me", summary="Who is signed in", tags=["account"])
def me() -> Me:
    """Return the signed-in person."""
    caller = asked(router).caller
    return Me(
        account_id=caller.account_id,
        email=caller.email,
        sign_in_method=caller.sign_in_method,
        operations=caller.operations,
    )


@router.get("/api/catalog", summary="What is sold", tags=["account"])
def catalog() -> CatalogView:
    """Return every product."""
    return catalog_view(asked(router).api.ledger.catalog)
