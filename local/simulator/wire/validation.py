"""Checks of requests and answers against the service model.

botocore's own validator sees types, required and unknown members and minimum sizes; patterns, maximum sizes
and enumerations, which AWS's servers check, are checked here.
"""

import re
from collections.abc import Iterator
from functools import cache

from botocore.model import ListShape, MapShape, Shape, StringShape, StructureShape
from botocore.validate import ParamValidator

from local.simulator.json_value import Value


def problems(shape: Shape, value: Value) -> list[str]:
    """One sentence per violation; empty if the value fits."""
    report = ParamValidator().validate(value, shape)
    if report.has_errors():
        return [line.strip() for line in str(report.generate_report()).splitlines()]
    return list(_constraints(shape, value, ""))


def _constraints(shape: Shape, value: Value, path: str) -> Iterator[str]:
    yield from _own_constraints(shape, value, path)
    if isinstance(shape, StructureShape) and not shape.is_document_type:
        for name, item in value.items():
            yield from _constraints(shape.members[name], item, f"{path}.{name}".lstrip("."))
    elif isinstance(shape, ListShape):
        for index, item in enumerate(value):
            yield from _constraints(shape.member, item, f"{path}[{index}]")
    elif isinstance(shape, MapShape):
        for key, item in value.items():
            yield from _constraints(shape.key, key, f"{path} (key)")
            yield from _constraints(shape.value, item, f"{path}.{key}")


def _own_constraints(shape: Shape, value: Value, path: str) -> Iterator[str]:
    maximum = shape.metadata.get("max")
    if maximum is not None and _size(value) > maximum:
        yield f"{path}: {_size(value)} is more than {maximum}"
    if not isinstance(shape, StringShape):
        return
    if shape.enum and value not in shape.enum:
        yield f"{path}: {value!r} is none of {shape.enum}"
    pattern = _compiled(shape.metadata.get("pattern", ""))
    if pattern and not pattern.fullmatch(value):
        yield f"{path}: {value!r} does not match {pattern.pattern}"


def _size(value: Value) -> float:
    return len(value) if isinstance(value, str | list | dict | bytes) else value


@cache
def _compiled(pattern: str) -> re.Pattern[str] | None:
    """The models' patterns are ECMAScript; those that Python cannot read (Unicode classes) go unchecked."""
    try:
        return re.compile(pattern) if pattern else None
    except re.error:
        return None
