"""``make dashboards``: both dashboards of the running stack as images."""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from local.dashboards.definition import widgets_of
from local.dashboards.lines import Span, by_identity
from local.dashboards.page import write_page
from local.embedded.clients import CONFIG, session
from local.embedded.description import RunningStack
from local.embedded.settings import ROOT, Settings
from local.telemetry.point import Point
from local.telemetry.reading import Reader

if TYPE_CHECKING:
    from mypy_boto3_cloudwatch import CloudWatchClient
    from mypy_boto3_lambda import LambdaClient

NAMES: Final = ("marketplace-orders-business", "marketplace-orders-operations")
EVERY: Final = 5.0  # seconds between two looks at the queues, which keep no history


def main() -> int:
    """Watch the stack for a while, count its orders, and draw; answers the exit status."""
    given = _arguments()
    if not given.stack.is_file():
        sys.stderr.write("make dashboards: no stack is running; start one with `make run`\n")
        return 1
    stack = RunningStack.read(given.stack)
    endpoint = stack.engine["endpoint"]
    functions: LambdaClient = session().client("lambda", endpoint_url=endpoint, config=CONFIG)
    metrics: CloudWatchClient = session().client("cloudwatch", endpoint_url=endpoint, config=CONFIG)

    def count_orders() -> None:
        functions.invoke(FunctionName=stack.outputs["ReconciliationFunctionName"], Payload="{}")

    points = list(watched(Reader(stack), given.seconds, count_orders))
    span = Span.of(points, datetime.now(UTC))
    for name in NAMES:
        widgets = widgets_of(metrics.get_dashboard(DashboardName=name)["DashboardBody"])
        path = given.folder / f"dashboard-{name.rpartition('-')[2]}.png"
        write_page(path, widgets, by_identity(points), span)
        print(path)
    return 0


def watched(reader: Reader, seconds: float, count_orders: Callable[[], None]) -> Iterator[Point]:
    """Every point up to the end of the watch, the oldest first; the orders are counted at both ends of it."""
    began, seen = time.monotonic(), list[Point]()
    count_orders()
    while time.monotonic() - began < seconds:
        now = datetime.now(UTC)
        seen += [each for each in reader.points(now) if each.namespace == "AWS/SQS"]
        time.sleep(EVERY)
    count_orders()
    yield from sorted([*seen, *reader.points()], key=lambda point: point.at)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m local.dashboards", description=__doc__)
    parser.add_argument("--stack", type=Path, default=Settings().stack_file, help="its stack.json")
    parser.add_argument("--folder", type=Path, default=ROOT / "docs" / "screenshots", help="for the images")
    parser.add_argument("--seconds", type=float, default=60, help="how long to watch the queues")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
