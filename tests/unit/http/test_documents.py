"""The documents of the API say what the code does."""

import json

import pytest

from marketplace_orders.http.known_problems import NEXT_STEPS
from marketplace_orders.http.openapi import document, main
from tests.support.problems import ROOT, documented_table, problems_table, told


def test_every_problem_has_a_next_step() -> None:
    """O-68: whoever is refused learns why, and what to do."""
    assert {each.code for each in told()} == set(NEXT_STEPS)


def test_the_documented_problems_are_current() -> None:
    assert documented_table() == problems_table(), "run: python -m tests.support.problems"


def test_the_openapi_document_is_current() -> None:
    stored = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))
    assert document() == stored, "run: python -m marketplace_orders.http.openapi > docs/openapi.json"


def test_the_document_is_printed_as_it_is_stored(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert capsys.readouterr().out == (ROOT / "docs" / "openapi.json").read_text(encoding="utf-8")


def test_every_reference_leads_somewhere_and_every_schema_is_used() -> None:
    made = document()
    used = set(_references(made))
    schemas = {f"#/components/schemas/{name}" for name in made["components"]["schemas"]}
    assert used == schemas | {"#/components/responses/Problem"}


def test_every_member_of_an_answer_is_always_there() -> None:
    schemas = document()["components"]["schemas"]
    optional = {
        name: missing
        for name, schema in schemas.items()
        if schema.get("additionalProperties", True)  # a request's model refuses what it does not know
        if (missing := set(schema.get("properties", {})) - set(schema.get("required", ())))
    }
    assert optional == {"Problem": {"until", "errors", "linked_account"}}


def test_the_codes_are_enumerated_for_generated_clients() -> None:
    assert document()["components"]["schemas"]["Problem"]["properties"]["code"]["enum"] == sorted(NEXT_STEPS)


READING = {"/api/ops/search"}
"""What is asked by POST so that it stands in no access log, and changes nothing."""


def test_every_change_wants_an_idempotency_key() -> None:
    for path, operations in document()["paths"].items():
        for method, operation in operations.items():
            if method in {"post", "delete"} and path.startswith("/api/") and path not in READING:
                headers = {p["name"] for p in operation["parameters"] if p["in"] == "header"}
                assert headers == {"idempotency-key"}, path


def _references(node: object) -> list[str]:
    if isinstance(node, list):
        return [found for each in node for found in _references(each)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
    return [*own, *(each for value in node.values() for each in _references(value))]
