"""Settings from the CDK context."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from aws_cdk import App

from infra.settings import ROOT, SettingInvalid, Settings


def _read(**context: str) -> Settings:
    return Settings.from_context(App(context=context).node)


def test_defaults_suit_aws() -> None:
    assert _read() == Settings()
    assert Settings().event_source == "aws.agreement-marketplace"


def test_context_wins() -> None:
    settings = _read(target="local", gateway_url="http://localhost:4566", alarm_email="a@example.com")
    assert (settings.target, settings.gateway_url) == ("local", "http://localhost:4566")
    assert settings.alarm_email == "a@example.com"


def test_callbacks_are_a_list_each_with_its_home_page() -> None:
    settings = _read(
        console_callback_urls="http://localhost:5173/callback, https://orders.example.com/callback"
    )
    assert settings.callback_urls == ["http://localhost:5173/callback", "https://orders.example.com/callback"]
    assert settings.sign_out_urls == ["http://localhost:5173/", "https://orders.example.com/"]


@pytest.mark.parametrize(
    ("context", "named"),
    [
        ({"target": "moon"}, "target"),
        ({"oidc_issuer": "https://login.example.com"}, "oidc_audience"),
        ({"gateway_url": "http://localhost"}, "gateway_url"),
    ],
)
def test_impossible_values_are_named(context: dict[str, Any], named: str) -> None:
    with pytest.raises(SettingInvalid, match=named):
        _read(**context)


def test_app_reads_the_context_of_the_command_line(tmp_path: Path) -> None:
    environment = os.environ | {"CDK_CONTEXT_JSON": '{"target": "moon"}', "CDK_OUTDIR": str(tmp_path)}
    answer = subprocess.run(
        [sys.executable, "app.py"], check=False, cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert answer.returncode != 0
    assert "SettingInvalid: target must be one of" in answer.stderr
