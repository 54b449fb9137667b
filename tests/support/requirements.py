"""Writes ``docs/requirements.md``: every requirement row with the tests that name it.

Run ``python -m tests.support.requirements`` after naming a row in a test.
"""

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = ROOT / "docs" / "requirements.toml"
REPORT = ROOT / "docs" / "requirements.md"

_ROW = re.compile(r"\b(O-\d+)(?:\.\.(?:O-)?(\d+)|\s+to\s+O-(\d+))?")


def named_rows(text: str) -> set[str]:
    """Return the row ids that *text* names; ``O-30 to O-33`` and ``O-30..33`` name four."""
    found: set[str] = set()
    for first, dots, word in _ROW.findall(text):
        start = int(first.removeprefix("O-"))
        found.update(f"O-{number}" for number in range(start, int(dots or word or start) + 1))
    return found


def proofs_by_row(root: Path = ROOT / "tests") -> Mapping[str, list[str]]:
    """Return the tests that name each row in their docstring, as ``path::test``."""
    proofs: dict[str, list[str]] = defaultdict(list)
    for path in sorted(root.rglob("test_*.py")):
        for name, docstring in _described_tests(ast.parse(path.read_text(encoding="utf-8"))):
            for row in named_rows(docstring):
                proofs[row].append(f"{path.relative_to(root.parent)}::{name}")
    return dict(proofs)


def report() -> str:
    """Return the text of the report. Raises ``KeyError`` for a row that no test names."""
    proofs = proofs_by_row()
    lines = [
        "# Requirements covered",
        "",
        "Written by `python -m tests.support.requirements` from the tests' docstrings; a test keeps it true.",
        "",
        "| row | what | proven by |",
        "|---|---|---|",
    ]
    for row in tomllib.loads(ROWS.read_text(encoding="utf-8"))["rows"]:
        proven = "<br>".join(f"`{test}`" for test in proofs[row["id"]])
        lines.append(f"| {row['id']} | {row['text']} | {proven} |")
    return "\n".join(lines) + "\n"


def _described_tests(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node.name, ast.get_docstring(node) or ""


if __name__ == "__main__":
    REPORT.write_text(report(), encoding="utf-8")
