"""``make alarms``: what every alarm of the template says about the running stack."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from local.embedded.clients import CONFIG, session
from local.embedded.description import RunningStack
from local.embedded.settings import Settings
from local.telemetry.alarm import Alarm
from local.telemetry.deployed import deployed_alarms
from local.telemetry.evaluating import State, Verdict, judge
from local.telemetry.reading import Reader


def main() -> int:
    """Print a line for each alarm, those that fire first; answers the exit status."""
    parser = argparse.ArgumentParser(prog="python -m local.telemetry", description=__doc__)
    parser.add_argument("--stack", type=Path, default=Settings().stack_file, help="its stack.json")
    given = parser.parse_args()
    if not given.stack.is_file():
        sys.stderr.write("make alarms: no stack is running; start one with `make run`\n")
        return 1
    stack = RunningStack.read(given.stack)
    stacks = session().client("cloudformation", endpoint_url=stack.engine["endpoint"], config=CONFIG)
    now = datetime.now(UTC)
    points = Reader(stack, lambda: now).points()
    print(table([(alarm, judge(alarm, points, now)) for alarm in deployed_alarms(stacks)]))
    return 0


def table(judged: Sequence[tuple[Alarm, Verdict]]) -> str:
    """State, name and the latest value of each alarm, those that fire first."""
    ordered = sorted(judged, key=lambda each: (each[1].state is not State.ALARM, each[0].name))
    width = max(len(alarm.name) for alarm, _ in ordered)
    return "\n".join(
        f"{verdict.state:<6}{alarm.name:<{width}}  {_value(verdict)}" for alarm, verdict in ordered
    )


def _value(verdict: Verdict) -> str:
    latest = next((each for each in verdict.values if each is not None), None)
    return "no data" if latest is None else f"{latest:g}"


if __name__ == "__main__":
    sys.exit(main())
