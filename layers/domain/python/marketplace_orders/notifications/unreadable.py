"""What is raised for a message that nobody can make sense of."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError


class Unreadable(Exception):
    """The message cannot be read; *reason* names the member and what is wrong, never its value."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def explained(error: "ValidationError") -> str:
    """Return where and why a model refused its input, without the input (it may be personal)."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(str(part) for part in each['loc'])}: {each['type']}" for each in found)
