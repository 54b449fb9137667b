"""The marketplace's pages, as a buyer's browser shows them."""

from playwright.sync_api import BrowserContext, Page

from local.embedded.description import RunningStack


def press_set_up(profile: BrowserContext, stack: RunningStack, order_id: str) -> Page:
    """Press the purchase's button "Set up your account"; answers the tab that it opens.

    The tab's own form then posts the token across sites, as AWS Marketplace's does.
    """
    page = profile.new_page()
    page.goto(f"{stack.simulator['storefront']}purchases")
    page.get_by_role("link", name=order_id).click()
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Set up your account").click()
    opened.value.wait_for_url("**/link")
    return opened.value


def buy(profile: BrowserContext, stack: RunningStack, *, product: str, buyer: str, accepted: str) -> str:
    """Buy with the storefront's form; answers the agreement's id.

    ``accepted`` is a part of the choice that says when the offer was accepted.
    """
    page = profile.new_page()
    page.goto(stack.simulator["storefront"])
    page.get_by_role("link", name=product).first.click()
    page.get_by_label("or another account").fill(buyer)
    when = page.get_by_label("Accepted")
    when.select_option(when.locator("option", has_text=accepted).get_attribute("value"))
    page.get_by_role("button", name=f"Buy {product}").click()
    page.wait_for_url("**/purchases/*")
    return page.url.split("/purchases/")[1].split("?")[0]
