"""What goes into each layer, before bytecode."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from layers import botocore_data
from layers.targets import ROOT, Target

_LOCK: Final = ROOT / "layers" / "dependencies" / "requirements.txt"
_PACKAGE: Final = ROOT / "layers" / "domain" / "python" / "marketplace_orders"
_LEFT_OUT: Final = ("__pycache__", "cli")
"""Bytecode of this interpreter, and commands for engineers, which no function runs."""


@dataclass(frozen=True)
class Layer:
    """A layer's name, the files that decide its contents, and the step that fills its ``python`` folder.

    Layers are flat (``python/<package>``): the engine puts ``python/lib/python3.x/site-packages`` behind its
    own packages.
    """

    name: str
    inputs: Callable[[], Iterable[Path]]
    fill: Callable[[Path, Target], None]


def _install_dependencies(site: Path, target: Target) -> None:
    # Copies, never links: endpoints.json is changed in place and must not change in uv's cache.
    command = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
    where = ["--link-mode", "copy", "--target", str(site), "--requirement", str(_LOCK)]
    subprocess.run([*command, *target.install_flags, *where], check=True)
    shutil.rmtree(site / "bin", ignore_errors=True)
    (site / ".lock").unlink(missing_ok=True)
    botocore_data.prune(site)


def _copy_package(site: Path, _target: Target) -> None:
    shutil.copytree(_PACKAGE, site / _PACKAGE.name, ignore=shutil.ignore_patterns(*_LEFT_OUT))


def _package_files() -> list[Path]:
    return [path for path in _PACKAGE.rglob("*") if path.is_file() and not {*_LEFT_OUT} & {*path.parts}]


LAYERS: Final = (
    Layer("dependencies", lambda: [_LOCK], _install_dependencies),
    Layer("domain", _package_files, _copy_package),
)
