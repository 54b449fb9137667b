"""Resources as the synthesized policies name them."""

from typing import Final

TABLE: Final = "${OrdersTable.Arn}"
STREAM: Final = "${OrdersTable.StreamArn}"
TABLE_KEY: Final = "${TableKey.Arn}"
MESSAGES_KEY: Final = "${MessagesKey.Arn}"
POOL: Final = "${PeoplePool.Arn}"
RECONCILIATION: Final = "${FunctionsReconciliationFunction.Arn}"
BUS: Final = "${Bus.Arn}"
SECRET: Final = "arn:aws:secretsmanager:us-east-1:${AWS::AccountId}:secret:marketplace-orders/origin-??????"
OFFERS: Final = "arn:aws:aws-marketplace:*:*:AWSMarketplace/Offer/*"
ANYTHING: Final = "*"


def index(name: str) -> str:
    """An index of the table."""
    return f"{TABLE}/index/{name}"


def queue(name: str) -> str:
    """A queue, or with ``DeadLetters`` behind it the queue of its dead letters."""
    return f"${{Queues{name}Queue.Arn}}"
