"""Who calls: the claims of the ID token, which the gateway's authorizer has already verified."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from marketplace_orders.domain.identifiers import account_id
from marketplace_orders.http.errors import id_token_required, sign_in_required
from marketplace_orders.http.events import Event
from marketplace_orders.ports.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A signed-in person: our account id, and what the token says of e-mail, sign-in and groups."""

    account_id: str
    email: str
    sign_in_method: str
    operations: bool

    @property
    def person(self) -> Person:
        """What is kept of the person, apart from facts, when something is done."""
        return Person(account_id=self.account_id, email=self.email, sign_in_method=self.sign_in_method)


def caller_of(event: Event, groups_claim: str, ops_group: str) -> Caller:
    """Return who sent *event*.

    Raises:
        NotAllowed: nobody signed in (``sign_in_required``) or no ID token (``id_token_required``).
    """
    claims = _claims(event)
    if not claims.get("iss") or not claims.get("sub"):
        raise sign_in_required()
    if not _is_id_token(claims):
        raise id_token_required()
    return Caller(
        account_id=account_id(str(claims["iss"]), str(claims["sub"])),
        email=str(claims.get("email", "")),
        sign_in_method=_sign_in_method(claims),
        operations=ops_group in _words(claims.get(groups_claim, "")),
    )


def _claims(event: Event) -> Mapping[str, object]:
    authorizer = event["requestContext"].get("authorizer") or {}
    claims = (authorizer.get("jwt") or {}).get("claims") or {}
    return claims if isinstance(claims, Mapping) else {}


def _is_id_token(claims: Mapping[str, object]) -> bool:
    # Cognito says which kind it is; elsewhere an ID token is the one made out to an audience.
    return claims.get("token_use", "id") == "id" and bool(claims.get("aud"))


def _words(claim: object) -> list[str]:
    # HTTP APIs hand a list of groups over as the text "[ops admin]".
    if isinstance(claim, list):
        return [str(word) for word in claim]
    return str(claim).strip("[]").replace(",", " ").split()


def _sign_in_method(claims: Mapping[str, object]) -> str:
    # Cognito lists the outside providers of a federated person as JSON text.
    try:
        identities = json.loads(str(claims.get("identities", "[]")))
        return str(identities[0]["providerName"])
    except (ValueError, LookupError, TypeError):
        return "email"
