"""The layers' builder, with a layer of its own instead of the real libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from layers.build import build
from layers.contents import Layer
from layers.targets import ROOT, Target

HERE = Target("here", sys.executable, ())
NOWHERE = Target("nowhere", None, ())


def _layer(filled: list[Path]) -> Layer:
    def fill(site: Path, _target: Target) -> None:
        filled.append(site)
        (site / "thing.py").write_text("VALUE = 42\n")

    return Layer("sample", lambda: [ROOT / "pyproject.toml"], fill)


def test_a_layer_is_flat_and_carries_bytecode_of_its_target(tmp_path: Path) -> None:
    assert build(_layer([]), HERE, tmp_path)
    site = tmp_path / "sample-here" / "python"
    assert (site / "thing.py").is_file()
    assert len(list((site / "__pycache__").glob("thing.*.pyc"))) == 1


def test_bytecode_is_used_even_when_the_sources_time_is_lost(tmp_path: Path) -> None:
    build(_layer([]), HERE, tmp_path)
    site = tmp_path / "sample-here" / "python"
    (site / "thing.py").write_text("VALUE = 'from source'\n")
    command = [sys.executable, "-c", "import thing; print(thing.VALUE)"]
    answer = subprocess.run(
        command, check=True, capture_output=True, text=True, env={"PYTHONPATH": str(site)}
    )
    assert answer.stdout == "42\n"


def test_an_unchanged_layer_is_left_alone(tmp_path: Path) -> None:
    filled: list[Path] = []
    assert build(_layer(filled), HERE, tmp_path)
    assert not build(_layer(filled), HERE, tmp_path)
    assert len(filled) == 1


def test_a_missing_interpreter_costs_the_bytecode_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(_layer([]), NOWHERE, tmp_path)
    assert not list(tmp_path.rglob("*.pyc"))
    assert "bytecode is left out" in capsys.readouterr().err
