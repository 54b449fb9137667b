"""The cookie that names a registration's session: unreadable for scripts, never sent to another host."""

from marketplace_orders.http.events import Event, cookie
from marketplace_orders.services.sessions import LIFETIME

NAME = "__Host-registration"


def session_cookie(session_id: str) -> str:
    """Return the Set-Cookie value for *session_id*; Lax, so that it survives the redirect to the page."""
    age = int(LIFETIME.total_seconds())
    return f"{NAME}={session_id}; Max-Age={age}; Path=/; Secure; HttpOnly; SameSite=Lax"


def session_of(event: Event) -> str | None:
    """Return the session id that the browser sent, or None."""
    return cookie(event, NAME)
