"""Deploying a small cloud assembly into a real engine."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from local.embedded.assembly import read
from local.embedded.clients import session
from local.embedded.deployment import create_stacks
from local.embedded.errors import DeployFailed
from local.embedded.settings import Settings
from local.embedded.warm_up import warm_up


def test_stacks_come_after_those_they_depend_on(assembly: Path) -> None:
    assert [stack.name for stack in read(assembly)] == ["Base", "App"]


def test_functions_run_without_the_engines_own_packages(engine: Settings, assembly: Path) -> None:
    outputs = create_stacks(read(assembly), engine.engine_url)
    warm_up(outputs, engine.engine_url)
    functions = session().client("lambda", endpoint_url=engine.engine_url)
    answer = functions.invoke(FunctionName=outputs["SampleFunctionName"], Payload=json.dumps({"hello": 1}))
    body = json.loads(answer["Payload"].read())
    assert body["event"] == {"hello": 1}
    assert all(".venv-engine" not in path for path in body["packages"])


def test_a_refused_template_is_reported_with_the_engines_reason(engine: Settings, assembly: Path) -> None:
    app = replace(read(assembly)[1], name="Orphan")
    template = assembly / "App.template.json"
    template.write_text(template.read_text().replace("Base:Role", "Nowhere:Role"))
    with pytest.raises(DeployFailed, match=r"Orphan.*\n.*Nowhere:Role"):
        create_stacks([app], engine.engine_url)


def test_a_function_that_cannot_be_imported_is_noticed(engine: Settings, assembly: Path) -> None:
    (assembly / "asset.code" / "handler.py").write_text("import boto3_that_no_layer_has\n")
    stacks = [replace(stack, name=f"{stack.name}Broken") for stack in read(assembly)]
    for name in ("App", "Base"):
        template = assembly / f"{name}.template.json"
        template.write_text(template.read_text().replace("Base:Role", "Broken:Role"))
    outputs = create_stacks(stacks, engine.engine_url)
    with pytest.raises(DeployFailed, match="boto3_that_no_layer_has"):
        warm_up(outputs, engine.engine_url)
