"""What must survive besides the table: buckets, the secret; people are in test_people.py."""

import pytest

from tests.infra.templates import Assembly

RETAINED = ("Cognito::UserPool", "DynamoDB::GlobalTable", "KMS::Key", "S3::Bucket")


@pytest.mark.parametrize("kind", RETAINED)
def test_survives_its_stack(aws: Assembly, kind: str) -> None:
    resources = aws.data.resources(kind).values()
    assert resources
    assert {each["DeletionPolicy"] for each in resources} == {"Retain"}


def test_buckets_are_private_and_encrypted(aws: Assembly) -> None:
    for bucket in aws.data.of_type("S3::Bucket").values():
        assert all(bucket["PublicAccessBlockConfiguration"].values())
        assert bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]


def test_access_logs_go_after_400_days_and_refuse_plain_http(aws: Assembly) -> None:
    (rule,) = aws.data.of_type("S3::Bucket")["AccessLogsBucket"]["LifecycleConfiguration"]["Rules"]
    assert rule["ExpirationInDays"] == 400
    policy = aws.data.only("S3::BucketPolicy")
    assert aws.data.text(policy["Bucket"]) == "${AccessLogsBucket}"
    denied = [each for each in aws.data.statements(policy["PolicyDocument"]) if each.effect == "Deny"]
    assert [each.conditions["Bool"] for each in denied] == [{"aws:SecureTransport": "false"}]


def test_access_logs_are_written_by_this_accounts_deliveries_alone(aws: Assembly) -> None:
    policy = aws.data.only("S3::BucketPolicy")
    statements = aws.data.statements(policy["PolicyDocument"])
    (allowed,) = (each for each in statements if each.principals == {"delivery.logs.amazonaws.com"})
    assert allowed.actions == {"s3:PutObject"}
    assert aws.data.text(allowed.conditions["StringEquals"]["aws:SourceAccount"]) == "${AWS::AccountId}"
    source = aws.data.text(allowed.conditions["ArnLike"]["aws:SourceArn"])
    assert source == "arn:aws:logs:us-east-1:${AWS::AccountId}:delivery-source:*"


def test_console_bucket_logs_who_reads_it(aws: Assembly) -> None:
    logging = aws.data.of_type("S3::Bucket")["ConsoleBucket"]["LoggingConfiguration"]
    assert aws.data.text(logging["DestinationBucketName"]) == "${AccessLogsBucket}"
    policy = aws.data.only("S3::BucketPolicy")["PolicyDocument"]
    writers = {
        (principal, *each.actions)
        for each in aws.data.statements(policy)
        for principal in each.principals
        if each.effect == "Allow"
    }
    assert ("logging.s3.amazonaws.com", "s3:PutObject") in writers


def test_origin_secret_is_made_by_aws_and_fits_into_a_header(aws: Assembly) -> None:
    secret = aws.data.only("SecretsManager::Secret")
    assert secret["Name"] == "marketplace-orders/origin"
    assert "SecretString" not in secret
    assert secret["GenerateSecretString"] == {"PasswordLength": 48, "ExcludePunctuation": True}
