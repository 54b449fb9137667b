"""Templates are made once for the same sources and settings."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from local.embedded.errors import SynthFailed
from local.embedded.settings import Settings
from local.embedded.synthesis import synthesize

APP = """
import os, pathlib
out = pathlib.Path(os.environ["CDK_OUTDIR"])
out.mkdir(parents=True)
(out / "context.json").write_text(os.environ["CDK_CONTEXT_JSON"])
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "app.py").write_text(APP)
    return Settings(engine_port=4666, root=tmp_path)


def test_the_app_gets_the_settings_that_differ_from_aws(settings: Settings) -> None:
    assert synthesize(settings)
    context = json.loads((settings.cloud_assembly / "context.json").read_text())
    assert context == {
        "target": "local",
        "event_source": "local.agreement-marketplace",
        "gateway_url": "http://localhost:4666",
        "refund_poll_seconds": "2",
    }


def test_unchanged_sources_are_not_synthesized_again(settings: Settings) -> None:
    assert synthesize(settings)
    assert not synthesize(settings)


def test_a_changed_function_is(settings: Settings) -> None:
    synthesize(settings)
    (settings.root / "functions").mkdir()
    (settings.root / "functions" / "handler.py").write_text("x = 1")
    assert synthesize(settings)


def test_another_port_has_templates_of_its_own(settings: Settings) -> None:
    synthesize(settings)
    assert synthesize(replace(settings, engine_port=4766))


def test_a_refusing_app_is_quoted_and_leaves_nothing(settings: Settings) -> None:
    (settings.root / "app.py").write_text("raise SystemExit('the catalog is wrong')")
    with pytest.raises(SynthFailed, match="the catalog is wrong"):
        synthesize(settings)
    assert not settings.cloud_assembly.exists()
