"""``python -m layers.build local aws``: build the layers into ``build/layers/<layer>-<target>``.

A layer whose inputs did not change since its last build is left alone.
"""

import argparse
import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from layers.bytecode import compile_layer
from layers.contents import LAYERS, Layer
from layers.exclusive import exclusive
from layers.targets import ROOT, TARGETS, Target

OUTPUT: Final = ROOT / "build" / "layers"
_SCRIPTS: Final = Path(__file__).parent


def fingerprint(layer: Layer, target: Target) -> str:
    """A digest of everything that decides the layer's contents."""
    digest = hashlib.sha256(f"{target.name} {target.interpreter_version()}".encode())
    for path in sorted([*layer.inputs(), *_SCRIPTS.glob("*.py")]):
        digest.update(f"\0{path.relative_to(ROOT)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def build(layer: Layer, target: Target, output: Path = OUTPUT) -> bool:
    """Bring ``<output>/<layer>-<target>`` up to date; answers whether anything had to be done.

    Raises:
        subprocess.CalledProcessError: the installer or the compiler failed; the former build stays.
    """
    folder = output / f"{layer.name}-{target.name}"
    stamp = folder.with_suffix(".sha256")
    with exclusive(output / ".lock"):
        current = fingerprint(layer, target)
        if folder.is_dir() and stamp.is_file() and stamp.read_text("utf-8") == current:
            return False
        _replace(folder, layer, target)
        stamp.write_text(current, "utf-8")
    return True


def _replace(folder: Path, layer: Layer, target: Target) -> None:
    staging = folder.with_suffix(".new")
    shutil.rmtree(staging, ignore_errors=True)
    (staging / "python").mkdir(parents=True)
    layer.fill(staging / "python", target)
    compile_layer(staging, target)
    shutil.rmtree(folder, ignore_errors=True)
    staging.rename(folder)


def build_all(target_name: str) -> dict[str, bool]:
    """Bring every layer of the target up to date; answers which had to be built."""
    target = TARGETS[target_name]()
    return {f"{layer.name}-{target_name}": build(layer, target) for layer in LAYERS}


def main(arguments: Sequence[str] | None = None) -> None:
    """Build every layer for the named targets, and say what was done."""
    parser = argparse.ArgumentParser(prog="python -m layers.build", description="Build the Lambda layers.")
    parser.add_argument("targets", nargs="+", choices=sorted(TARGETS))
    for name in parser.parse_args(arguments).targets:
        for layer, done in build_all(name).items():
            print(f"layers: {layer} {'built' if done else 'up to date'}")


if __name__ == "__main__":
    main()
