"""``make replay``: the replay command on the running stack's table."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from local.embedded.clients import CONFIG, session
from local.embedded.description import RunningStack
from local.embedded.settings import Settings
from marketplace_orders.cli import replay


def main(arguments: Sequence[str] | None = None) -> int:
    """Replay with root's rights; what is not about the stack goes to the command as it is."""
    parser = argparse.ArgumentParser(prog="python -m local.embedded.replay", description=__doc__)
    parser.add_argument("--stack", type=Path, default=Settings().stack_file, help="its stack.json")
    given, command = parser.parse_known_args(arguments)
    if not given.stack.is_file():
        sys.exit("make replay: no stack is running; start one with `make run`, or name a TABLE in AWS")
    stack = RunningStack.read(given.stack)
    client = session().client("dynamodb", endpoint_url=stack.engine["endpoint"], config=CONFIG)
    return replay.main(["--table", stack.outputs["TableName"], *command], client=client)


if __name__ == "__main__":
    sys.exit(main())
