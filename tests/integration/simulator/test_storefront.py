"""The storefront, as a browser uses it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest

from tests.integration.simulator.driving import REGISTRATION_URL, Control

FORM = {"quantity.dau": "500", "quantity.vip_days": "3", "price": "", "other_account": "", "currency": "USD"}


@pytest.fixture
def browser(url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url, follow_redirects=True, timeout=30) as client:
        yield client


class Page(HTMLParser):
    """What matters of a page: forms with their fields, headings, and addresses of other hosts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[dict[str, Any]] = []
        self.labels: set[str] = set()
        self.inputs: list[dict[str, str | None]] = []
        self.foreign: list[str] = []
        self.headings = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "form":
            self.forms.append({"action": values.get("action"), "method": values.get("method"), "fields": {}})
        elif tag == "label" and values.get("for"):
            self.labels.add(str(values["for"]))
        elif tag in ("input", "select"):
            self.inputs.append(values)
            if self.forms and values.get("name"):
                self.forms[-1]["fields"][values["name"]] = values.get("value")
        elif tag == "h1":
            self.headings += 1
        loaded = values.get("src") or (values.get("href") if tag == "link" else None)
        if loaded and not loaded.startswith("/"):
            self.foreign.append(loaded)


def buy(browser: httpx.Client, **choices: str) -> str:
    """Buy through the form; the address of the purchase."""
    answer = browser.post("/products/apppush", data={**FORM, **choices})
    assert answer.status_code == 200, answer.text
    return answer.url.path


PAGES = ["/", "/products/apppush", "/products/sms", "/purchases", "/messages", "/faults", "/control/docs"]


@pytest.mark.parametrize("path", PAGES)
def test_pages_load_nothing_from_elsewhere_and_label_their_fields(browser: httpx.Client, path: str) -> None:
    buy(browser)
    answer = browser.get(path)
    page = Page(answer.text)

    assert answer.status_code == 200
    assert page.foreign == []
    assert page.headings == 1
    assert '<html lang="en">' in answer.text
    unnamed = [i for i in page.inputs if i.get("id") and i["id"] not in page.labels]
    assert unnamed == []


def test_a_person_buys_and_is_sent_to_the_vendor(browser: httpx.Client, control: Control) -> None:
    path = buy(browser, accepted="PT47H59M50S", offer_kind="free_trial", other_account="999900001111")
    (agreement,) = control.call("GET", "/agreements")
    page = Page(browser.post(f"{path}/setup").text)

    assert path.endswith(agreement["agreement_id"])
    assert agreement["quantities"] == {"dau": 500, "vip_days": 3}
    assert (agreement["offer_kind"], agreement["buyer_account"]) == ("free_trial", "999900001111")
    (form,) = page.forms
    assert (form["method"], form["action"]) == ("post", REGISTRATION_URL)
    assert form["fields"]["x-amzn-marketplace-offer-type"] == "free-trial"
    assert form["fields"]["x-amzn-marketplace-token"]


def test_without_a_registration_url_the_page_says_so(browser: httpx.Client, control: Control) -> None:
    path = buy(browser)
    control.call("PATCH", "/settings", {"registration_url": ""})

    assert "No registration URL is set" in browser.post(f"{path}/setup").text


@pytest.mark.parametrize(
    ("action", "status"), [("cancel", "CANCELLED"), ("expire", "EXPIRED"), ("fail-payment", "TERMINATED")]
)
def test_endings_are_one_click(browser: httpx.Client, control: Control, action: str, status: str) -> None:
    path = buy(browser)
    text = browser.post(f"{path}/{action}").text

    assert "Purchase Agreement Ended - Proposer" in text
    assert [a["status"] for a in control.call("GET", "/agreements")] == [status]
    again = browser.post(f"{path}/{action}")
    assert again.status_code == 422
    assert "has ended already" in again.text


@pytest.mark.parametrize(("action", "pointer"), [("renew", "Renews"), ("upgrade", "Replaces")])
def test_a_follower_shows_where_it_comes_from(browser: httpx.Client, action: str, pointer: str) -> None:
    path = buy(browser)
    answer = browser.post(f"{path}/{action}", data={"quantity.dau": "900"})

    assert answer.url.path != path
    assert pointer in answer.text
    assert path in answer.text


@pytest.mark.parametrize(
    "action", ["amend", "stop-renewal", "resume-renewal", "issue-advisory", "resolve-advisory", "provision"]
)
def test_other_buttons_stay_on_the_purchase(browser: httpx.Client, action: str) -> None:
    path = buy(browser, auto_renew="on", pending="on")
    answer = browser.post(f"{path}/{action}", data={"quantity.dau": "900"})

    assert (answer.status_code, answer.url.path) == (200, path)
    assert "Done." in answer.text


@pytest.mark.parametrize(
    ("choices", "complaint"),
    [
        ({"quantity.dau": "many"}, "must be a whole number"),
        ({"price": "free"}, "price"),
        ({"other_account": "12"}, "buyer_account"),
        ({"quantity.seats": "1"}, "no dimension"),
    ],
)
def test_a_wrong_form_says_what_is_wrong(
    browser: httpx.Client, choices: dict[str, str], complaint: str
) -> None:
    answer = browser.post("/products/apppush", data={**FORM, **choices})
    alert = re.search(r'role="alert">([^<]*)', answer.text)

    assert answer.status_code == 422
    assert alert
    assert complaint in alert[1]


@pytest.mark.parametrize("path", ["/products/none", "/purchases/agmt-none"])
def test_what_does_not_exist_gets_a_page_too(browser: httpx.Client, path: str) -> None:
    answer = browser.get(path)

    assert answer.status_code == 404
    assert "<h1>" in answer.text


def test_an_unknown_button_does_nothing(browser: httpx.Client) -> None:
    assert browser.post(f"{buy(browser)}/explode").status_code == 422


def test_faults_are_set_on_a_page(browser: httpx.Client, control: Control) -> None:
    browser.post("/faults/delivery", data={"duplicate": "20", "drop": "0", "hold": "on", "seed": "7"})
    assert control.call("GET", "/faults/delivery")["duplicate"] == 0.2
    buy(browser)
    assert "2 messages held" in browser.get("/faults").text
    browser.post("/faults/release", data={"shuffle": "on"})
    assert {e["state"] for e in control.call("GET", "/events")} == {"sent"}

    browser.post(
        "/faults/api",
        data={"target": "meteringmarketplace.ResolveCustomer", "kind": "throttle", "times": "3"},
    )
    (fault,) = control.call("GET", "/faults/api")
    assert (fault["operation"], fault["times"]) == ("ResolveCustomer", 3)
    assert "ResolveCustomer: throttle, 3 more" in browser.get("/faults").text
    browser.post("/faults/clear")
    assert control.call("GET", "/faults/api") == []
    assert control.call("GET", "/faults/delivery")["hold"] is False


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("/faults/delivery", {"drop": "most"}),
        ("/faults/delivery", {"drop": "101"}),
        ("/faults/api", {"kind": "bad"}),
    ],
)
def test_wrong_faults_are_refused(browser: httpx.Client, path: str, data: dict[str, str]) -> None:
    assert browser.post(path, data=data).status_code == 422


def test_a_buyers_words_are_shown_as_text(browser: httpx.Client, control: Control) -> None:
    control.post("/buyers", {"name": "<script>alert(1)</script>"})

    assert "<script>alert" not in browser.get("/products/apppush").text
