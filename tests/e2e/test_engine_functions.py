"""How the engine's functions, streams and HTTP API differ from AWS (docs/embedded-aws.md).

Each test notices when a difference goes away; then its line and what was built around it can go too.
"""

from typing import Any

import httpx
import pytest

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws
from tests.e2e.support.lab import Lab
from tests.e2e.support.polling import eventually


def test_runtime_is_a_name_only(lab: Lab) -> None:
    """AWS runs python3.14; the engine runs whatever interpreter it was given."""
    function = lab.function("import sys\nreturn {'executable': sys.executable}")
    assert lab.call(function)["executable"].endswith(".venv-functions/bin/python")
    found = lab.aws.functions.get_function_configuration(FunctionName=function)
    assert found["Runtime"] == "python3.14"


def test_error_types_are_lost(lab: Lab) -> None:
    """AWS reports the exception's class, which workflows could match on."""
    answer = lab.call(lab.function("raise KeyError('which')"))
    assert answer["errorType"] == "Runtime.HandlerError"


def test_partial_failures_of_a_stream_batch_are_lost(lab: Lab) -> None:
    """AWS delivers a reported record again, and reports it until it goes to the failure destination."""
    table = lab.table(StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"})
    function = lab.function(_REPORTS_EVERY_RECORD)
    stream = lab.aws.dynamodb.describe_table(TableName=table)["Table"]["LatestStreamArn"]
    lab.aws.functions.create_event_source_mapping(
        FunctionName=function,
        EventSourceArn=stream,
        StartingPosition="TRIM_HORIZON",
        FunctionResponseTypes=["ReportBatchItemFailures"],
        BatchSize=1,
    )
    for key in ("reported", "next"):
        lab.aws.dynamodb.put_item(TableName=table, Item={"pk": {"S": key}})
    eventually(lambda: "seen next" in lab.lines(function), what="the next record")
    assert [line for line in lab.lines(function) if line.startswith("seen")] == ["seen reported", "seen next"]


_REPORTS_EVERY_RECORD = """
record = event["Records"][0]
print("seen", record["dynamodb"]["Keys"]["pk"]["S"])
return {"batchItemFailures": [{"itemIdentifier": record["dynamodb"]["SequenceNumber"]}]}
"""


@pytest.fixture(scope="module")
def echo(aws: Aws, stack: RunningStack) -> str:
    """The URL of an HTTP API that answers with its event; nothing permits the API to call the function."""
    lab = Lab(aws)  # without credentials, a caller reaches the APIs of this account only
    function = lab.function(
        "import json\n"
        "if event['rawPath'].endswith('/broken'):\n    raise ValueError('what nobody should read')\n"
        "return {'statusCode': 200, 'body': json.dumps(event)}"
    )
    api = lab.http_api(function)
    return f"{stack.engine['endpoint']}/_aws/execute-api/{api}/$default".replace("localhost", "127.0.0.1")


def _get(url: str, **headers: str) -> httpx.Response:
    return httpx.get(url, headers=headers, timeout=30, trust_env=False)


def test_cookies_come_as_a_header(echo: str) -> None:
    """AWS moves them to the event's ``cookies`` and takes the header away; the functions read both."""
    event: dict[str, Any] = _get(f"{echo}/any", cookie="a=1; b=2").json()
    assert event.get("cookies") is None
    assert event["headers"]["cookie"] == "a=1; b=2"


def test_unhandled_exception_shows_its_text(echo: str) -> None:
    """AWS answers 500 and says nothing; the handlers catch everything themselves."""
    answer = _get(f"{echo}/broken")
    assert answer.status_code == 502
    assert "what nobody should read" in answer.text


def test_functions_let_in_everybody(echo: str) -> None:
    """AWS wants a permission for the API; templates assert theirs."""
    assert _get(f"{echo}/any").status_code == 200


def test_route_throttles_are_ignored(aws: Aws, echo: str) -> None:
    """AWS answers 429 from the second request within the second on; templates assert the throttles."""
    api = echo.split("/execute-api/")[1].split("/", maxsplit=1)[0]
    aws.apis.update_stage(
        ApiId=api,
        StageName="$default",
        DefaultRouteSettings={"ThrottlingRateLimit": 1, "ThrottlingBurstLimit": 1},
    )
    assert {_get(f"{echo}/any").status_code for _ in range(5)} == {200}
