"""What a layer is built for."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
"""The repository's root."""


@dataclass(frozen=True)
class Target:
    """One place where the functions run.

    ``interpreter`` is the Python whose bytecode the functions there can load, or None where this machine has
    no such interpreter. ``install_flags`` choose the wheels.
    """

    name: str
    interpreter: str | None
    install_flags: tuple[str, ...]

    def interpreter_version(self) -> str:
        """The interpreter's exact version, or ``none``; part of the layer's fingerprint."""
        if self.interpreter is None:
            return "none"
        command = [self.interpreter, "-c", "import sys; print(sys.version)"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def aws() -> Target:
    """Lambda's ``python3.14`` on arm64 (Graviton)."""
    platform = ("--python-version", "3.14", "--python-platform", "aarch64-manylinux2014")
    return Target("aws", shutil.which("python3.14"), (*platform, "--only-binary", ":all:"))


def local() -> Target:
    """The bare interpreter that the embedded engine runs functions on (``make setup``)."""
    interpreter = str(ROOT / ".venv-functions" / "bin" / "python")
    return Target("local", interpreter, ("--python", interpreter))


TARGETS: Final = {"aws": aws, "local": local}
