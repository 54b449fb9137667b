"""What a search found, as an answer."""

from marketplace_orders.http.models.search import FoundAccount, FoundOrder, SearchResult
from marketplace_orders.http.views.claims import claim_view
from marketplace_orders.http.views.orders import Viewpoint, order_row
from marketplace_orders.services.searching import Found


def search_result(found: Found | None, seen: Viewpoint) -> SearchResult:
    """Return what was *found*."""
    if found is None:
        return SearchResult(items=[], accounts=[], claims=[], more=False)
    return SearchResult(
        items=[FoundOrder(**dict(order_row(order, seen)), found_by=found.found_by) for order in found.orders],
        accounts=[FoundAccount(account_id=each.account_id, email=each.email) for each in found.accounts],
        claims=[claim_view(claim) for claim in found.claims],
        more=found.more,
    )
