"""The user pool's public API, as the console's own pages call it: unsigned, from any origin."""

import re
from collections.abc import Mapping
from typing import Any

import httpx

from local.embedded.description import RunningStack

_CODE = re.compile(r"\b\d{6}\b")


class UserPool:
    """Calls as the console's client; a refused one answers the error's name."""

    def __init__(self, stack: RunningStack) -> None:
        self.stack = stack
        self._client = stack.outputs["UserPoolClientId"]
        self._url = stack.engine["endpoint"].replace("localhost", "127.0.0.1")

    def call(self, operation: str, **members: Any) -> Mapping[str, Any] | str:
        """What the pool answers, or the name of its error."""
        answer = httpx.post(
            f"{self._url}/",
            json={"ClientId": self._client, **members},
            headers={
                "content-type": "application/x-amz-json-1.1",
                "x-amz-target": f"AWSCognitoIdentityProviderService.{operation}",
            },
            timeout=30,
            trust_env=False,
        )
        body: dict[str, Any] = answer.json()
        return str(body["__type"]) if answer.is_error else body

    def mailed_code(self, email: str) -> str:
        """The code of the latest mail to that address."""
        answer = httpx.get(f"{self._url}/_ministack/ses/messages", timeout=30, trust_env=False)
        found = answer.json()["messages"]
        mails = [mail for mails in found.values() for mail in mails if mail["To"] == [email]]
        (code,) = _CODE.findall(mails[-1]["BodyHtml"])
        return str(code)

    def page(self, path: str, **query: str) -> httpx.Response:
        """A page of the pool, redirects not followed."""
        asked = {"client_id": self._client, **query}
        return httpx.get(f"{self._url}{path}", params=asked, timeout=30, trust_env=False)

    def authorize(self, **query: str) -> httpx.Response:
        """The sign-in page, as the console leads to it."""
        home = self.stack.outputs["FrontDoorUrl"]
        asked = {"redirect_uri": f"{home}/callback", "response_type": "code", "scope": "openid"}
        return self.page("/oauth2/authorize", **asked, **query)
