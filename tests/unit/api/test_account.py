"""Who is signed in, and what is sold (O-75)."""

from tests.support.api import JOAN, Client


def test_me_is_who_the_token_says(client: Client) -> None:
    assert client.ask("me").json == {
        "account_id": JOAN,
        "email": "joan@example.com",
        "sign_in_method": "email",
        "operations": False,
    }
    assert client.ask("me_federated").json["sign_in_method"] == "Google"


def test_members_of_operations_are_told_so(client: Client) -> None:
    assert client.ask("me", claims={"cognito:groups": "[ops]"}).json["operations"] is True


def test_the_catalog_is_open_to_everybody(client: Client) -> None:
    """O-75: six products, what each is bound to, and what its packages count."""
    products = {product["key"]: product for product in client.ask("catalog").json["products"]}
    assert list(products) == ["apppush", "webpush", "whatsapp", "otp", "email", "sms"]
    binds_to = {key: product["binds_to"] for key, product in products.items()}
    assert {key for key, kind in binds_to.items() if kind == "organization"} == {"email", "sms"}
    assert [d["key"] for d in products["email"]["dimensions"]] == ["emails", "dedicated_ips"]
    assert products["email"]["refund_window_seconds"] == {
        "public": 172800,
        "private": 172800,
        "free_trial": 172800,
    }


def test_the_catalog_leads_to_every_products_page_on_the_marketplace(client: Client) -> None:
    """O-4."""
    pages = {product["key"]: product["listing_url"] for product in client.ask("catalog").json["products"]}
    assert pages["email"] == "https://aws.amazon.com/marketplace/pp/prodview-emailexample5"
    assert len(set(pages.values())) == 6
