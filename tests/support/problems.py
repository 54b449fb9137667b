"""Every problem that the package can tell of, read from its source, and what ``docs/api.md`` says of it.

``python -m tests.support.problems`` writes the list of problems into the document again.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from marketplace_orders.domain.errors import OrdersError, Refused
from marketplace_orders.http.known_problems import NEXT_STEPS
from marketplace_orders.http.statuses import status_of

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "api.md"
PACKAGE = ROOT / "layers" / "domain" / "python" / "marketplace_orders"
_LIST = re.compile(r"(?<=<!-- problems -->\n)(.*?)(?=<!-- end of problems -->)", re.DOTALL)
KINDS = frozenset(
    {"Invalid", "MarketplaceBusy", "NotAllowed", "NotFound", "OrdersError", "Refusal", "RegistrationFailed"}
)
"""What is made with a code and a sentence."""


@dataclass(frozen=True)
class Told:
    """A code, the kind of error that carries it, and its sentence (``{}`` stands for what is filled in)."""

    code: str
    kind: str
    sentence: str


def told() -> list[Told]:
    """Return every problem, by code; a code may be told in several sentences."""
    found = {told for path in PACKAGE.rglob("*.py") if _reached(path) for told in _of_module(path)}
    return sorted(found, key=lambda each: (each.code, each.sentence))


def problems_table() -> str:
    """Return every problem with status, sentence and next step as a table."""
    rows = [
        f"| `{each.code}` | {_status(each)} | {each.sentence} | {NEXT_STEPS[each.code]} |" for each in told()
    ]
    return "\n".join(["| code | status | sentence | next step |", "|---|---|---|---|", *rows, ""])


def documented_table() -> str:
    """Return the table in the document."""
    found = _LIST.search(DOCUMENT.read_text(encoding="utf-8"))
    if found is None:
        raise LookupError(f"{DOCUMENT} lost the comments around its list")
    return found[0]


def _status(each: Told) -> int:
    kinds = {kind.__name__: kind for kind in _kinds(OrdersError)} | {"Refusal": Refused}
    example = Exception.__new__(kinds[each.kind])
    example.code = each.code
    return int(status_of(example))


def _kinds(kind: type[OrdersError]) -> Iterator[type[OrdersError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _kinds(narrower)


def _reached(path: Path) -> bool:
    # What AWS's answers to enrichment are told as stays between the functions of queues.
    return path.parent.name != "marketplace"


def _of_module(path: Path) -> Iterator[Told]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {
        node.targets[0].id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from (t for call in _calls(node) if _is_super(call) for t in _told(call, node.name, names))
    for call in _calls(tree):
        if isinstance(call.func, ast.Name) and call.func.id in KINDS:
            yield from _told(call, call.func.id, names)


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (each for each in ast.walk(node) if isinstance(each, ast.Call))


def _is_super(call: ast.Call) -> bool:
    return ast.unparse(call.func) == "super().__init__"


def _told(call: ast.Call, kind: str, names: dict[str, ast.expr]) -> Iterator[Told]:
    if kind == "MarketplaceBusy" and not _is_super(call):
        yield Told("marketplace_busy", kind, _text(call.args[0], names))
    elif len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
        sentence = _text(call.args[1], names)
        if sentence != "{}":
            yield Told(str(call.args[0].value), kind, sentence)


def _text(node: ast.expr, names: dict[str, ast.expr]) -> str:
    match node:
        case ast.Constant():
            return str(node.value)
        case ast.JoinedStr():
            return "".join(_text(part, names) for part in node.values)
        case ast.FormattedValue(value=ast.Name(id=name)) if name in names:
            return _text(names[name], names)
        case ast.BinOp(left=left, right=right):
            return _text(left, names) + _text(right, names)
        case ast.Name(id=name) if name in names:
            return _text(names[name], names)
        case _:
            return "{}"


if __name__ == "__main__":
    text = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(_LIST.sub(lambda _: problems_table(), text), encoding="utf-8")
