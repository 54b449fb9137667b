"""`docs/embedded-aws.md` names tests that exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "embedded-aws.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", PAGE)))


@pytest.mark.parametrize(("path", "test"), NAMED)
def test_named_test_exists(path: str, test: str) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert not test or test in defined


def test_every_line_of_a_table_names_a_test() -> None:
    rows = [
        line for line in PAGE.splitlines() if line.startswith("| ") and not line.endswith(" noticed by |")
    ]
    assert [row for row in rows if not re.search(r"`tests/\S+::test_\w+` \|$", row)] == []


def test_every_engine_test_is_on_the_page() -> None:
    written = {
        (f"tests/e2e/{path.name}", node.name)
        for path in (ROOT / "tests" / "e2e").glob("test_engine_*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
    assert written - set(NAMED) == set()
