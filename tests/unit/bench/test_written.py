"""The table inside a document."""

from pathlib import Path

import pytest

from tests.bench.written import BEGIN, END, replaced, write


def test_only_what_is_between_the_marks_changes(tmp_path: Path) -> None:
    document = tmp_path / "figures.md"
    document.write_text(f"before\n{BEGIN}\n\nold\n\n{END}\nafter\n", "utf-8")
    write(document, "| new |\n")
    assert document.read_text("utf-8") == f"before\n{BEGIN}\n\n| new |\n\n{END}\nafter\n"


@pytest.mark.parametrize("document", ["nothing", f"{BEGIN} only", f"{END} only"])
def test_a_document_without_marks_is_left_alone(document: str) -> None:
    with pytest.raises(ValueError, match="lacks"):
        replaced(document, "table")
