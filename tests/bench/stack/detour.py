"""Send a deployed function's AWS calls through the recorder, for a while."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from tests.bench.calls.recorder import Recorder

if TYPE_CHECKING:
    from mypy_boto3_lambda import LambdaClient

# The marketplace's own endpoints come from the engine's environment and win over the general one.
_ENDPOINTS: Final = (
    "AWS_ENDPOINT_URL",
    "AWS_ENDPOINT_URL_MARKETPLACE_METERING",
    "AWS_ENDPOINT_URL_MARKETPLACE_ENTITLEMENT_SERVICE",
    "AWS_ENDPOINT_URL_MARKETPLACE_AGREEMENT",
)


@contextmanager
def detour(functions: "LambdaClient", names: list[str], recorder: Recorder) -> Iterator[None]:
    """The functions call the recorder while the context lasts; each begins with a cold start."""
    before = {name: _variables(functions, name) for name in names}
    extra = dict.fromkeys(_ENDPOINTS, recorder.url)
    try:
        for name, variables in before.items():
            _set(functions, name, variables | extra)
        yield
    finally:
        for name, variables in before.items():
            _set(functions, name, variables)


def _variables(functions: "LambdaClient", name: str) -> dict[str, str]:
    return functions.get_function_configuration(FunctionName=name)["Environment"]["Variables"]


def _set(functions: "LambdaClient", name: str, variables: dict[str, str]) -> None:
    functions.update_function_configuration(FunctionName=name, Environment={"Variables": variables})
    functions.get_waiter("function_updated_v2").wait(FunctionName=name)
