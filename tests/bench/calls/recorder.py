"""A proxy on the loopback interface that notes every AWS call that passes through it."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import urlsplit

_PATIENCE: Final = 20.0  # seconds for one answer
_HOP_BY_HOP: Final = frozenset({"connection", "content-length", "date", "server", "transfer-encoding"})


@dataclass(frozen=True)
class Call:
    """One call as it was on the wire.

    Attributes:
        target: the protocol's ``X-Amz-Target``, for example ``DynamoDB_20120810.Query``.
        request: the parameters.
    """

    target: str
    request: dict[str, Any]

    @property
    def operation(self) -> str:
        """The operation's name."""
        return self.target.rsplit(".", 1)[1]


@dataclass
class Recorder:
    """Passes calls on to the engine, those of the marketplace's services to the simulator."""

    engine: str
    simulator: str
    calls: list[Call] = field(default_factory=list)
    port: int = 0

    @property
    def url(self) -> str:
        """Where functions send their calls."""
        return f"http://127.0.0.1:{self.port}"

    def upstream(self, target: str) -> str:
        """Who answers calls with this target."""
        return self.simulator if target.startswith("AWSMP") else self.engine


@contextmanager
def recording(engine: str, simulator: str) -> Iterator[Recorder]:
    """A recorder that listens while the context lasts."""
    recorder = Recorder(engine, simulator)
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(recorder)) as server:
        recorder.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield recorder
        finally:
            server.shutdown()
            thread.join()


def _handler(recorder: Recorder) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            """Note the call and pass it on."""
            body = self.rfile.read(int(self.headers["Content-Length"]))
            target = self.headers.get("X-Amz-Target", "unknown.Unknown")
            recorder.calls.append(Call(target, json.loads(body)))
            status, headers, answer = _passed_on(recorder.upstream(target), dict(self.headers.items()), body)
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return Handler


def _passed_on(
    upstream: str, headers: dict[str, str], body: bytes
) -> tuple[int, list[tuple[str, str]], bytes]:
    connection = HTTPConnection(urlsplit(upstream).netloc, timeout=_PATIENCE)
    try:
        connection.request("POST", "/", body, headers)
        answer = connection.getresponse()
        kept = [(name, value) for name, value in answer.getheaders() if name.lower() not in _HOP_BY_HOP]
        return answer.status, kept, answer.read()
    finally:
        connection.close()
