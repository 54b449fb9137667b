"""What was used, in the table: one item per order, replaced by later reports alone."""

from dataclasses import dataclass

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import Item, key_item, text, value
from marketplace_orders.adapters.dynamodb.table import Table, condition_failed
from marketplace_orders.domain.instants import parsed, written
from marketplace_orders.ports.consumption import Reported


@dataclass(frozen=True, slots=True)
class DynamoConsumption:
    """See ``Consumption``."""

    table: Table

    def read(self, order_id: str) -> Reported | None:
        """Return what was reported of the order."""
        found = self.table.get(Reported.key_of(order_id))
        return _reported(order_id, found) if found else None

    def report(self, reported: Reported) -> Reported:
        """Keep a report, unless one of its instant or later is kept."""
        try:
            self.table.put(
                {
                    **key_item(Reported.key_of(reported.order_id)),
                    "at": value(written(reported.at)),
                    "units": {"M": {name: value(units) for name, units in reported.units.items()}},
                },
                ConditionExpression="attribute_not_exists(#at) OR #at < :at",
                ExpressionAttributeNames={"#at": "at"},
                ExpressionAttributeValues={":at": value(written(reported.at))},
            )
        except ClientError as error:
            if not condition_failed(error):
                raise
            return self.read(reported.order_id) or reported
        return reported


def _reported(order_id: str, stored: Item) -> Reported:
    units = {name: int(held["N"]) for name, held in stored["units"]["M"].items()}
    return Reported(order_id=order_id, at=parsed(text(stored, "at")), units=units)
