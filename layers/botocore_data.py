"""Cut botocore's data down to the services that the functions call.

The full data is two thirds of the layer, and parsing the full ``endpoints.json`` costs every cold start
about 55 ms.
"""

import json
import shutil
from pathlib import Path
from typing import Any, Final

SERVICES: Final = frozenset(
    {
        "cognito-idp",
        "dynamodb",
        "events",
        "lambda",
        "marketplace-agreement",
        "marketplace-catalog",
        "marketplace-discovery",
        "marketplace-entitlement",
        "meteringmarketplace",
        "secretsmanager",
        "sqs",
        "stepfunctions",
        "sts",
    }
)
"""botocore's names of the services that any function may call."""

# endpoints.json names services by endpoint prefix, not by botocore's folder names.
_ENDPOINT_PREFIXES: Final = frozenset(
    {
        "agreement-marketplace",
        "catalog.marketplace",
        "cognito-idp",
        "discovery-marketplace",
        "dynamodb",
        "entitlement.marketplace",
        "events",
        "lambda",
        "metering.marketplace",
        "secretsmanager",
        "sqs",
        "states",
        "sts",
    }
)


def prune(site: Path) -> None:
    """Remove the other services' models, the examples, and the other endpoints below ``site``."""
    for data in (site / "botocore" / "data", site / "boto3" / "data"):
        _keep_services(data)
    _cut_endpoints(site / "botocore" / "data" / "endpoints.json")


def _keep_services(data: Path) -> None:
    for folder in data.iterdir():
        if folder.is_dir() and folder.name not in SERVICES:
            shutil.rmtree(folder)
    for examples in data.rglob("examples-1.json*"):
        examples.unlink()


def _cut_endpoints(path: Path) -> None:
    endpoints: dict[str, Any] = json.loads(path.read_text("utf-8"))
    aws = next(partition for partition in endpoints["partitions"] if partition["partition"] == "aws")
    aws["services"] = {name: aws["services"][name] for name in aws["services"] if name in _ENDPOINT_PREFIXES}
    endpoints["partitions"] = [aws]
    path.write_text(json.dumps(endpoints, separators=(",", ":")), "utf-8")
