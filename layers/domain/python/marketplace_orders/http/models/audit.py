"""What operations did."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer, Instant


class AuditItem(Answer):
    """One action of operations."""

    id: str
    at: Instant
    actor: Annotated[str, Field(description="Who: the e-mail address, or the account id once it is erased.")]
    actor_id: Annotated[str, Field(description="Who: the account id.")]
    action: str
    subject: Annotated[
        str,
        Field(
            description="The id of an order, account or registration, or the name of a queue; of a search "
            "what it found first, or `nothing`."
        ),
    ]
    reason: Annotated[str | None, Field(description="Why; null where none was given, or it was erased.")]
    outcome: Annotated[
        str, Field(description="`done`, `begun`, `failed`, or the code of the problem it was refused with.")
    ]


class AuditList(Answer):
    """A page of actions, newest first. *next* is the cursor of the following page, or null."""

    items: list[AuditItem]
    next: str | None
