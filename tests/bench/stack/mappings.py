"""Event source mappings of the running stack: switch them, copy them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mypy_boto3_lambda import LambdaClient

_COPIED: Final = (
    "BatchSize",
    "BisectBatchOnFunctionError",
    "FilterCriteria",
    "FunctionResponseTypes",
    "MaximumRecordAgeInSeconds",
    "ScalingConfig",
    "StartingPosition",
)


def of_function(functions: "LambdaClient", name: str) -> dict[str, Any]:
    """The one mapping that calls the function."""
    (mapping,) = functions.list_event_source_mappings(FunctionName=name)["EventSourceMappings"]
    return dict(mapping)


def of_source(functions: "LambdaClient", source: str) -> list[dict[str, Any]]:
    """The mappings that read a stream or a queue."""
    found = functions.list_event_source_mappings(EventSourceArn=source)["EventSourceMappings"]
    return [dict(mapping) for mapping in found]


def copy(functions: "LambdaClient", mapping: dict[str, Any], *, source: str, function: str) -> str:
    """A mapping with the same settings from ``source`` to ``function``; answers its id."""
    settings: Any = {name: mapping[name] for name in _COPIED if mapping.get(name)}
    made = functions.create_event_source_mapping(EventSourceArn=source, FunctionName=function, **settings)
    return made["UUID"]


@contextmanager
def switched_off(functions: "LambdaClient", mapping: str) -> Iterator[None]:
    """Nothing is delivered while the context lasts; it waits."""
    functions.update_event_source_mapping(UUID=mapping, Enabled=False)
    try:
        yield
    finally:
        functions.update_event_source_mapping(UUID=mapping, Enabled=True)
