"""Sign a user in as a browser does: authorization code with PKCE on the pool's own pages."""

import base64
import hashlib
import secrets
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import httpx

from local.embedded.clients import CONFIG, session
from local.embedded.people import DemoUser

_SCOPE = "openid email profile"


def id_token(outputs: Mapping[str, str], engine_url: str, user: DemoUser) -> str:
    """A fresh ID token, the kind that the API takes.

    Raises:
        httpx.HTTPStatusError: the pool refused the user.
    """
    client_id = outputs["UserPoolClientId"]
    callback = _callback(outputs, engine_url)
    verifier = secrets.token_urlsafe(48)
    with httpx.Client(base_url=engine_url, timeout=30, trust_env=False) as http:
        form = {"client_id": client_id, "redirect_uri": callback, "scope": _SCOPE, "response_type": "code"}
        proof = {"code_challenge": _challenge(verifier), "code_challenge_method": "S256"}
        person = {"username": user.email, "password": user.password}
        code = _code(http.post("/login", data=form | proof | person))
        exchange = {"grant_type": "authorization_code", "client_id": client_id, "redirect_uri": callback}
        answer = http.post("/oauth2/token", data=exchange | {"code": code, "code_verifier": verifier})
        return str(answer.raise_for_status().json()["id_token"])


def _callback(outputs: Mapping[str, str], engine_url: str) -> str:
    cognito = session().client("cognito-idp", endpoint_url=engine_url, config=CONFIG)
    client = cognito.describe_user_pool_client(
        UserPoolId=outputs["UserPoolId"], ClientId=outputs["UserPoolClientId"]
    )
    return client["UserPoolClient"]["CallbackURLs"][0]


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _code(answer: httpx.Response) -> str:
    if answer.status_code != httpx.codes.FOUND:
        raise httpx.HTTPStatusError("sign-in was refused", request=answer.request, response=answer)
    return parse_qs(urlsplit(answer.headers["location"]).query)["code"][0]
