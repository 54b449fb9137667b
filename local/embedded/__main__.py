"""``make run``: the whole product on this machine until Ctrl-C."""

import argparse
import signal
import sys
import time
from types import FrameType

from local.embedded.errors import StackError
from local.embedded.programs import Program
from local.embedded.progress import Progress
from local.embedded.settings import Settings
from local.embedded.stack import World, running_stack
from local.embedded.welcome import welcome


class Stopped(BaseException):
    """Somebody asked us to end; not an error, so nothing that handles errors may swallow it."""


def main() -> int:
    """Run until a signal, or until the engine or the simulator ends; answers the exit status."""
    settings = _settings()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    progress = Progress()
    try:
        with running_stack(settings, progress) as world:
            progress.say(welcome(world.stack, settings, progress.elapsed()))
            return _watch(world)
    except StackError as error:
        progress.say(f"\nmake run: {error}")
        return 1
    except Stopped:
        progress.say("\nstopped; nothing is left running")
        return 0


def _settings() -> Settings:
    defaults = Settings()
    parser = argparse.ArgumentParser(prog="python -m local.embedded", description=__doc__)
    parser.add_argument("--engine-port", type=int, default=defaults.engine_port)
    parser.add_argument("--simulator-port", type=int, default=defaults.simulator_port)
    parser.add_argument("--empty", action="store_true", help="no demo orders")
    given = parser.parse_args()
    return Settings.on_ports(given.engine_port, given.simulator_port, demo_data=not given.empty)


def _stop(_number: int, _frame: FrameType | None) -> None:
    # Impatient further signals must not interrupt the clean-up.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    raise Stopped


def _watch(world: World) -> int:
    while True:
        for program in world.programs:
            if program.process.poll() is not None:
                return _report(program)
        time.sleep(0.5)


def _report(program: Program) -> int:
    sys.stderr.write(f"make run: the {program.name} ended; see {program.log}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
