"""Search by any id. What was searched for is nobody's business but the searcher's: it is kept nowhere.

Hence it travels in the body: of a query, every log on the way would have to be told to leave it out.
"""

from marketplace_orders.http.events import request_id
from marketplace_orders.http.models.search import SearchResult, SearchWanted
from marketplace_orders.http.operating import Operating, operating
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.search import search_result
from marketplace_orders.observability import logger
from marketplace_orders.ports.audit import NOTHING, Action
from marketplace_orders.services.searching import Archive, search

router = new_router()


@router.post("/api/ops/search", summary="Search by any id", tags=["operations"])
def search_everything(wanted: SearchWanted) -> SearchResult:
    """Return the orders, accounts and claims that bear an id or belong to whom it names; changes nothing.

    What was found is on record in the audit before anybody sees it.
    """
    request = operating(router)
    found = search(_archive(request), wanted.q)
    orders = len(found.orders) if found else 0
    about, key = found.about if found else NOTHING, request_id(request.asked.event)
    with request.audited(Action.SEARCH, about, key=key) as outcome:
        outcome.text = f"{outcome.text}: {orders} orders"
    logger.info("searched", extra={"found_by": found.found_by if found else None, "orders": orders})
    return search_result(found, request.asked.viewpoint)


def _archive(request: Operating) -> Archive:
    api = request.api
    return Archive(
        journal=api.ledger.journal,
        lists=api.lists,
        registrations=api.registrations,
        people=api.people,
        catalog=api.ledger.catalog,
        now=request.asked.now,
    )
