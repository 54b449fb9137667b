"""Who owns what was bought: the AWS account's link to an account, once made, holds for everything."""

from concurrent.futures import ThreadPoolExecutor

import httpx

from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually


def _bought(marketplace: Marketplace, buyer: str, product: str = "otp") -> str:
    return marketplace.buy(product=product, buyer_account=buyer, accepted_ago="PT72H")


def _owns(person: Person, *order_ids: str) -> None:
    eventually(
        lambda: {order["order_id"] for order in person.orders()} == set(order_ids),
        what=f"orders {order_ids}",
    )


def test_every_order_of_a_linked_aws_account_belongs_to_the_account(
    marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-2, O-17, O-79: bought before the link, bought after it, of other products too."""
    earlier = _bought(marketplace, buyer)
    another = _bought(marketplace, buyer, "email")
    person.arrive_and_link(marketplace.set_up(earlier))
    _owns(person, earlier, another)
    later = _bought(marketplace, buyer, "whatsapp")
    _owns(person, earlier, another, later)
    person.sees(later, "PENDING_LINK", "SUBSCRIBED")


def test_repeat_purchase_is_for_the_linked_account_alone(
    marketplace: Marketplace, person: Person, people: People, buyer: str
) -> None:
    """O-14, O-18..O-21: the page says which account it is, masked; nobody else can go on."""
    first = _bought(marketplace, buyer)
    person.arrive_and_link(marketplace.set_up(first))
    again = _bought(marketplace, buyer)
    cookie = person.arrive(marketplace.set_up(again))
    linked = person.registration(cookie)["linked_account"]
    assert linked["sign_in_method"] == "email"
    assert linked["email"].endswith("@example.com")
    assert person.email not in linked["email"]

    stranger = people.newcomer()
    refused = stranger.link(cookie)
    assert refused.status_code == httpx.codes.CONFLICT
    assert refused.json()["code"] == "linked_to_other_account"
    assert refused.json()["linked_account"] == linked
    assert stranger.orders() == []

    assert person.link(cookie).json()["order_id"] == again
    _owns(person, first, again)


def test_one_account_links_several_aws_accounts(marketplace: Marketplace, person: Person) -> None:
    """O-79."""
    orders = [_bought(marketplace, new_buyer()) for _ in range(2)]
    for order_id in orders:
        person.arrive_and_link(marketplace.set_up(order_id))
    _owns(person, *orders)


def test_orders_of_others_are_not_there(
    marketplace: Marketplace, person: Person, people: People, buyer: str
) -> None:
    """O-3: reading, binding and their timeline look the same as for an order that never was."""
    order_id = _bought(marketplace, buyer)
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    target = person.application()
    stranger = people.newcomer()
    for each in (order_id, "agmt-never-was"):
        answers = [
            stranger.get(f"/api/orders/{each}"),
            stranger.get(f"/api/orders/{each}/timeline"),
            stranger.get(f"/api/orders/{each}/targets"),
            stranger.bind(each, stranger.application()),
            stranger.schedule(each, stranger.application()),
            stranger.delete(f"/api/orders/{each}/schedule"),
        ]
        assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
            (404, "order_not_found")
        }
    assert stranger.get(f"/api/ops/orders/{order_id}").status_code == httpx.codes.FORBIDDEN
    assert person.bind(order_id, target).status_code == httpx.codes.OK


def test_two_people_link_the_same_aws_account_at_once(
    marketplace: Marketplace, people: People, buyer: str
) -> None:
    """O-79: one of them owns it, the other is told whose it is."""
    visitors = [people.newcomer() for _ in range(2)]
    orders = [_bought(marketplace, buyer) for _ in visitors]
    cookies = [visitors[0].arrive(marketplace.set_up(order_id)) for order_id in orders]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda pair: pair[0].link(pair[1]), zip(visitors, cookies, strict=True)))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    winner = next(one for one, answer in zip(visitors, answers, strict=True) if answer.status_code == 200)
    _owns(winner, *orders)
