"""The rows of (a)."""

from collections.abc import Iterator
from typing import Final

from layers.build import OUTPUT, build_all
from tests.bench import limits
from tests.bench.cold.layer_size import zipped_megabytes
from tests.bench.cold.starts import BARE, bare, functions, timed
from tests.bench.report import Figure, at_most
from tests.bench.statistics import Pair

HTTP: Final = frozenset({"api", "registration"})
"""The functions that serve HTTP; the others read queues, streams and schedules."""

TARGETS: Final = ("local", "aws")


def measure(rounds: int) -> list[Figure]:
    """Cold start of each function, and the size of the dependencies layer."""
    for target in TARGETS:
        build_all(target)
    return [*_starts(rounds), *_sizes()]


def _starts(rounds: int) -> Iterator[Figure]:
    seconds = timed([bare(), *functions()], rounds)
    reference = seconds.pop(BARE)
    for name, values in seconds.items():
        yield at_most(
            limits.COLD_HTTP if name in HTTP else limits.COLD_QUEUE,
            Pair.of_rounds(values, reference),
            "ms",
            part="a",
            measure=f"cold start of {name}",
        )


def _sizes() -> Iterator[Figure]:
    for target in TARGETS:
        size = zipped_megabytes(OUTPUT / f"dependencies-{target}")
        yield Figure(
            part="a",
            measure=f"dependencies layer for {target}, zipped",
            ours=f"{size:.1f} MB",
            limit=f"≤ {limits.DEPENDENCIES_ZIPPED_MB:.0f} MB",
            holds=size <= limits.DEPENDENCIES_ZIPPED_MB,
        )
