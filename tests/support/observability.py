"""What the code counts and logs, read from its source, and what ``docs/observability.md`` says of it.

``python -m tests.support.observability`` writes the list of metrics into the document again.
"""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from marketplace_orders.metric_names import MONEY, Metric

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "observability.md"
SOURCES = [ROOT / "layers" / "domain" / "python" / "marketplace_orders", ROOT / "functions"]
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
_PYTHONS_OWN = {"exc_info", "stack_info", "stacklevel", "extra"}
_METRICS = re.compile(r"(?<=<!-- metrics -->\n)(.*?)(?=<!-- end of metrics -->)", re.DOTALL)
_KEYS = re.compile(r"(?<=<!-- keys -->\n)(.*?)(?=<!-- end of keys -->)", re.DOTALL)
_NAMED = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


def metrics_table() -> str:
    """Return the metrics, their units, dimensions and meanings as a table, from ``metric_names``."""
    meanings = _meanings()
    rows = [
        f"| `{metric.value}` | {_unit(metric)} | {_further(metric)} | {meanings[metric.name]} |"
        for metric in sorted(Metric)
    ]
    return "\n".join(["| metric | unit | further dimensions | meaning |", "|---|---|---|---|", *rows, ""])


def documented_metrics() -> str:
    """Return the table of metrics in the document."""
    return _part(_METRICS)


def documented_keys() -> set[str]:
    """Return the log keys that the document explains."""
    return set(_NAMED.findall(_part(_KEYS)))


def logged_keys() -> set[str]:
    """Return the keys that any call of the logger names."""
    return {key for call in _calls() for key in _keys(call)} - _PYTHONS_OWN


def counted() -> set[str]:
    """Return the names of the metrics that anything counts."""
    used = {ast.unparse(node) for node in _nodes() if isinstance(node, ast.Attribute)}
    return {metric.value for metric in Metric if f"Metric.{metric.name}" in used}


def _unit(metric: Metric) -> str:
    return "money" if metric.unit == MONEY else metric.unit.lower()


def _further(metric: Metric) -> str:
    return "; ".join(", ".join(f"`{name}`" for name in names) for names in metric.by)


def _meanings() -> dict[str, str]:
    """Return what stands below each member: Python does not keep it."""
    tree = ast.parse((SOURCES[0] / "metric_names.py").read_text(encoding="utf-8"))
    (names,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {
        ast.unparse(member.targets[0]): ast.literal_eval(text.value)
        for member, text in pairwise(names.body)
        if isinstance(member, ast.Assign) and isinstance(text, ast.Expr)
    }


def _part(pattern: re.Pattern[str]) -> str:
    found = pattern.search(DOCUMENT.read_text(encoding="utf-8"))
    if found is None:
        raise LookupError(f"{DOCUMENT} lost the comments around its lists")
    return found[0]


def _nodes() -> Iterator[ast.AST]:
    for source in SOURCES:
        for path in source.rglob("*.py"):
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def _calls() -> Iterator[ast.Call]:
    levels = {f"logger.{level}" for level in LEVELS}
    calls = (node for node in _nodes() if isinstance(node, ast.Call))
    return (call for call in calls if ast.unparse(call.func) in levels)


def _keys(call: ast.Call) -> Iterator[str]:
    for keyword in call.keywords:
        if keyword.arg:
            yield keyword.arg
        if keyword.arg == "extra" and isinstance(keyword.value, ast.Dict):
            yield from (ast.literal_eval(key) for key in keyword.value.keys if key)


if __name__ == "__main__":
    written = _METRICS.sub(lambda _: metrics_table(), DOCUMENT.read_text(encoding="utf-8"))
    DOCUMENT.write_text(written, encoding="utf-8")
