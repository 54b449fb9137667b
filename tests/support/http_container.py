"""What the HTTP functions run in: environment, table, users, secret and queue in moto, nothing cached."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from moto import mock_aws

from marketplace_orders import bootstrap
from tests.support.container import forget
from tests.support.orders_table import make_table

TABLE = "orders"
ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/"
SECRET = "only-the-front-door-knows"


@contextmanager
def fresh_container(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give the functions an empty world, and forget it afterwards."""
    for name, value in {
        "TABLE_NAME": TABLE,
        "ORIGIN_SECRET_NAME": "origin",
        "SUPPORT_CONTACT": "help@vendor.example",
        "AWS_DEFAULT_REGION": "us-east-1",
        # Away from the hosts that moto answers for: it does not know ResolveCustomer.
        "AWS_ENDPOINT_URL_MARKETPLACE_METERING": "http://marketplace.test",
    }.items():
        monkeypatch.setenv(name, value)
    with mock_aws(config={"lambda": {"use_docker": False}}):
        forget()
        make_table(bootstrap.table().client, TABLE)
        monkeypatch.setenv("DEAD_LETTER_QUEUES", json.dumps(_queues()))
        bootstrap.session().client("secretsmanager").create_secret(Name="origin", SecretString=SECRET)
        made = bootstrap.session().client("cognito-idp").create_user_pool(PoolName="people")
        monkeypatch.setenv("OIDC_ISSUER", ISSUER + made["UserPool"]["Id"])
        queue = bootstrap.session().client("sqs").create_queue(QueueName="enrichment")
        monkeypatch.setenv("ENRICHMENT_QUEUE_URL", queue["QueueUrl"])
        monkeypatch.setenv("RECONCILIATION_FUNCTION_NAME", _function())
        yield
    forget()


def _function() -> str:
    """Make a function that can be called without waiting, and is never run; answers its name."""
    role = bootstrap.session().client("iam").create_role(RoleName="any", AssumeRolePolicyDocument="{}")
    made = (
        bootstrap.session()
        .client("lambda")
        .create_function(
            FunctionName="reconciliation",
            Runtime="python3.14",
            Handler="handler.lambda_handler",
            Role=role["Role"]["Arn"],
            Code={"ZipFile": b""},
        )
    )
    return made["FunctionName"]


def _queues() -> dict[str, dict[str, str]]:
    sqs = bootstrap.session().client("sqs")
    ends = ("letters", "source")
    return {
        name: {end: sqs.create_queue(QueueName=f"{name}-{end}")["QueueUrl"] for end in ends}
        for name in ("notifications", "enrichment")
    }


def dump() -> str:
    """Return everything that the table holds, as text."""
    return repr(bootstrap.table().client.scan(TableName=TABLE)["Items"])
