"""`docs/operations.md` names routes that exist and sections that are there."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "operations.md").read_text("utf-8")
PATHS = json.loads((ROOT / "docs" / "openapi.json").read_text("utf-8"))["paths"]
ROUTES = sorted(set(re.findall(r"(GET|POST|DELETE) (/api/[\w/{}-]+)", PAGE)))
ANCHORS = sorted(set(re.findall(r"\]\(#([\w-]+)\)", PAGE)))


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_named_route_exists(method: str, path: str) -> None:
    assert method.lower() in PATHS[path]


@pytest.mark.parametrize("anchor", ANCHORS)
def test_link_leads_to_a_section(anchor: str) -> None:
    titles = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    assert anchor in {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


def test_every_section_of_an_alarm_says_what_to_do() -> None:
    sections = re.findall(r"^### (orders-\S+)\n(.*?)(?=^### |^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert len(sections) > 30
    for name, text in sections:
        for part in ("Means", "Look", "Fix", "Clears"):
            assert f"**{part}" in text, name
