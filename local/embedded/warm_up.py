"""Call every function once: what cannot be imported shows now, and the first buyer does not wait."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from local.embedded.clients import CONFIG, session
from local.embedded.errors import DeployFailed

_SUFFIX: Final = "FunctionName"
_NO_RECORDS: Final[Mapping[str, Any]] = {"Records": []}
# Refused by the functions before they do anything: the secret header that CloudFront adds is missing.
_REFUSED_REQUEST: Final[Mapping[str, Any]] = {
    "version": "2.0",
    "routeKey": "$default",
    "rawPath": "/",
    "rawQueryString": "",
    "headers": {},
    "requestContext": {
        "http": {"method": "GET", "path": "/", "sourceIp": "127.0.0.1"},
        "requestId": "warm-up",
        "stage": "$default",
    },
    "isBase64Encoded": False,
}
_EVENTS: Final[Mapping[str, Mapping[str, Any]]] = {
    "Registration": _REFUSED_REQUEST,
    "Api": _REFUSED_REQUEST,
    "Operations": _REFUSED_REQUEST,
    "Refunds": _REFUSED_REQUEST,
    "Window": {"order_id": "agmt-warm-up"},
    "Sweep": {},
    "Refunding": {
        "order_id": "agmt-warm-up",
        "request_id": "warm-up",
        "step": "take_up",
        "run": "warm-up",
    },
}


def warm_up(outputs: Mapping[str, str], engine_url: str) -> None:
    """Invoke every function of the stack with an event that changes nothing.

    A function whose code or library did not arrive still deploys on the engine; its first call fails.

    Raises:
        DeployFailed: a function failed; the message names it and carries its error.
    """
    names = {key.removesuffix(_SUFFIX): name for key, name in outputs.items() if key.endswith(_SUFFIX)}
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda title: _invoke(title, names[title], engine_url), names))


def _invoke(title: str, name: str, engine_url: str) -> None:
    functions = session().client("lambda", endpoint_url=engine_url, config=CONFIG)
    event = _EVENTS.get(title, _NO_RECORDS)
    answer = functions.invoke(FunctionName=name, Payload=json.dumps(event))
    if "FunctionError" in answer:
        raise DeployFailed(f"function {name} fails: {answer['Payload'].read().decode()}")
