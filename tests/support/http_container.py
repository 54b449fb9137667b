"""What the HTTP functions run in: environment, table, secret and queue in moto, nothing cached."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from moto import mock_aws

from marketplace_orders import bootstrap
from tests.support.container import forget
from tests.support.orders_table import make_table

TABLE = "orders"
SECRET = "only-the-front-door-knows"


@contextmanager
def fresh_container(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give the functions an empty world, and forget it afterwards."""
    for name, value in {
        "TABLE_NAME": TABLE,
        "ORIGIN_SECRET_NAME": "origin",
        "SUPPORT_CONTACT": "help@vendor.example",
        "OIDC_ISSUER": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example",
        "AWS_DEFAULT_REGION": "us-east-1",
        # Away from the hosts that moto answers for: it does not know ResolveCustomer.
        "AWS_ENDPOINT_URL_MARKETPLACE_METERING": "http://marketplace.test",
    }.items():
        monkeypatch.setenv(name, value)
    with mock_aws():
        forget()
        make_table(bootstrap.table().client, TABLE)
        bootstrap.session().client("secretsmanager").create_secret(Name="origin", SecretString=SECRET)
        queue = bootstrap.session().client("sqs").create_queue(QueueName="enrichment")
        monkeypatch.setenv("ENRICHMENT_QUEUE_URL", queue["QueueUrl"])
        yield
    forget()


def dump() -> str:
    """Return everything that the table holds, as text."""
    return repr(bootstrap.table().client.scan(TableName=TABLE)["Items"])
