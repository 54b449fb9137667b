"""Alarms: each tells somebody and knows what silence means."""

from tests.infra.templates import Assembly, Json

TOPIC = "${AlarmsTopic}"


def _alarms(aws: Assembly) -> dict[str, Json]:
    return aws.orders.of_type("CloudWatch::Alarm")


def test_every_alarm_has_an_action_a_meaning_and_a_policy_for_missing_data(aws: Assembly) -> None:
    for name, alarm in _alarms(aws).items():
        assert [aws.orders.text(each) for each in alarm["AlarmActions"]] == [TOPIC], name
        assert [aws.orders.text(each) for each in alarm["OKActions"]] == [TOPIC], name
        assert alarm["AlarmDescription"], name
        assert alarm["TreatMissingData"] in {"notBreaching", "breaching"}, name


def test_every_function_has_one(aws: Assembly) -> None:
    failing = {name for name, alarm in _alarms(aws).items() if alarm["MetricName"] == "Errors"}
    functions = aws.orders.of_type("Lambda::Function")
    assert failing == {name.removesuffix("Function") + "Failing" for name in functions}


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
