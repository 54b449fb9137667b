"""The control API's own page, made from its OpenAPI document: it works without any network."""

import json
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, FastAPI, Response

from local.simulator.control.examples import example
from local.simulator.storefront.rendering import page

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One call as the page shows it; `body` is an example of its request, as JSON text."""

    method: str
    path: str
    summary: str
    parameters: tuple[str, ...]
    body: str | None


def routes(app: FastAPI) -> APIRouter:
    """`/control/docs`."""
    router = APIRouter(include_in_schema=False)

    @router.get("/control/docs")
    def documentation() -> Response:
        return page("docs.html", groups=groups(app.openapi()))

    return router


def groups(document: Document) -> dict[str, list[Entry]]:
    """All calls by tag, in the document's order."""
    found: dict[str, list[Entry]] = {}
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            entry = _entry(document, method.upper(), path, operation)
            found.setdefault(operation["tags"][0], []).append(entry)
    return found


def _entry(document: Document, method: str, path: str, operation: Document) -> Entry:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    body = json.dumps(example(document, content["schema"]), indent=2) if content else None
    parameters = tuple(f"{p['name']} ({p['in']})" for p in operation.get("parameters", []))
    return Entry(method, path, str(operation.get("description", operation["summary"])), parameters, body)
