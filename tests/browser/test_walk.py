"""The main job, as a buyer does it: from the marketplace's button to active benefits."""

import pytest
from playwright.sync_api import Page, expect

from local.embedded.description import RunningStack
from local.embedded.people import DemoUser
from tests.browser.support import accounts, storefront
from tests.browser.support.closing import CLOSES, closing_after
from tests.browser.support.look import LANGUAGES, Language, Look
from tests.browser.support.order_page import OrderPage
from tests.browser.support.pictures import illustrate
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.settling import settle
from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace

TALL = 1180  # pixels: the link page at once, for its picture
ENOUGH = 20  # seconds, from the button to the choice of an application


@pytest.mark.parametrize("language", LANGUAGES)
def test_buyer_walks_from_the_button_to_active_benefits(
    visitors: Visitors,
    stack: RunningStack,
    marketplace: Marketplace,
    bus: Bus,
    buyer: str,
    language: Language,
) -> None:
    """With an account that does not exist yet, an application neither, and a window that closes by itself.

    O-9 to O-17, O-53, O-54, O-58, O-59, O-62, O-63, O-74
    """
    ago = closing_after(visitors, ENOUGH)
    order_id = marketplace.buy_in_window(bus, **APPPUSH, buyer_account=buyer, accepted_ago=ago)
    page = storefront.press_set_up(visitors.profile(Look(language=language, height=TALL)), stack, order_id)
    walk = _Walk(page, language)
    walk.creates_an_account()
    walk.links()
    walk.chooses_a_new_application()
    walk.sees_the_window_close()
    walk.finds_benefits_active(order_id)


class _Walk:
    """What the buyer does in one language; pictures of the English walk are in the README."""

    def __init__(self, page: Page, language: Language) -> None:
        self.page = page
        self.language = language

    def creates_an_account(self) -> None:
        user = accounts.new_user()
        self._shoots("link")
        self.page.get_by_role("link", name=self._says("new.create")).click()
        accounts.field(self.page, "email").fill(user.email)
        accounts.field(self.page, "password").fill(user.password)
        self._shoots("sign-up")
        accounts.press(self.page, "signUp.submit", self.language)
        accounts.heading(self.page, "confirm.title", self.language)
        self._confirms(user)

    def _confirms(self, user: DemoUser) -> None:
        accounts.enter_code(self.page, accounts.SIGN_UP_CODE, "confirm.submit", self.language)
        sign_in(self.page, user)
        self.page.wait_for_url("**/link")

    def links(self) -> None:
        button = self.page.get_by_role("button", name=self._says("confirm.first.button"), exact=True)
        expect(button).to_be_visible()
        self._shoots("link-confirm")
        button.click()
        expect(self.page.get_by_role("heading", name=self._says("linked.title"))).to_be_visible()

    def chooses_a_new_application(self) -> None:
        self.page.get_by_label(self._says("target.organizationName")).fill("Example Retail")
        self.page.get_by_label(self._says("target.applicationName")).fill("Example Shop")
        self.page.get_by_role("button", name=self._says("target.application.create")).click()
        self.page.get_by_role("button", name=self._says("target.application.submit")).click()
        expect(self.page.get_by_role("button", name=self._says("chosen.change"))).to_be_visible()
        self._shoots("link-window")

    def sees_the_window_close(self) -> None:
        bound = self.page.get_by_role("heading", name=self._says("bound.to", name="Example Shop"))
        expect(bound).to_be_visible(timeout=CLOSES)
        expect(self.page.get_by_text(self._says("bound.active"))).to_be_visible()
        self._shoots("link-bound")

    def finds_benefits_active(self, order_id: str) -> None:
        self.page.get_by_role("main").get_by_role("link", name=self._says("order.open")).click()
        self.page.wait_for_url(f"**/orders/{order_id}")
        order = OrderPage(self.page, self.language)
        order.is_read()
        order.shows("Linked", "Subscribed", benefits=True)
        self._shoots("order")

    def _says(self, key: str, **details: object) -> str:
        return words(f"link.{key}", self.language, **details)

    def _shoots(self, name: str) -> None:
        if self.language == "en":
            settle(self.page)
            self.page.evaluate("scrollTo(0, 0)")
            illustrate(self.page, f"walk-{name}")


def test_purchase_with_the_storefronts_form_arrives(
    visitors: Visitors, stack: RunningStack, buyer: str
) -> None:
    """O-10 to O-13: what the form says is what the link page shows."""
    profile = visitors.profile()
    order_id = storefront.buy(profile, stack, product="AppPush", buyer=buyer, accepted="a day ago")
    main = storefront.press_set_up(profile, stack, order_id).get_by_role("main")
    for shown in ("AppPush", f"********{buyer[-4:]}", order_id):
        expect(main.get_by_text(shown, exact=True)).to_be_visible()
