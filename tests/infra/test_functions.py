"""The functions: runtime, layers, environment, logs."""

import json

import pytest

from tests.infra.templates import Assembly, Json

HTTP = {"TABLE_NAME", "ORIGIN_SECRET_NAME", "SUPPORT_CONTACT"}
SIGNED_IN = HTTP | {"OIDC_ISSUER", "GROUPS_CLAIM", "OPS_GROUP", "ENRICHMENT_QUEUE_URL"}
PUBLISH = {"TABLE_NAME", "EVENT_BUS_NAME", "ENRICHMENT_QUEUE_URL", "REPUBLISH_QUEUE_URL"}
POWERTOOLS = {"POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE", "POWERTOOLS_LOG_LEVEL"}

ENVIRONMENT: dict[str, set[str]] = {
    "registration": HTTP,
    "api": SIGNED_IN,
    "operations": SIGNED_IN | {"DEAD_LETTER_QUEUES", "RECONCILIATION_FUNCTION_NAME"},
    "refunds": {"TABLE_NAME", "ORIGIN_SECRET_NAME", "GROUPS_CLAIM", "OPS_GROUP"},
    "notifications": {"TABLE_NAME"},
    "enrichment": {"TABLE_NAME"},
    "publisher": PUBLISH,
    "republish": PUBLISH,
    "linking": {"TABLE_NAME"},
    "window": {"TABLE_NAME"},
    "sweep": PUBLISH | {"REFUND_WORKFLOW_ARN"},
    "refunding": {"TABLE_NAME", "REFUND_POLL_SECONDS"},
    "reconciliation": {"TABLE_NAME", "ENRICHMENT_QUEUE_URL"},
}
API_GATEWAY_LIMIT = 30


def _function(aws: Assembly, name: str) -> Json:
    return aws.orders.of_type("Lambda::Function")[f"Functions{name.capitalize()}Function"]


def test_there_are_no_others(aws: Assembly) -> None:
    assert len(aws.orders.of_type("Lambda::Function")) == len(ENVIRONMENT)


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_each_reads_only_its_own_settings(aws: Assembly, name: str) -> None:
    variables = _function(aws, name)["Environment"]["Variables"]
    assert set(variables) == ENVIRONMENT[name] | POWERTOOLS
    assert variables["POWERTOOLS_SERVICE_NAME"] == name


def test_operations_know_every_dead_letter_queue_and_where_its_letters_go_back(aws: Assembly) -> None:
    variables = _function(aws, "operations")["Environment"]["Variables"]
    queues = json.loads(aws.orders.text(variables["DEAD_LETTER_QUEUES"]))
    work = {
        name.lower(): {"letters": f"${{Queues{name}DeadLettersQueue}}", "source": f"${{Queues{name}Queue}}"}
        for name in ("Notifications", "Enrichment", "Republish")
    }
    streams = {
        f"{name}-failures": {"letters": f"${{Queues{name.capitalize()}FailuresQueue}}", "source": ""}
        for name in ("publisher", "linking")
    }
    assert queues == work | streams


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_each_runs_traced_on_both_layers(aws: Assembly, name: str) -> None:
    function = _function(aws, name)
    assert (function["Runtime"], function["Architectures"]) == ("python3.14", ["arm64"])
    assert function["Handler"] == "handler.lambda_handler"
    assert function["TracingConfig"] == {"Mode": "Active"}
    layers = [aws.orders.text(layer) for layer in function["Layers"]]
    assert layers == ["${LayersDependencies}", "${LayersDomain}"]


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_each_keeps_its_logs_for_three_months_and_fails_aloud(aws: Assembly, name: str) -> None:
    group = aws.orders.text(_function(aws, name)["LoggingConfig"]["LogGroup"])
    assert group == f"${{Functions{name.capitalize()}Logs}}"
    assert f"Functions{name.capitalize()}Failing" in aws.orders.of_type("CloudWatch::Alarm")


def test_every_log_group_forgets(aws: Assembly) -> None:
    groups = aws.orders.of_type("Logs::LogGroup").values()
    assert {group["RetentionInDays"] for group in groups} == {90}


def test_http_functions_answer_before_the_api_gives_up(aws: Assembly) -> None:
    behind = ("registration", "api", "operations", "refunds")
    assert all(_function(aws, name)["Timeout"] < API_GATEWAY_LIMIT for name in behind)


def test_sweep_ends_before_the_next_one(aws: Assembly) -> None:
    assert _function(aws, "sweep")["Timeout"] < 60


def test_layers_say_what_they_are_for(aws: Assembly) -> None:
    for layer in aws.orders.of_type("Lambda::LayerVersion").values():
        assert layer["CompatibleRuntimes"] == ["python3.14"]
        assert layer["CompatibleArchitectures"] == ["arm64"]
