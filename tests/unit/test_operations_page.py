"""``docs/operations.md`` tells what to do about each hold."""

import re
from pathlib import Path

from marketplace_orders.domain.holds import HoldKind, NextAction, Owner

DOCUMENT = Path(__file__).parents[2] / "docs" / "operations.md"
_ROW = re.compile(r"^\| `(\w+)` \| [^|]+ \| (\w+) \| `(\w+)` \|", re.MULTILINE)


def _rows() -> list[tuple[str, str, str]]:
    text = DOCUMENT.read_text(encoding="utf-8")
    return _ROW.findall(text[text.index("<!-- holds -->") : text.index("<!-- end of holds -->")])


def test_every_kind_of_hold_and_every_next_action_is_explained() -> None:
    assert {kind for kind, _, _ in _rows()} == {kind.value for kind in HoldKind}
    assert {owner for _, owner, _ in _rows()} == {owner.value for owner in Owner}
    assert {action for _, _, action in _rows()} == {action.value for action in NextAction}
