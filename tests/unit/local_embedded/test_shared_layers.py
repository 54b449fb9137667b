"""Layers are unpacked once for all workers."""

import tempfile
import zipfile
from pathlib import Path

import pytest

from local.embedded.repairs.shared_layers import LinkedZip


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    return _archive(tmp_path / "layer.zip", "VALUE = 1\n")


def _archive(path: Path, text: str) -> Path:
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("python/thing.py", text)
    return path


def _unpacked(archive: Path, folder: Path) -> Path:
    with LinkedZip(archive) as source:
        source.extractall(folder)
    return folder / "python" / "thing.py"


def test_workers_share_the_files_of_a_layer(archive: Path, tmp_path: Path) -> None:
    first, second = (_unpacked(archive, tmp_path / name) for name in ("one", "two"))
    assert first.samefile(second)
    assert first.read_text() == "VALUE = 1\n"


def test_another_layer_with_the_same_names_is_another(archive: Path, tmp_path: Path) -> None:
    first = _unpacked(archive, tmp_path / "one")
    changed = _archive(tmp_path / "changed.zip", "VALUE = 2\n")
    assert _unpacked(changed, tmp_path / "two").read_text() == "VALUE = 2\n"
    assert first.read_text() == "VALUE = 1\n"


def test_worker_that_goes_leaves_the_others_their_files(archive: Path, tmp_path: Path) -> None:
    first, second = (_unpacked(archive, tmp_path / name) for name in ("one", "two"))
    first.unlink()
    assert second.is_file()
