"""The table inside a document, between two marks."""

from pathlib import Path
from typing import Final

BEGIN: Final = "<!-- table: begin -->"
END: Final = "<!-- table: end -->"


def replaced(document: str, table: str) -> str:
    """The document with the table between its marks.

    Raises:
        ValueError: the document has no such marks.
    """
    head, begin, rest = document.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the document lacks {BEGIN} or {END}")
    return f"{head}{BEGIN}\n\n{table}\n{END}{tail}"


def write(document: Path, table: str) -> None:
    """Replace the table in the document."""
    document.write_text(replaced(document.read_text("utf-8"), table), "utf-8")
