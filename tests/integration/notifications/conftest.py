"""The functions as Lambda runs them, over a table in moto."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from marketplace_orders import bootstrap, settings
from tests.support.orders_table import make_table

TABLE = "orders"


@pytest.fixture(autouse=True)
def _fresh_container(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give each test a container of its own: environment, empty table, nothing cached."""
    monkeypatch.setenv("TABLE_NAME", TABLE)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with mock_aws():
        _forget()
        make_table(bootstrap.table().client, TABLE)
        yield
    _forget()


def _forget() -> None:
    kept = [settings.settings, bootstrap.session, bootstrap.table, bootstrap.lists, bootstrap.ledger]
    for each in kept:
        each.cache_clear()
