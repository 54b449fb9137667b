"""Parts of the stack that do not work for a while."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import TYPE_CHECKING

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws

if TYPE_CHECKING:
    from mypy_boto3_events import EventBridgeClient
    from mypy_boto3_events.type_defs import RuleTypeDef


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


def without_clocks(aws: Aws) -> AbstractContextManager[None]:
    """No schedule calls a function meanwhile."""
    return without_rules(aws.events, "default", lambda rule: "ScheduleExpression" in rule)


@contextmanager
def without_rules(
    events: "EventBridgeClient", bus: str, which: Callable[["RuleTypeDef"], bool] = lambda _: True
) -> Iterator[None]:
    """These rules of the bus, all unless told otherwise, call nobody meanwhile."""
    pages = events.get_paginator("list_rules").paginate(EventBusName=bus)
    rules = [rule["Name"] for page in pages for rule in page["Rules"] if which(rule)]
    assert rules
    try:
        for rule in rules:
            events.disable_rule(Name=rule, EventBusName=bus)
        yield
    finally:
        for rule in rules:
            events.enable_rule(Name=rule, EventBusName=bus)


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
