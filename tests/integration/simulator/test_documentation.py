"""The control API's own page and docs/simulator.md keep up with it."""

from pathlib import Path

import httpx
import pytest

from local.simulator.__main__ import parse
from local.simulator.app import create_app
from local.simulator.control.docs_page import Entry, groups
from local.simulator.settings import Settings
from local.simulator.simulator import Simulator
from local.simulator.storefront.purchases import ACTIONS
from tests.integration.simulator.driving import Control

DOCUMENT = create_app(Simulator(Settings())).openapi()
ENTRIES = [entry for entries in groups(DOCUMENT).values() for entry in entries]
TEXT = (Path(__file__).parents[3] / "docs" / "simulator.md").read_text("utf-8")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e.method} {e.path}")
def test_every_call_is_described(entry: Entry) -> None:
    assert entry.summary.endswith((".", "`"))
    assert f"`{entry.method} {entry.path}`" in TEXT


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.body], ids=lambda e: f"{e.method} {e.path}")
def test_every_example_is_a_body_that_the_call_takes(
    entry: Entry, control: Control, http: httpx.Client
) -> None:
    agreement = control.buy("apppush")
    names = {
        "agreement_id": agreement["agreement_id"],
        "request_id": control.act(control.buy(), "cancellation-requests")["request_id"],
        "invoice_id": f"inv-{agreement['agreement_id'].removeprefix('agmt-')}",
        "adjustment_id": control.act(agreement, "billing-adjustments", {"amount": "1"})["adjustment_id"],
    }
    headers = {"content-type": "application/json"}
    answer = http.request(entry.method, entry.path.format(**names), content=entry.body, headers=headers)

    assert answer.status_code != 422 or answer.json().get("code") == "invalid_request", answer.text


def test_the_page_shows_every_call(http: httpx.Client) -> None:
    page = http.get("/control/docs").text

    for entry in ENTRIES:
        assert f'<span class="method">{entry.method}</span> <code>{entry.path}</code>' in page


def test_the_command_line_is_described() -> None:
    options = vars(parse([]))

    assert options["port"] == 4570
    for name in options:
        assert f"--{name.replace('_', '-')}" in TEXT


def test_every_setting_of_the_catalog_is_optional() -> None:
    settings = Settings()

    assert settings.engine is None
    assert settings.catalog.is_file()
    assert ACTIONS
