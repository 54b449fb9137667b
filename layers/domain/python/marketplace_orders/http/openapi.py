"""Writes the API's OpenAPI document: ``python -m marketplace_orders.http.openapi > docs/openapi.json``.

The routes describe themselves; what Powertools cannot know is added here: that every error is a problem,
who may call what, and the registration address, which is a function of its own.
"""

import json
import sys
from dataclasses import fields
from typing import Any, get_args

from aws_lambda_powertools.event_handler.api_gateway import Router

from marketplace_orders.domain.facts.fact import Body, Source
from marketplace_orders.http.cookies import NAME
from marketplace_orders.http.forms import TOKEN
from marketplace_orders.http.known_problems import NEXT_STEPS
from marketplace_orders.http.models.listing import ListQuery
from marketplace_orders.http.models.problem import Problem
from marketplace_orders.http.problems import CONTENT_TYPE
from marketplace_orders.http.resolver import resolver
from marketplace_orders.http.routes import of_accounts, of_operations, of_refunds

_REF = "#/components/schemas/{model}"
_PUBLIC = frozenset({"/api/catalog", "/api/registration"})
_BY_COOKIE = frozenset({"/api/registration", "/api/registration/link"})
_LISTS = frozenset({"/api/orders", "/api/ops/orders"})
_LEFT_OUT = frozenset({"HTTPValidationError", "ListQuery", "ResponseValidationError", "ValidationError"})
_DESCRIPTION = (
    "Orders of AWS Marketplace buyers. Every error is a problem (RFC 9457) with a stable `code`, a sentence "
    "for the person and the request id. Requests that change an order need an `Idempotency-Key`."
)


def document() -> dict[str, Any]:
    """Return the whole document."""
    made = _made(of_accounts.ROUTERS)
    for others in (_made(of_operations.ROUTERS), _made(of_refunds.ROUTERS)):
        made["paths"] |= others["paths"]
        made["components"]["schemas"] |= others["components"]["schemas"]
    made.pop("servers", None)
    for path, methods in made["paths"].items():
        for operation in methods.values():
            _describe(path, operation)
    made["paths"] = dict(sorted((made["paths"] | {"/aws/registration": _registration()}).items()))
    made["components"] = {
        "schemas": _schemas(made),
        "responses": {"Problem": _problem()},
        "securitySchemes": _security_schemes(),
    }
    return made


def _made(routers: tuple[Router, ...]) -> dict[str, Any]:
    described = resolver(routers).get_openapi_json_schema(
        title="marketplace-orders", version="1", description=_DESCRIPTION
    )
    made: dict[str, Any] = json.loads(described)
    return made


def _describe(path: str, operation: dict[str, Any]) -> None:
    operation["responses"] = {
        status: answer for status, answer in operation["responses"].items() if status.startswith("2")
    } | {"default": {"$ref": "#/components/responses/Problem"}}
    token: dict[str, list[str]] = {} if path in _PUBLIC else {"idToken": []}
    cookie: dict[str, list[str]] = {"registrationCookie": []} if path in _BY_COOKIE else {}
    operation["security"] = [token | cookie]
    operation["operationId"] = operation["operationId"].partition("_api_")[0]
    for parameter in operation.get("parameters", ()):
        if path in _LISTS:
            # Powertools tells no more of a query's model than "string" or "integer".
            parameter["schema"] = _query_member(parameter["name"])


def _query_member(name: str) -> dict[str, Any]:
    member: dict[str, Any] = ListQuery.model_json_schema(ref_template=_REF)["properties"][name]
    return {key: value for key, value in member.items() if key != "description"}


def _schemas(made: dict[str, Any]) -> dict[str, Any]:
    problem = Problem.model_json_schema(ref_template=_REF, mode="serialization")
    problem["properties"]["code"]["enum"] = sorted(NEXT_STEPS)
    own = {**problem.pop("$defs"), "Problem": problem}
    kept = {name: s for name, s in made["components"]["schemas"].items() if name not in _LEFT_OUT}
    entry = kept["TimelineEntry"]["properties"]
    entry["kind"]["enum"], entry["source"]["enum"] = _fact_kinds(), sorted(Source)
    return dict(sorted({**kept, **own}.items()))


def _fact_kinds() -> list[str]:
    """The names of all facts; here, so that no function makes this list when it starts."""
    kinds = (each.default for body in get_args(Body) for each in fields(body) if each.name == "kind")
    return sorted(str(kind) for kind in kinds)


def _problem() -> dict[str, Any]:
    schema = {"$ref": _REF.format(model="Problem")}
    return {"description": "Why it was not carried out.", "content": {CONTENT_TYPE: {"schema": schema}}}


def _security_schemes() -> dict[str, Any]:
    return {
        "idToken": {"type": "http", "scheme": "bearer", "description": "The ID token of the sign-in."},
        "registrationCookie": {"type": "apiKey", "in": "cookie", "name": NAME},
    }


def _registration() -> dict[str, Any]:
    page = {"content": {"text/html": {"schema": {"type": "string"}}}, "description": "A short page."}
    token = {"type": "object", "properties": {TOKEN: {"type": "string"}}, "required": [TOKEN]}
    form = {"schema": token}
    return {
        "get": {
            "operationId": "registration_page",
            "summary": "What the address is for",
            "tags": ["registration"],
            "responses": {"200": page},
            "security": [{}],
        },
        "post": {
            "operationId": "register",
            "summary": "The form of AWS Marketplace's button",
            "tags": ["registration"],
            "requestBody": {
                "required": True,
                "content": {"application/x-www-form-urlencoded": form, "multipart/form-data": form},
            },
            "responses": {
                "303": {
                    "description": "To the link page, with a session cookie.",
                    "headers": {name: {"schema": {"type": "string"}} for name in ("Location", "Set-Cookie")},
                },
                "default": {"$ref": "#/components/responses/Problem"},
            },
            "security": [{}],
        },
    }


def main() -> None:
    """Print the document."""
    sys.stdout.write(json.dumps(document(), indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
