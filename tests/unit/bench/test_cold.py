"""Sizes and starts."""

from pathlib import Path

from tests.bench.cold.layer_size import zipped_megabytes
from tests.bench.cold.starts import bare, functions


def test_a_layer_is_measured_as_it_travels(tmp_path: Path) -> None:
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "zeros.bin").write_bytes(bytes(3_000_000))
    assert 0 < zipped_megabytes(tmp_path) < 0.1


def test_a_functions_folder_comes_after_the_layers_as_on_the_engine() -> None:
    layers = bare().arguments[1:]
    for start in functions():
        assert start.arguments[1:-1] == layers
        assert Path(start.arguments[-1]).name == start.name
