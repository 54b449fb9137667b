"""How much a page makes a browser load."""

import gzip
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Response

from local.embedded.front_door import FrontDoor


@dataclass
class Weight:
    """What a profile's pages load from the front door, in bytes.

    Files count as gzip packs them, for CloudFront compresses, and once each; answers of the API count as they
    are.
    """

    front_door: FrontDoor
    host: str
    _files: set[str] = field(default_factory=set)
    _answers: int = 0

    def watch(self, profile: BrowserContext) -> None:
        """Weigh whatever is loaded from now on."""
        profile.on("response", self._take)

    @property
    def files(self) -> dict[str, int]:
        """The size of each file by its path, the heaviest first."""
        sizes = {path: len(gzip.compress(self.front_door.get(path).content)) for path in self._files}
        return dict(sorted(sizes.items(), key=lambda each: -each[1]))

    @property
    def total(self) -> int:
        """Everything."""
        return sum(self.files.values()) + self._answers

    def _take(self, response: Response) -> None:
        url = urlsplit(response.url)
        if url.netloc != self.host:
            return
        if url.path.startswith(("/api/", "/aws/")):
            self._answers += int(response.headers.get("content-length", 0))
        else:
            self._files.add(url.path)
