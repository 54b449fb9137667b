"""The signed-in person."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer


class Me(Answer):
    """Who is signed in, and whether the operations routes are open."""

    account_id: str
    email: str
    sign_in_method: Annotated[str, Field(description="`email`, or the name of an outside provider.")]
    operations: bool
