"""Programs on a leash: with a tiny server instead of the engine."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from local.embedded.errors import PortTaken, ProgramFailed
from local.embedded.ports import any_free, first_free, require_free
from local.embedded.programs import Program, running

# A server with a child of its own, which neither asks nor expects to be ended.
SERVER = """
import http.server, signal, subprocess, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
child = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
print(child.pid, flush=True)
handler = http.server.SimpleHTTPRequestHandler
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), handler).serve_forever()
"""
STARTER = """
import sys
from pathlib import Path
from local.embedded.programs import running
port, folder, log = sys.argv[1:]
with running("server", Path(sys.executable), ["server", port], {"PYTHONPATH": folder}, Path(log)) as it:
    it.wait_ready(f"http://127.0.0.1:{port}/")
    print("ready", flush=True)
    sys.stdin.read()
"""


@contextmanager
def _server(folder: Path, port: int, source: str = SERVER) -> Iterator[Program]:
    (folder / "server.py").write_text(source)
    python = Path(sys.executable)
    with running("server", python, ["server", str(port)], {"PYTHONPATH": str(folder)}, folder / "log") as it:
        yield it


def _ends(pid: int) -> bool:
    """Whether the process is gone within five seconds; a zombie of somebody else's counts as gone."""
    return _soon(lambda: not Path(f"/proc/{pid}").exists() or " Z " in Path(f"/proc/{pid}/stat").read_text())


def _soon(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 5
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_a_program_and_its_children_end_with_the_context(tmp_path: Path) -> None:
    port = any_free()
    with _server(tmp_path, port) as server:
        server.wait_ready(f"http://127.0.0.1:{port}/")
        child = int((tmp_path / "log").read_text().split()[0])
    assert _ends(server.process.pid)
    assert _ends(child)


def test_a_program_that_ends_at_once_is_reported_with_its_log(tmp_path: Path) -> None:
    with (
        pytest.raises(ProgramFailed, match="no licence"),
        _server(tmp_path, 0, "raise SystemExit('no licence')") as server,
    ):
        server.wait_ready("http://127.0.0.1:9/")


def test_a_program_that_never_answers_is_given_up(tmp_path: Path) -> None:
    with (
        pytest.raises(ProgramFailed, match="does not answer"),
        _server(tmp_path, 0, "import signal; signal.pause()") as server,
    ):
        server.wait_ready("http://127.0.0.1:9/", seconds=0.2)


def test_nothing_outlives_a_starter_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "server.py").write_text(SERVER)
    port, log = any_free(), tmp_path / "log"
    arguments = [sys.executable, "-c", STARTER, str(port), str(tmp_path), str(log)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as starter:
        assert starter.stdout is not None
        assert starter.stdout.readline() == b"ready\n"
        child = int(log.read_text().split()[0])
        os.kill(starter.pid, signal.SIGKILL)
        assert _ends(child)


def test_a_taken_port_is_refused_before_anything_starts(tmp_path: Path) -> None:
    port = any_free()
    with _server(tmp_path, port) as server:
        server.wait_ready(f"http://127.0.0.1:{port}/")
        assert first_free(port) > port
        with pytest.raises(PortTaken, match=f"port {port} is in use"):
            require_free(port)
