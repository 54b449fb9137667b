"""Bodies of raw mode: messages and answers exactly as given."""

from typing import Any, Literal

from pydantic import Field, model_validator

from local.simulator.control.models.base import Body, Instant, shown
from local.simulator.emit.notices import Topic
from local.simulator.wire.errors import ServiceError

ServiceName = Literal[
    "meteringmarketplace",
    "marketplace-entitlement",
    "marketplace-agreement",
    "marketplace-catalog",
    "marketplace-discovery",
]


class RawEvent(Body):
    """An EventBridge event as it is; the bus makes the envelope's id (`/control/raw/envelopes` sets it)."""

    detail_type: str = Field(examples=["License Updated - Manufacturer"])
    detail: dict[str, Any]
    time: Instant | None = None
    resources: list[str] = Field(default=[])
    source: str | None = Field(default=None, description="left out: the simulator's event source")


class RawMessage(Body):
    """An SNS message as it is; an object is written as JSON, a text is sent unchanged."""

    topic: Topic = Topic.SUBSCRIPTION
    product_code: str
    body: str | dict[str, Any]


class RawEnvelope(Body):
    """The body of a queue message as it is, past EventBridge and SNS: envelope id and time included."""

    queue_url: str
    body: str | dict[str, Any]


class RawError(Body):
    """An error answer; names of the service model become exceptions of the client."""

    code: str = Field(examples=["ThrottlingException", "ResourceNotFoundException"])
    message: str = "simulated error"
    status: int | None = Field(default=None, ge=400, le=599, description="left out: the service model's")
    members: dict[str, Any] = Field(default={}, description="the error's other members")

    def as_error(self) -> ServiceError:
        """The error that will be answered."""
        return ServiceError(self.code, self.message, self.status, self.members)


class RawReply(Body):
    """Pages, one answer (a single page), or an error; exactly one of the three. `times` left out: for good.

    `check` False lets answers through that the service model does not allow.
    """

    pages: list[dict[str, Any]] | None = None
    answer: dict[str, Any] | None = None
    error: RawError | None = None
    times: int | None = Field(default=None, ge=1)
    check: bool = True

    @model_validator(mode="after")
    def _one_of_three(self) -> "RawReply":
        given = [part for part in (self.pages, self.answer, self.error) if part is not None]
        if len(given) != 1 or self.pages == []:
            raise ValueError("give exactly one of pages, answer and error")
        return self

    def all_pages(self) -> tuple[dict[str, Any], ...]:
        """The pages in order; none if the reply is an error."""
        return tuple(self.pages or ([self.answer] if self.answer is not None else []))


class RawAnswer(RawReply):
    """Stands in for calls whose parameters contain `match`, for example `{"agreementId": "agmt-…"}`."""

    model_config = shown(
        service="marketplace-agreement",
        operation="DescribeAgreement",
        match={"agreementId": "agmt-1"},
        answer={"agreementId": "agmt-1", "status": "SUPERSEDED"},
    )

    service: ServiceName
    operation: str = Field(examples=["DescribeAgreement"])
    match: dict[str, Any] = Field(default={})


class TokenReply(RawReply):
    """What ResolveCustomer answers for one token, known to the simulator or not."""

    model_config = shown(
        token="any text",  # noqa: S106 an example
        error={"code": "ExpiredTokenException"},
        times=1,
    )

    token: str


class LicenseReply(RawReply):
    """What GetEntitlements answers when it is asked for one license, page by page."""

    model_config = shown(
        license_arn="arn:aws:license-manager::123456789012:license:l-0",
        pages=[{"Entitlements": []}, {"Entitlements": [{"Dimension": "dau", "Value": {"IntegerValue": 5}}]}],
    )

    license_arn: str


class ExpireToken(Body):
    """The token that is to expire now."""

    token: str
