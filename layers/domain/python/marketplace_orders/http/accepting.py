"""Whether the sender wants to read an answer as a page (RFC 9110 §12.5.1)."""

_HTML = ("text/html", "application/xhtml+xml")
_JSON = ("application/problem+json", "application/json", "application/*", "*/*")


def wants_page(accept: str) -> bool:
    """Return whether the Accept header names HTML, and nothing of JSON with a higher quality."""
    qualities = dict(_preferences(accept))
    html = max((qualities.get(kind, 0.0) for kind in _HTML), default=0.0)
    return html > 0 and html >= max(qualities.get(kind, 0.0) for kind in _JSON)


def _preferences(accept: str) -> list[tuple[str, float]]:
    found = []
    for part in accept.lower().split(","):
        kind, *parameters = (piece.strip() for piece in part.split(";"))
        found.append((kind, _quality(parameters)))
    return found


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
