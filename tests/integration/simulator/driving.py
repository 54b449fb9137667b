"""Driving the simulator as a test or a script does: through its control API."""

from dataclasses import dataclass
from typing import Any, cast

import httpx

from local.simulator.json_value import Value

BUYER = "111122223333"
SELLER = "123456789012"
REGISTRATION_URL = "https://vendor.example/aws/registration"
Json = dict[str, Any]

Client = Any
"""An unmodified boto3 client; the published stubs describe an older model than botocore ships."""


@dataclass(frozen=True, slots=True)
class Control:
    """The control API; every call must succeed unless the test asks for the answer itself."""

    http: httpx.Client

    def send(self, method: str, path: str, body: Json | None = None, **query: Any) -> httpx.Response:
        return self.http.request(method, f"/control{path}", json=body, params=query)

    def call(self, method: str, path: str, body: Json | None = None, **query: Any) -> Value:
        answer = self.send(method, path, body, **query)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    def post(self, path: str, body: Json | None = None) -> Json:
        return cast("Json", self.call("POST", path, body))

    def buy(self, product: str = "apppush", **choices: Any) -> Json:
        """The agreement of a new purchase."""
        return cast("Json", self.buying(product, **choices)["agreement"])

    def buying(self, product: str = "apppush", **choices: Any) -> Json:
        """The whole answer to a new purchase."""
        return self.post("/agreements", {"product": product, **choices})

    def act(self, agreement: Json, action: str, body: Json | None = None) -> Json:
        """What a button of a purchase does."""
        return self.post(f"/agreements/{agreement['agreement_id']}/{action}", body)

    def token(self, agreement: Json, *omit: str) -> str:
        """A fresh registration token."""
        return str(self.act(agreement, "setup", {"omit": list(omit)})["token"])

    def outcomes(self) -> list[str]:
        """How each API call ended, in order."""
        return [call["outcome"] for call in self.call("GET", "/calls")["calls"]]


def titles(performed: Json) -> list[str]:
    """What an operation announced."""
    return [emission["title"] for emission in performed["emitted"]]


def told(answer: Value) -> Json:
    """A client's answer without the transport's part."""
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}
