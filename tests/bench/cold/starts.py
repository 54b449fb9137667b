"""Fresh processes, one after the other, each timed from before it starts until its client is made."""

import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from layers.build import OUTPUT
from local.embedded.settings import REGION, ROOT

FUNCTIONS: Final = ROOT / "functions"
BARE: Final = "bare boto3 DynamoDB client"

_PYTHON: Final = ROOT / ".venv-functions" / "bin" / "python"
_PROBE: Final = Path(__file__).with_name("probe.py")
_LAYERS: Final = tuple(OUTPUT / f"{name}-local" / "python" for name in ("domain", "dependencies"))
_PATIENCE: Final = 30.0  # seconds for one start

# As in Lambda: layers are read-only, so nothing is compiled while importing. No call is made.
_ENVIRONMENT: Final = {
    "PYTHONDONTWRITEBYTECODE": "1",
    "LANG": "C.UTF-8",
    "AWS_DEFAULT_REGION": REGION,
    "AWS_REGION": REGION,
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "TABLE_NAME": "orders",
    "EVENT_BUS_NAME": "orders",
    "ENRICHMENT_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/000000000000/enrichment",
    "REPUBLISH_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/000000000000/republish",
    "ORIGIN_SECRET_NAME": "origin",
    "OIDC_ISSUER": "https://issuer.example",
    "SUPPORT_CONTACT": "support@example.com",
    "POWERTOOLS_SERVICE_NAME": "bench",
    "POWERTOOLS_METRICS_NAMESPACE": "MarketplaceOrders",
    "POWERTOOLS_LOG_LEVEL": "INFO",
}


class StartFailed(Exception):
    """A probe ended without its client; the message carries its output."""


@dataclass(frozen=True)
class Start:
    """What one fresh process imports: only the layers, or a function's folder as well."""

    name: str
    arguments: tuple[str, ...]


def bare() -> Start:
    """What every function's start is compared with."""
    return Start(BARE, ("bare", *map(str, _LAYERS)))


def functions() -> list[Start]:
    """Every function that there is."""
    folders = sorted(path.parent for path in FUNCTIONS.glob("*/handler.py"))
    return [Start(folder.name, ("function", *map(str, (*_LAYERS, folder)))) for folder in folders]


def timed(starts: Sequence[Start], rounds: int) -> dict[str, list[float]]:
    """The seconds of each by its name, one value a round; in a round each has one turn.

    Raises:
        StartFailed: a function cannot be imported.
    """
    for start in starts:  # the first of each reads its files from the disk
        _seconds(start)
    taken: dict[str, list[float]] = {start.name: [] for start in starts}
    for _ in range(rounds):
        for start in starts:
            taken[start.name].append(_seconds(start))
    return taken


def _seconds(start: Start) -> float:
    command = [str(_PYTHON), "-P", str(_PROBE), *start.arguments]
    begin = time.monotonic_ns()
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, env=_ENVIRONMENT, timeout=_PATIENCE
    )
    if ended.returncode:
        raise StartFailed(f"{start.name} does not start:\n{ended.stderr}")
    return (int(ended.stdout.split()[-1]) - begin) / 1e9
