"""Parameters that several routes share."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Header, Path, Query

OrderId = Annotated[str, Path(max_length=200, description="The order's id.")]
EntryId = Annotated[str, Path(max_length=64, description="The id of an entry of the timeline.")]
RefundRequestId = Annotated[str, Path(max_length=64, description="The id of a refund request.")]
Cursor = Annotated[str | None, Query(max_length=2000, description="Where the page before ended.")]
IdempotencyKey = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        pattern=r"^[\x21-\x7e]{1,128}$",
        description="1 to 128 visible ASCII characters. The same request again under the same key "
        "has the same answer and changes nothing.",
    ),
]
