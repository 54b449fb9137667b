"""Arrivals and links are counted by product and outcome; refusals by their code."""

import pytest

from marketplace_orders.http.registration import Door, respond
from marketplace_orders.ports.marketplace import Resolved
from marketplace_orders.services.registering import Outcome, register
from marketplace_orders.services.registration_errors import token_expired
from tests.builders import AGREEMENT
from tests.samples import sample
from tests.support.front_desk import LICENSE_ARN, FrontDesk, resolved
from tests.support.measured import series

TOKEN = "token+of/a=buyer"


pytestmark = pytest.mark.usefixtures("nothing_recorded")


def _knock(desk: FrontDesk, answer: Resolved | Exception) -> None:
    desk.tokens.answers[TOKEN] = answer
    door = Door(lambda: desk.desk, lambda: "only-the-front-door-knows", "help@vendor.example")
    respond(door, sample("registration_post"))


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [(resolved(agreement=AGREEMENT), "order"), (resolved(license_arn=LICENSE_ARN), "claim")],
)
def test_a_buyer_who_arrives_is_counted_by_what_the_token_led_to(
    desk: FrontDesk, answer: Resolved, outcome: str
) -> None:
    _knock(desk, answer)
    assert series("Registrations") == {("apppush", outcome): [1]}
    assert series("RegistrationsRefused") == {}


def test_a_token_that_comes_again_leads_nowhere_new(desk: FrontDesk) -> None:
    _knock(desk, resolved(agreement=AGREEMENT))
    _knock(desk, resolved(agreement=AGREEMENT))
    _knock(desk, token_expired())
    assert series("Registrations") == {("apppush", "order"): [1], ("apppush", "again"): [1, 1]}


def test_a_refusal_is_counted_by_its_code(desk: FrontDesk) -> None:
    _knock(desk, token_expired())
    _knock(desk, resolved(agreement=AGREEMENT, code="not-ours"))
    assert series("RegistrationsRefused") == {("token_expired",): [1], ("product_not_sold",): [1]}
    assert series("Registrations") == {}


def test_what_arrived_names_its_product(desk: FrontDesk) -> None:
    desk.tokens.answers[TOKEN] = resolved(agreement=AGREEMENT)
    arrived = register(desk.desk, TOKEN)
    assert (arrived.product, arrived.outcome) == ("apppush", Outcome.ORDER)
