"""Search by any id. What was searched for is nobody's business but the searcher's: it is not logged.

Hence it travels in the body: of a query, every log on the way would have to be told to leave it out.
"""

from marketplace_orders.http.asking import asked
from marketplace_orders.http.models.search import SearchResult, SearchWanted
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.search import search_result
from marketplace_orders.observability import logger
from marketplace_orders.services.searching import Archive, search

router = new_router()


@router.post("/api/ops/search", summary="Search by any id", tags=["operations"])
def search_everything(wanted: SearchWanted) -> SearchResult:
    """Return the orders, accounts and claims that bear an id or belong to whom it names; changes nothing."""
    request = asked(router).by_operations()
    api = request.api
    archive = Archive(
        journal=api.ledger.journal,
        lists=api.lists,
        registrations=api.registrations,
        people=api.people,
        catalog=api.ledger.catalog,
        now=request.now,
    )
    found = search(archive, wanted.q)
    orders = len(found.orders) if found else 0
    logger.info("searched", extra={"found_by": found.found_by if found else None, "orders": orders})
    return search_result(found, request.viewpoint)
