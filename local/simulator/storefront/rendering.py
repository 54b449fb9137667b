"""Templates and what all pages need."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

HERE = Path(__file__).parent
FOLDERS = (HERE / "templates", HERE.parent / "control" / "templates")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in FOLDERS]),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["instant"] = instant
    environment.filters["words"] = words
    return environment


def page(template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A rendered page; `notice` and `error` are shown on top if they are given."""
    values = {"notice": None, "error": None, **values}
    return HTMLResponse(_environment().get_template(template).render(values), status)


def back_to(path: str) -> RedirectResponse:
    """To another page after a form was dealt with, so that a reload repeats nothing."""
    return RedirectResponse(path, status_code=303)


def instant(value: datetime) -> str:
    """An instant as people read it, in UTC."""
    return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def words(value: str) -> str:
    """A code as people read it: `pay_as_you_go` becomes "pay as you go"."""
    return value.replace("_", " ").replace("-", " ").lower()
