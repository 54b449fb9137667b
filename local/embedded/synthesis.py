"""Make the templates for one machine: the app itself, with the three settings that differ from AWS."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from local.embedded.errors import SynthFailed
from local.embedded.settings import EVENT_SOURCE, Settings

# The layers count by the stamps of their builds, which cover the catalog too.
_SOURCES: Final = (
    "app.py",
    "cdk.json",
    "infra",
    "functions",
    "build/layers/dependencies-local.sha256",
    "build/layers/domain-local.sha256",
)


def context(settings: Settings) -> dict[str, str]:
    """The CDK context of an embedded stack."""
    return {
        "target": "local",
        "event_source": EVENT_SOURCE,
        "gateway_url": settings.gateway_url,
        "refund_poll_seconds": "2",
    }


def synthesize(settings: Settings) -> bool:
    """Write the templates; answers whether anything had to be done.

    Templates whose sources and settings did not change are used again. The layers must have been built.

    Raises:
        SynthFailed: the app refused; the message carries its output.
    """
    assembly = settings.cloud_assembly
    stamp = assembly.with_suffix(".sha256")
    current = _fingerprint(settings)
    if assembly.is_dir() and stamp.is_file() and stamp.read_text("utf-8") == current:
        return False
    stamp.unlink(missing_ok=True)
    shutil.rmtree(assembly, ignore_errors=True)
    _run_app(settings)
    stamp.write_text(current, "utf-8")
    return True


def _run_app(settings: Settings) -> None:
    environment = os.environ | {
        # jsii starts the Node that it finds first.
        "PATH": f"{Path(sys.executable).parent}:{os.environ.get('PATH', os.defpath)}",
        "CDK_OUTDIR": str(settings.cloud_assembly),
        "CDK_CONTEXT_JSON": json.dumps(context(settings)),
    }
    command = [sys.executable, "app.py"]
    outcome = subprocess.run(
        command, check=False, cwd=settings.root, env=environment, capture_output=True, text=True
    )
    if outcome.returncode:
        shutil.rmtree(settings.cloud_assembly, ignore_errors=True)
        raise SynthFailed(f"the templates could not be made:\n{outcome.stdout}{outcome.stderr}")


def _fingerprint(settings: Settings) -> str:
    digest = hashlib.sha256(json.dumps(context(settings), sort_keys=True).encode())
    for path in sorted(_inputs(settings.root)):
        digest.update(f"\0{path.relative_to(settings.root)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _inputs(root: Path) -> Iterator[Path]:
    for source in _SOURCES:
        found = root / source
        yield from [found] if found.is_file() else filter(_counts, found.rglob("*"))


def _counts(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts
