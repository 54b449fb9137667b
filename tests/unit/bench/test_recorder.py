"""The recorder notes calls and passes them on."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest

from tests.bench.calls.recorder import recording


class _Upstream(BaseHTTPRequestHandler):
    server: HTTPServer

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answer = json.dumps({"heard": json.loads(body), "by": self.server.server_port}).encode()
        self.send_response(400)
        self.send_header("X-Amzn-RequestId", "r-1")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def upstreams() -> Iterator[list[str]]:
    servers = [HTTPServer(("127.0.0.1", 0), _Upstream) for _ in range(2)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield [f"http://127.0.0.1:{server.server_port}" for server in servers]
    for server in servers:
        server.shutdown()
        server.server_close()


def post(url: str, target: str) -> httpx.Response:
    with httpx.Client(trust_env=False) as http:
        return http.post(url, headers={"X-Amz-Target": target}, json={"TableName": "orders"})


def test_an_answer_comes_back_as_it_was_given(upstreams: list[str]) -> None:
    with recording(*upstreams) as recorder:
        answer = post(recorder.url, "DynamoDB_20120810.Query")
    assert answer.status_code == 400
    assert answer.headers["x-amzn-requestid"] == "r-1"
    assert answer.json()["heard"] == {"TableName": "orders"}


def test_each_call_is_noted_with_operation_and_parameters(upstreams: list[str]) -> None:
    with recording(*upstreams) as recorder:
        post(recorder.url, "DynamoDB_20120810.Query")
    assert [(call.operation, call.request) for call in recorder.calls] == [("Query", {"TableName": "orders"})]


def test_only_the_marketplaces_calls_go_to_the_simulator(upstreams: list[str]) -> None:
    with recording(*upstreams) as recorder:
        answers = [
            post(recorder.url, target).json()["by"]
            for target in ("DynamoDB_20120810.Query", "AWSMPMeteringService.ResolveCustomer")
        ]
    assert [f"http://127.0.0.1:{port}" for port in answers] == upstreams
