"""The table's lists against the same oracle as the fakes' (O-26, O-27)."""

from itertools import count

import boto3
from hypothesis import given, settings

from marketplace_orders.adapters.dynamodb.connecting import connected
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.order_lists import Listing
from tests.contract.appending import keep
from tests.contract.orders import expected, listings, many_orders, pages_of_account, pages_of_vendor
from tests.integration.dynamodb.conftest import DynamoStore
from tests.support.orders_table import make_table

_numbers = count(1)


@settings(max_examples=25, deadline=None)
@given(stored=many_orders(12), wanted=listings)
def test_all_pages_together_are_all_that_match(
    session: boto3.Session, stored: list[Order], wanted: Listing
) -> None:
    table = connected(session, f"drawn-{next(_numbers)}")
    make_table(table.client, table.name)
    store = DynamoStore(table)
    keep(store, stored)
    own = [order for order in stored if order.parties.account_id == "acc-1"]
    assert pages_of_vendor(store, wanted) == [order.order_id for order in expected(stored, wanted)]
    assert pages_of_account(store, "acc-1", wanted) == [o.order_id for o in expected(own, wanted)]
