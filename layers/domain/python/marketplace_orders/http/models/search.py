"""What a search by any id finds."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer
from marketplace_orders.http.models.claim import ClaimView
from marketplace_orders.http.models.order import OrderRow
from marketplace_orders.services.search_terms import FoundBy


class FoundOrder(OrderRow):
    """An order, as in lists."""

    found_by: Annotated[FoundBy, Field(description="What the searched text is of this order.")]


class FoundAccount(Answer):
    """An account of ours."""

    account_id: str
    email: Annotated[str | None, Field(description="Null where it is not kept, or was erased.")]


class SearchResult(Answer):
    """Everything that bears the searched id, or belongs to whom it names. All empty: nothing does."""

    items: list[FoundOrder]
    accounts: list[FoundAccount]
    claims: list[ClaimView]
    more: Annotated[bool, Field(description="There are older orders than the ones shown.")]
