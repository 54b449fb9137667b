"""What AWS Marketplace Metering answers, on the wire of a real client."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from botocore.awsrequest import AWSResponse, HeadersDict

from marketplace_orders import bootstrap
from marketplace_orders.adapters.marketplace.metering import MeteringTokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from botocore.awsrequest import AWSPreparedRequest
    from botocore.compat import HTTPHeaders

Said = Mapping[str, object] | str | Exception
"""An answer, the name of an AWS exception, or what goes wrong on the way."""

RESOLVED: Mapping[str, object] = {
    "ProductCode": "apppush0example1code",
    "CustomerAWSAccountId": "111122223333",
    "LicenseArn": "arn:aws:license-manager::294406891311:license:l-1",
    "Metadata": {"AgreementId": "agmt-1"},
}


class _Body:
    """A body that was read already."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def stream(self, **_: object) -> Iterator[bytes]:
        yield self._content


@dataclass
class AwsSays:
    """Answers ResolveCustomer one by one, the last one again and again; keeps what was asked."""

    answers: list[Said]
    asked: list[bytes] = field(default_factory=list)

    def send(self, request: "AWSPreparedRequest", **_: object) -> AWSResponse:
        """Answer *request*: a text is the name of an AWS exception."""
        body = request.body
        self.asked.append(body if isinstance(body, bytes) else str(body).encode())
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        failed = isinstance(answer, str)
        content = json.dumps({"__type": answer, "message": "no"} if failed else answer).encode()
        status = 500 if answer == "InternalServiceErrorException" else 400 if failed else 200
        return AWSResponse(request.url, status, cast("HTTPHeaders", HeadersDict()), _Body(content))


@contextmanager
def aws_says(*answers: Said) -> Iterator[AwsSays]:
    """Let the container's metering client get *answers*."""
    tokens = bootstrap.desk().tokens
    if not isinstance(tokens, MeteringTokens):
        raise TypeError("the container has another resolver of tokens")
    says, events = AwsSays(list(answers)), tokens.client.meta.events
    # What such a handler returns is taken for the answer; the stubs do not know that.
    handler = cast("Callable[..., None]", says.send)
    events.register("before-send", handler)
    yield says
    events.unregister("before-send", handler)
