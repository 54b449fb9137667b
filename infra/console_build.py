"""Build the console: `python -m infra.console_build`; with `--packages` only install what it is built with.

Both steps are left out when nothing changed since they were last done. Each leaves a digest of what it was
made from inside its result: whoever makes that by hand (`npm ci`, `npm run build`) wipes the digest with it.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from infra.settings import ROOT
from layers.exclusive import exclusive

Npm = Callable[[Path, Sequence[str]], None]
"""Runs npm in a folder with these words."""

STAMP = ".made-from"
"""Its name begins with a dot, so that it is not uploaded."""

INSTALL = ("ci", "--loglevel=error")
BUILD = ("run", "--silent", "build")
_PACKAGES = ("package.json", "package-lock.json", ".npmrc")
_MADE = {"dist", "node_modules"}
_SCHEMA = Path("src/api/schema.ts")
"""Made from the API's document by every build."""


class ConsoleBuildFailed(Exception):
    """The console's packages could not be installed, or it could not be built; the message is npm's own."""


def npm(folder: Path, words: Sequence[str]) -> None:
    """Run the npm of the environment that this Python belongs to.

    Raises:
        ConsoleBuildFailed: npm says no.
    """
    beside = Path(sys.executable).parent
    # npm runs the Node that it finds first, and that trusts its own certificates alone unless told otherwise.
    more = {"PATH": f"{beside}:{os.environ.get('PATH', os.defpath)}", "NODE_USE_SYSTEM_CA": "1"}
    outcome = subprocess.run(  # noqa: S603 - a program of the environment, with words of our own
        [str(beside / "npm"), *words],
        check=False,
        cwd=folder,
        env=os.environ | more,
        capture_output=True,
        text=True,
    )
    if outcome.returncode:
        raise ConsoleBuildFailed(f"npm {' '.join(words)} failed:\n{outcome.stdout}{outcome.stderr}")


def build(root: Path = ROOT, run: Npm = npm) -> bool:
    """Bring `console/dist` up to date with the sources and the API's document; answers whether it was not.

    Raises:
        ConsoleBuildFailed: a package is missing, or the sources do not compile or fit the API's document.
    """
    with exclusive(root / "build" / "console.lock"):
        _install(root / "console", run)
        made_from = _digest(_sources(root))
        return _up_to_date(root / "console" / "dist", made_from, lambda: run(root / "console", BUILD))


def install(root: Path = ROOT, run: Npm = npm) -> bool:
    """Bring `console/node_modules` up to date with the lock; answers whether it was not.

    Raises:
        ConsoleBuildFailed: a package is missing, or the lock does not fit `package.json`.
    """
    with exclusive(root / "build" / "console.lock"):
        return _install(root / "console", run)


def _install(console: Path, run: Npm) -> bool:
    made_from = _digest(console / name for name in _PACKAGES)
    return _up_to_date(console / "node_modules", made_from, lambda: run(console, INSTALL))


def _up_to_date(result: Path, made_from: str, make: Callable[[], None]) -> bool:
    stamp = result / STAMP
    if stamp.is_file() and stamp.read_text("utf-8") == made_from:
        return False
    make()
    stamp.write_text(made_from, "utf-8")
    return True


def _sources(root: Path) -> Iterator[Path]:
    yield root / "docs" / "openapi.json"
    console = root / "console"
    for folder, names, files in os.walk(console):
        names[:] = sorted(set(names) - _MADE)
        yield from (Path(folder, name) for name in sorted(files) if Path(folder, name) != console / _SCHEMA)


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"\0{path}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def main(arguments: Sequence[str] | None = None) -> None:
    """Build, or only install, and say what was done; npm's own words when it fails."""
    parser = argparse.ArgumentParser(prog="python -m infra.console_build", description="Build the console.")
    parser.add_argument("--packages", action="store_true", help="only install what it is built with")
    title, step = (
        ("console packages", install) if parser.parse_args(arguments).packages else ("console", build)
    )
    try:
        sys.stdout.write(f"{title}: {'made' if step() else 'up to date'}\n")
    except ConsoleBuildFailed as error:
        sys.exit(f"console: {error}")


if __name__ == "__main__":
    main()
