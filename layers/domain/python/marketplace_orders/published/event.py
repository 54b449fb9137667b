"""An event on the bus ``orders``: version 1 of its detail."""

from typing import Annotated, Literal

from pydantic import Field

from marketplace_orders.published.parts import BenefitsPart, Instant, OrderPart, Part, PreviousPart

SOURCE = "marketplace-orders"
"""The ``source`` of every event that this product publishes."""


class Detail(Part):
    """The ``detail`` of every event type."""

    schema_version: Literal["1"] = Field("1", alias="schema", description="Version of this shape.")
    id: Annotated[
        str,
        Field(description="`<order id>/<version>/<type>`: the same for every delivery; de-duplicate on it."),
    ]
    order_id: str
    sequence: Annotated[
        int, Field(ge=1, description="The order's version: of two events the higher one is newer.")
    ]
    occurred_at: Annotated[Instant, Field(description="When we learnt what caused it (UTC).")]
    cause: Annotated[tuple[str, ...], Field(description="The kinds of fact that made this version.")]
    correlation_id: Annotated[
        str,
        Field(description="Of the request or message that caused it: our log lines about it carry the same."),
    ]
    order: OrderPart
    benefits: BenefitsPart
    flush_by: Annotated[
        Instant | None, Field(description="Of FinalUsageDue: AWS takes no usage of this order after it.")
    ] = None
    previous: Annotated[
        PreviousPart | None,
        Field(
            description="Where the benefits were before: of every BenefitsMoved, and of a BenefitsRevoked "
            "whose order went to another account."
        ),
    ] = None
