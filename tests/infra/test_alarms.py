"""Alarms: each tells somebody, knows what silence means, and is in the runbook."""

import re

import pytest

from infra.alarms import RUNBOOK as RUNBOOK_PATH
from infra.settings import ROOT
from marketplace_orders.catalog import load_catalog
from marketplace_orders.metric_names import Metric
from tests.infra.templates import Assembly, Json

RUNBOOK = (ROOT / RUNBOOK_PATH).read_text("utf-8")
TOPIC = "${AlarmsTopic}"


def _alarms(aws: Assembly) -> dict[str, Json]:
    return aws.orders.of_type("CloudWatch::Alarm")


def test_every_alarm_has_an_action_a_meaning_and_a_policy_for_missing_data(aws: Assembly) -> None:
    for key, alarm in _alarms(aws).items():
        assert [aws.orders.text(each) for each in alarm["AlarmActions"]] == [TOPIC], key
        assert [aws.orders.text(each) for each in alarm["OKActions"]] == [TOPIC], key
        assert alarm["TreatMissingData"] in {"notBreaching", "breaching"}, key
        assert alarm["AlarmDescription"].endswith(f"docs/operations.md, section {alarm['AlarmName']}."), key


def test_every_alarm_has_a_section_in_the_runbook_and_every_section_an_alarm(aws: Assembly) -> None:
    assert _sections() == {_section(name) for name in _names(aws)}


def test_runbook_lists_every_alarm(aws: Assembly) -> None:
    listed = re.findall(r"^\| \[`(orders-[^`]+)`\]\(#([^)]+)\) \|", RUNBOOK, re.MULTILINE)
    assert {name for name, _ in listed} == {_section(name) for name in _names(aws)}
    assert [anchor for _, anchor in listed] == [re.sub("[<>]", "", name) for name, _ in listed]


def _names(aws: Assembly) -> set[str]:
    names = [alarm["AlarmName"] for alarm in _alarms(aws).values()]
    assert len(names) == len(set(names))
    return set(names)


def _sections() -> set[str]:
    found = re.findall(r"^### (orders-\S+)$", RUNBOOK, re.MULTILINE)
    assert len(found) == len(set(found))
    return set(found)


def _section(alarm: str) -> str:
    """Products come and go with the catalog: one section tells of all of them."""
    return re.sub(r"^(orders-no-[a-z]+)-.*$", r"\1-<product>", alarm)


def test_every_function_has_one(aws: Assembly) -> None:
    failing = {name for name, alarm in _alarms(aws).items() if alarm.get("MetricName") == "Errors"}
    functions = aws.orders.of_type("Lambda::Function")
    assert failing == {name.removesuffix("Function") + "Failing" for name in functions}


def test_every_product_has_those_that_the_catalog_asks_for(aws: Assembly) -> None:
    silent = {name for name in _names(aws) if name.startswith("orders-no-")}
    assert silent == {
        f"orders-no-{noise}-{product.key}" for product in load_catalog().products for noise in product.silence
    }


def test_silence_of_a_product_is_counted_by_the_hour(aws: Assembly) -> None:
    alarm = _named(aws, "orders-no-events-otp")
    assert (alarm["Period"], alarm["EvaluationPeriods"], alarm["Statistic"]) == (3600, 48, "SampleCount")
    assert alarm["Dimensions"] == [{"Name": "product", "Value": "otp"}]
    assert (alarm["TreatMissingData"], alarm["ComparisonOperator"]) == ("breaching", "LessThanThreshold")


def test_no_alarm_looks_further_back_than_cloudwatch_can(aws: Assembly) -> None:
    """A day, or seven of them in periods of an hour or more (PutMetricAlarm)."""
    for name, alarm in _alarms(aws).items():
        periods = [each["MetricStat"]["Period"] for each in alarm.get("Metrics", []) if "MetricStat" in each]
        period = alarm.get("Period") or max(periods)
        assert period * alarm["EvaluationPeriods"] <= (7 * 86400 if period >= 3600 else 86400), name


@pytest.mark.parametrize(
    ("name", "expression"),
    [
        ("orders-window-closed-late", "MAX([window, sweep, enrichment])"),
        ("orders-drift-found", "MAX([enrichment, reconciliation])"),
        ("orders-handover-held", "MAX([enrichment, sweep])"),
    ],
)
def test_what_several_functions_count_is_one_alarm(aws: Assembly, name: str, expression: str) -> None:
    first, *series = _named(aws, name)["Metrics"]
    assert (first["Expression"], first.get("ReturnData", True)) == (expression, True)
    for each in series:
        assert each["ReturnData"] is False
        assert each["MetricStat"]["Metric"]["Dimensions"] == [{"Name": "service", "Value": each["Id"]}]


def _named(aws: Assembly, name: str) -> Json:
    (alarm,) = (each for each in _alarms(aws).values() if each["AlarmName"] == name)
    return alarm


def test_our_metrics_exist_with_the_dimensions_that_alarms_ask_for(aws: Assembly) -> None:
    for alarm in _alarms(aws).values():
        for metric in _metrics(alarm):
            if metric["Namespace"] == "MarketplaceOrders":
                by = {tuple(each["Name"] for each in metric["Dimensions"])}
                assert by <= {("service",), *Metric(metric["MetricName"]).by}, alarm["AlarmName"]


def _metrics(alarm: Json) -> list[Json]:
    if "Metrics" not in alarm:
        return [alarm]
    return [each["MetricStat"]["Metric"] for each in alarm["Metrics"] if "MetricStat" in each]


def test_topic_is_encrypted_and_takes_alarms_of_this_account(aws: Assembly) -> None:
    topic = aws.orders.only("SNS::Topic")
    assert aws.orders.text(topic["KmsMasterKeyId"]) == "${MessagesKey.Arn}"
    allow, deny = aws.orders.statements(aws.orders.only("SNS::TopicPolicy")["PolicyDocument"])
    assert allow.effect == "Allow"
    assert allow.principals == {"cloudwatch.amazonaws.com"}
    assert allow.conditions == {"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}}
    assert (deny.effect, deny.conditions["Bool"]) == ("Deny", {"aws:SecureTransport": "false"})


def test_nobody_is_mailed_unless_asked_for(aws: Assembly, vendor: Assembly) -> None:
    def mailed(assembly: Assembly) -> list[str]:
        subscriptions = assembly.orders.of_type("SNS::Subscription").values()
        return [each["Endpoint"] for each in subscriptions if each["Protocol"] == "email"]

    assert mailed(aws) == []
    assert mailed(vendor) == ["alarms@example.com"]
