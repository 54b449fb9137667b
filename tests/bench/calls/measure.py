"""The rows of (b)."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tests.bench.calls.recordings import Recorded, Recordings
from tests.bench.report import Figure


def measure(recordings: Recordings) -> list[Figure]:
    """The calls of each operation beside its budget."""
    return [row(recorded) for recorded in recordings.by_name.values()]


def row(recorded: Recorded) -> Figure:
    """One operation; it may make the calls of its budget and, where the budget says so, a few more."""
    operation = recorded.operation
    made = [call.operation for call in recorded.calls]
    extra = Counter(made) - Counter(operation.budget)
    left_out = Counter(operation.budget) - Counter(made)
    return Figure(
        part="b",
        measure=f"AWS calls, {operation.name}",
        ours=counted(made),
        limit=counted(operation.budget) + (f", + {operation.spare}" if operation.spare else ""),
        holds=not left_out and extra.total() <= operation.spare,
    )


def counted(names: Sequence[str] | Iterable[str]) -> str:
    """``1 Query, 2 TransactWriteItems``: in the order in which they were made first."""
    return ", ".join(f"{number} {name}" for name, number in Counter(names).items())
