"""The baseline: makes the AWS calls of ``calls.json``, once per key that it is given, and logs one line.

Deployed on its own, so it imports nothing of this repository. An HTTP request names the key in its header
``x-bench-key``, a message of a queue is the key.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import boto3

_KEY = "%KEY%"
_CALLS = json.loads(Path(__file__).with_name("calls.json").read_text("utf-8"))
_SESSION = boto3.Session()
_CLIENTS = {service: _SESSION.client(service) for service in sorted({call["service"] for call in _CALLS})}


def lambda_handler(event: dict[str, Any], _: object) -> dict[str, Any]:
    """Replay the calls; several keys side by side, as ours does."""
    if "Records" in event:
        keys = [record["body"] for record in event["Records"]]
    else:
        keys = [event["headers"]["x-bench-key"]]
    if len(keys) == 1:
        _replay(keys[0])
    else:
        with ThreadPoolExecutor(len(keys)) as side_by_side:
            list(side_by_side.map(_replay, keys))
    print(json.dumps({"message": "done", "keys": len(keys)}))  # noqa: T201
    return {"batchItemFailures": []} if "Records" in event else {"statusCode": 200, "body": "{}"}


def _replay(key: str) -> None:
    for call in _CALLS:
        request = json.loads(call["request"].replace(_KEY, key))
        getattr(_CLIENTS[call["service"]], call["method"])(**request)
