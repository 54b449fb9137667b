"""Nothing may go wrong unseen: not in the console, not on the network, not in a script."""

import re
from collections.abc import Iterator
from typing import Final

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

_ANSWERED: Final = re.compile(r"Failed to load resource: the server responded with a status of (\d+)")
_UNREACHABLE: Final = re.compile(r"Failed to load resource: net::")
# The page went elsewhere, or did not want the answer any more.
_GIVEN_UP: Final = "net::ERR_ABORTED"
# Asked for by pages that name no icon: the issuer's sign-in page, which is none of ours.
_NOT_OURS: Final = "/favicon.ico"
_ERROR: Final = 400


class Guard:
    """Collects what went wrong in the contexts that it watches; what a test announces is no fault."""

    def __init__(self) -> None:
        self._faults: list[str] = []
        self._statuses: set[int] = set()
        self._allowed: set[int] = set()
        self._paths: list[str] = []
        self._seen: set[int | str] = set()

    def expect_answers(self, *statuses: int) -> None:
        """Announce that the API will answer with these statuses of an error, each at least once."""
        self._statuses.update(statuses)

    def allow_answers(self, *statuses: int) -> None:
        """The same for answers that may come before the page is left, or too late."""
        self._allowed.update(statuses)

    def expect_unreachable(self, *paths: str) -> None:
        """Announce that requests whose URL contains one of these will get no answer, each at least once."""
        self._paths.extend(paths)

    def watch(self, context: BrowserContext) -> None:
        """Listen to every page of the context, also to those that it will open."""
        context.on("console", self._said)
        context.on("weberror", self._thrown)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)

    def verify(self) -> None:
        """Raise AssertionError with everything that went wrong, or was announced and did not happen."""
        announced: list[int | str] = [*self._statuses, *self._paths]
        missing = [f"announced, but did not happen: {each}" for each in announced if each not in self._seen]
        faults = [*self._faults, *missing]
        assert not faults, "the browser complains:\n" + "\n".join(faults)

    def _said(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        if message.type not in {"error", "warning"} or where.endswith(_NOT_OURS):
            return
        if not self._is_announced(message):
            self._faults.append(f"console {message.type} at {where}: {message.text}")

    def _is_announced(self, message: ConsoleMessage) -> bool:
        answered = _ANSWERED.match(message.text)
        if answered:
            return int(answered[1]) in self._statuses | self._allowed
        return bool(_UNREACHABLE.match(message.text)) and any(self._announced(message.location["url"]))

    def _thrown(self, error: WebError) -> None:
        self._faults.append(f"uncaught error: {error.error.stack or error.error.message}")

    def _failed(self, request: Request) -> None:
        announced = list(self._announced(request.url))
        self._seen.update(announced)
        if not announced and request.failure != _GIVEN_UP:
            self._faults.append(f"{request.method} {request.url} failed: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status < _ERROR or response.url.endswith(_NOT_OURS):
            return
        self._seen.add(response.status)
        if response.status not in self._statuses | self._allowed:
            self._faults.append(f"{response.request.method} {response.url} answers {response.status}")

    def _announced(self, url: str) -> Iterator[str]:
        return (path for path in self._paths if path in url)
