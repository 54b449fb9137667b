"""What a search by any id finds."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer, Request
from marketplace_orders.http.models.claim import ClaimView
from marketplace_orders.http.models.order import OrderRow
from marketplace_orders.services.search_terms import FoundBy


class SearchWanted(Request):
    """What is searched for."""

    q: Annotated[
        str,
        Field(
            min_length=1,
            max_length=200,
            pattern=r"\S",
            description="An id of an order, agreement, license (also its ARN), claim, account or AWS "
            "account, a legacy listing's customer identifier, or an e-mail address; whole, the address in "
            "any case.",
        ),
    ]


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
