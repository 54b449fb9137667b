"""The rule for names of organizations and applications (design §4, Forms)."""

from unicodedata import category

from marketplace_orders.domain.errors import Invalid

MAX_LENGTH = 100

_REFUSED = frozenset({"Cc", "Cs", "Zl", "Zp"})
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Letters and symbols by category, but drawn as nothing.
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def checked_name(text: str) -> str:
    """Return *text* trimmed: one line, no control characters, 1 to 100 characters, one of them visible.

    Raises:
        Invalid: ``name_invalid``, with what is wrong.
    """
    if any(category(char) in _REFUSED or char in _BIDI for char in text):
        raise Invalid("name_invalid", "The name must be one line without control characters.")
    name = text.strip()
    if not any(_visible(char) for char in name):
        raise Invalid("name_invalid", "The name must have at least one visible character.")
    if len(name) > MAX_LENGTH:
        raise Invalid("name_invalid", f"The name must have at most {MAX_LENGTH} characters.")
    return name


def _visible(char: str) -> bool:
    return category(char)[0] not in "CMZ" and char not in _BLANKS
