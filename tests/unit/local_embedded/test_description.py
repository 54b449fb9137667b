"""`stack.json`, and what `make run` says at the end."""

from pathlib import Path

from local.embedded.description import RunningStack
from local.embedded.settings import Settings
from local.embedded.welcome import welcome

SETTINGS = Settings(engine_port=4666, simulator_port=4670)
OUTPUTS = {"FrontDoorUrl": "http://d123.cloudfront.localhost:4666", "TableName": "orders"}


def test_the_file_says_how_to_reach_everything(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "stack.json"
    stack = RunningStack.of(SETTINGS, OUTPUTS)
    stack.write(path)
    again = RunningStack.read(path)
    assert again == stack
    assert again.engine == {"endpoint": "http://localhost:4666"}
    assert again.simulator["openapi"] == "http://127.0.0.1:4670/control/openapi.json"
    assert again.outputs["TableName"] == "orders"
    assert again.region == "us-east-1"


def test_what_stacks_share_among_themselves_is_left_out() -> None:
    outputs = RunningStack.of(SETTINGS, OUTPUTS | {"ExportsOutputRefTable": "orders"}).outputs
    assert outputs == OUTPUTS


def test_the_closing_words_name_urls_and_a_user() -> None:
    words = welcome(RunningStack.of(SETTINGS, OUTPUTS), SETTINGS, seconds=12)
    assert "http://127.0.0.1:4670/" in words
    assert "http://d123.cloudfront.localhost:4666" in words
    assert "buyer@example.com" in words


def test_a_stack_on_other_ports_keeps_its_files_apart() -> None:
    usual = Settings.on_ports(4566, 4570, demo_data=True)
    beside = Settings.on_ports(4666, 4670, demo_data=True)
    assert usual.stack_file != beside.stack_file
    assert usual.cloud_assembly != beside.cloud_assembly
