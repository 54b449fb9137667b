"""Examples of request bodies, made from their schemas."""

from typing import Any

Schema = dict[str, Any]

_SCALARS = {"integer": 1, "number": 1.0, "boolean": True, "string": "text", "null": None}


def example(document: Schema, schema: Schema) -> Any:  # noqa: ANN401 any JSON
    """A value that the schema allows: its own example or default where it has one."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return example(document, document["components"]["schemas"][name])
    if "examples" in schema:
        return schema["examples"][0]
    if "default" in schema:
        return schema["default"]
    return _made(document, schema)


def _made(document: Schema, schema: Schema) -> Any:  # noqa: ANN401 any JSON
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    if "anyOf" in schema:
        return example(document, schema["anyOf"][0])
    if schema.get("type") == "object":
        return {name: example(document, part) for name, part in _shown(schema).items()}
    if schema.get("type") == "array":
        return [example(document, schema["items"])]
    if schema.get("format") == "date-time":
        return "2026-08-20T14:23:11Z"
    return _SCALARS[schema.get("type", "null")]


def _shown(schema: Schema) -> Schema:
    """Members worth showing: those that must be given, and those with a default or an example."""
    properties: Schema = schema.get("properties", {})
    required = schema.get("required", [])
    return {k: v for k, v in properties.items() if k in required or "default" in v or "examples" in v}
