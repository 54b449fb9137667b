"""The table's stream of buyers: a new link reaches every order of the AWS account."""

from typing import TYPE_CHECKING

from marketplace_orders.adapters.dynamodb.stream import is_new_link, linked_buyer
from marketplace_orders.bootstrap import ledger
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, observed
from marketplace_orders.services.linking_orders import link_buyers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aws_lambda_powertools.utilities.typing import LambdaContext

    from marketplace_orders.adapters.dynamodb.stream import StreamRecord


@observed
def lambda_handler(event: "Mapping[str, Sequence[StreamRecord]]", _: "LambdaContext") -> None:
    """Spread the links of a batch; what fails is raised, and the stream delivers the batch again."""
    spread = link_buyers(ledger(), map(linked_buyer, filter(is_new_link, event["Records"])))
    count(Metric.ORDERS_LINKED, spread.orders)
    count(Metric.LINKS_SUPERSEDED, spread.superseded)
