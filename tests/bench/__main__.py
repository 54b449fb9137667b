"""``python -m tests.bench``: measure, print the table, and exit with 1 if a limit does not hold."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from local.embedded.description import RunningStack
from local.embedded.ports import first_free
from local.embedded.progress import Progress
from local.embedded.settings import ROOT, Settings
from local.embedded.stack import running_stack
from tests.bench.baseline.stage import build
from tests.bench.calls import measure as calls
from tests.bench.calls.recordings import Recordings, record
from tests.bench.cold import measure as cold
from tests.bench.effort import FULL, QUICK, Effort
from tests.bench.lists import measure as lists
from tests.bench.queue import measure as queue
from tests.bench.report import Figure, missed, rendered
from tests.bench.stack import mappings
from tests.bench.stack.scene import Scene, scene
from tests.bench.warm import measure as warm
from tests.bench.written import write

# Beside the ports of `make run` and of the end-to-end tests, and the same ones on most runs so that cached
# templates fit.
_ENGINE_PORT = 4600
_SIMULATOR_PORT = 4610


def main() -> int:
    """Measure what is wanted; 1 if a limit does not hold."""
    wanted = _arguments()
    progress = Progress(sys.stderr)
    figures = list(_figures(wanted.parts, QUICK if wanted.quick else FULL, progress))
    sys.stdout.write(rendered(figures))
    if wanted.write:
        write(wanted.write, rendered(figures))
    for figure in missed(figures):
        progress.say(f"bench: missed: ({figure.part}) {figure.measure}: {figure.ours}")
    return 1 if missed(figures) and not wanted.no_limits else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--no-limits", action="store_true", help="only print")
    parser.add_argument("--quick", action="store_true", help="few repetitions: shows that the bench works")
    parser.add_argument("--parts", default="abcde", help="the letters of what is measured, for example: ae")
    parser.add_argument("--write", type=Path, help="also replace the table in this document")
    return parser.parse_args()


def _figures(parts: str, effort: Effort, progress: Progress) -> Iterator[Figure]:
    if "a" in parts:
        yield from _step(progress, "cold starts", lambda: cold.measure(effort.starts))
    if set(parts) & set("bcde"):
        with _stack() as stack, scene(stack) as here:
            yield from _beside_the_stack(here, parts, effort, progress)


def _beside_the_stack(here: Scene, parts: str, effort: Effort, progress: Progress) -> Iterator[Figure]:
    if set(parts) & set("bcd"):
        with progress.step("AWS calls"):
            recordings = record(here)
        yield from calls.measure(recordings) if "b" in parts else ()
        yield from _beside_baselines(here, recordings, parts, effort, progress)
    if "e" in parts:
        yield from _step(progress, "lists", lambda: lists.measure(here.clients.dynamodb, here.table))


def _beside_baselines(
    here: Scene, recordings: Recordings, parts: str, effort: Effort, progress: Progress
) -> Iterator[Figure]:
    functions = here.clients.functions
    enrichment = mappings.of_function(functions, here.function("enrichment"))["UUID"]
    with mappings.switched_off(functions, enrichment):
        stage = build(here, recordings)
        if "c" in parts:
            yield from _step(progress, "warm calls", lambda: warm.measure(stage, effort))
        if "d" in parts:
            title = "notifications through the queue"
            yield from _step(progress, title, lambda: [queue.measure(stage, effort)])


def _step(progress: Progress, title: str, measure: Callable[[], Iterable[Figure]]) -> list[Figure]:
    with progress.step(title):
        return list(measure())


@contextmanager
def _stack() -> Iterator[RunningStack]:
    ports = first_free(_ENGINE_PORT), first_free(_SIMULATOR_PORT)
    settings = Settings(*ports, state=ROOT / ".local" / "bench", demo_data=False)
    with running_stack(settings, Progress(sys.stderr)) as world:
        yield world.stack


if __name__ == "__main__":
    sys.exit(main())
