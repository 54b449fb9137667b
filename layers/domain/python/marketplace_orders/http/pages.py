"""The two small pages of the registration address: what it is for, and what went wrong.

Plain HTML without style or script: it must read well under any Content-Security-Policy.
"""

from html import escape

from marketplace_orders.domain.errors import OrdersError

CONTENT_TYPE = "text/html; charset=utf-8"

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg">
{onward}<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
{paragraphs}
</main>
</body>
</html>
"""

# At once, without a timer that a reader would have to beat (WCAG technique H76).
_REFRESH = '<meta http-equiv="refresh" content="0; url={address}">\n'


def welcome(support_contact: str) -> str:
    """Return what somebody reads who opens the registration address without a purchase."""
    return _page(
        "Set up your AWS Marketplace purchase",
        "Purchases from AWS Marketplace are set up here.",
        "In AWS, open AWS Marketplace, Manage subscriptions, choose the product, and press "
        "“Set up your account”. You come back here with your purchase.",
        _support(support_contact),
    )


def failure(error: OrdersError, request_id: str, support_contact: str, onward: str | None) -> str:
    """Return what a buyer reads when *error* stopped the registration.

    The browser goes on at once to the address *onward*, if there is one: a page that says the same in the
    buyer's language.
    """
    return _page(
        "This purchase could not be set up",
        error.sentence,
        _support(support_contact),
        f"Reference for support: {error.code}, {request_id}",
        onward=onward,
    )


def _support(contact: str) -> str:
    return f"Need help? Contact {contact}." if contact else ""


def _page(title: str, *paragraphs: str, onward: str | None = None) -> str:
    told = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs if paragraph)
    refresh = _REFRESH.format(address=escape(onward)) if onward else ""
    return _PAGE.format(title=escape(title), paragraphs=told, onward=refresh)
