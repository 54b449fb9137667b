"""The published schemas are those of the models, and every event fits its own."""

import json
from pathlib import Path

import jsonschema
import pytest

from marketplace_orders.domain.published.differences import Announced, Announcement
from marketplace_orders.published.describing import detail
from marketplace_orders.published.schema import schema
from tests.builders import BOUGHT, bound_order, created, ended, order_of

FOLDER = Path(__file__).parents[3] / "docs" / "events"


@pytest.mark.parametrize("announced", Announced)
def test_the_schema_in_the_documentation_is_current(announced: Announced) -> None:
    stored = json.loads((FOLDER / f"{announced.value}.schema.json").read_text(encoding="utf-8"))
    assert stored == schema(announced)


@pytest.mark.parametrize("announced", Announced)
def test_events_fit_their_schema(announced: Announced) -> None:
    for facts in ((created(),), bound_order(), (*bound_order(), ended("CANCELLED", 60))):
        order = order_of(facts)
        told = detail(order, Announcement(announced, order.order_id, order.binding), BOUGHT, ("Bound",))
        jsonschema.validate(json.loads(told.model_dump_json(by_alias=True)), schema(announced))


def test_every_event_type_is_documented() -> None:
    text = (FOLDER.parent / "events.md").read_text(encoding="utf-8")
    assert [announced.value for announced in Announced if f"`{announced.value}`" not in text] == []
