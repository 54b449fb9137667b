"""Parts of the stack that do not work for a while."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws


def function_names(stack: RunningStack) -> Mapping[str, str]:
    """Every function's folder to its deployed name."""
    ending = "FunctionName"
    return {
        key.removesuffix(ending).lower(): name for key, name in stack.outputs.items() if key.endswith(ending)
    }


@contextmanager
def without_their_code(aws: Aws, functions: Iterable[str]) -> Iterator[None]:
    """As after a deployment whose zip lacks the handler: every call of these functions fails."""
    with ExitStack() as broken:
        for function in functions:
            broken.enter_context(handled_by(aws, function, "lost.lambda_handler"))
        yield


@contextmanager
def handled_by(aws: Aws, function: str, handler: str) -> Iterator[None]:
    """As after a deployment that names another handler."""
    usual = aws.functions.get_function_configuration(FunctionName=function)["Handler"]
    aws.functions.update_function_configuration(FunctionName=function, Handler=handler)
    try:
        yield
    finally:
        aws.functions.update_function_configuration(FunctionName=function, Handler=usual)


@contextmanager
def without_clocks(aws: Aws) -> Iterator[None]:
    """No schedule calls a function meanwhile."""
    pages = aws.events.get_paginator("list_rules").paginate()
    rules = [rule["Name"] for page in pages for rule in page["Rules"] if rule.get("ScheduleExpression")]
    assert rules
    try:
        for rule in rules:
            aws.events.disable_rule(Name=rule)
        yield
    finally:
        for rule in rules:
            aws.events.enable_rule(Name=rule)


@contextmanager
def switched_off(aws: Aws, *functions: str) -> Iterator[None]:
    """The event sources of these functions do not call them meanwhile."""
    mappings = [
        mapping["UUID"]
        for function in functions
        for mapping in aws.functions.list_event_source_mappings(FunctionName=function)["EventSourceMappings"]
    ]
    assert len(mappings) == len(functions)
    try:
        for mapping in mappings:
            aws.functions.update_event_source_mapping(UUID=mapping, Enabled=False)
        yield
    finally:
        for mapping in mappings:
            aws.functions.update_event_source_mapping(UUID=mapping, Enabled=True)
