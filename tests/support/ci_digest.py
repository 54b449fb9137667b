"""What a log of ``make test`` says of what failed, short enough for a page that shows little of it.

``python -m tests.support.ci_digest build/ci.log``: the figures of each stage, and below them for each failed
test where it failed and what was expected, and for each failed command its last lines.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

REPORTS: Final = 12
"""At most this many failed tests are told in full; each has a line of its own anyhow."""

LINES: Final = 14
"""Of one failed test or command."""

WIDTH: Final = 220
"""Of a line, in characters."""

_COLOURS: Final = re.compile(r"\x1b\[[0-9;]*m")
_FIGURES: Final = re.compile(
    r"^\d+ (?:passed|failed|skipped|errors?|deselected)\b|^no tests ran|^ +(?:FAIL|Test Files|Tests) |"
    r"^=+ .*\d+ (?:passed|failed|errors?).* =+$"
)
_REPORTS: Final = re.compile(
    r"^=+ (?:FAILURES|ERRORS) =+\n(.*?)^=+ (?:short test summary|warnings summary|tests coverage|\d)",
    re.MULTILINE | re.DOTALL,
)
_TITLE: Final = re.compile(r"^_+ (.+) _+$", re.MULTILINE)
_TELLING: Final = re.compile(r"^(?:E |>|\S+:\d+: )")
_BROKEN: Final = re.compile(r"^make(?:\[\d+\])?: \*\*\* \[")


def digest(log: str) -> str:
    """Return the digest of *log*, one paragraph a finding; the stages' figures alone if nothing failed."""
    plain = _COLOURS.sub("", log)
    figures = [line for line in plain.splitlines() if _FIGURES.search(line)]
    return "\n\n".join(["\n".join(figures), *_commands(plain), *_tests(plain)])


def _tests(log: str) -> Iterator[str]:
    reports = [each for block in _REPORTS.findall(log) for each in _titled(block)]
    for title, report in reports[:REPORTS]:
        telling = [line for line in report.splitlines() if _TELLING.search(line)]
        yield _short(f"FAILED {title}", telling[:LINES])
    if len(reports) > REPORTS:
        yield f"and {len(reports) - REPORTS} more failed tests"


def _titled(block: str) -> Iterator[tuple[str, str]]:
    _, *parts = _TITLE.split(block)
    return zip(parts[::2], parts[1::2], strict=True)


def _commands(log: str) -> Iterator[str]:
    lines = log.splitlines()
    for at, line in enumerate(lines):
        if _BROKEN.search(line):
            yield _short(line, lines[max(0, at - LINES) : at])


def _short(title: str, lines: list[str]) -> str:
    return "\n".join(line[:WIDTH] for line in [title, *(f"    {line}" for line in lines)])


if __name__ == "__main__":
    sys.stdout.write(digest(Path(sys.argv[1]).read_text(encoding="utf-8", errors="replace")) + "\n")
