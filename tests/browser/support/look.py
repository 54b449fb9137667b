"""What a visitor's browser is like."""

from dataclasses import dataclass
from typing import Final, Literal, TypedDict

Language = Literal["en", "es", "it", "zh"]

LANGUAGES: Final[tuple[Language, ...]] = ("en", "es", "it", "zh")
_LOCALES: Final[dict[Language, str]] = {"en": "en-US", "es": "es-ES", "it": "it-IT", "zh": "zh-CN"}


class _Viewport(TypedDict):
    width: int
    height: int


class _ContextOptions(TypedDict):
    locale: str
    color_scheme: Literal["light", "dark"]
    viewport: _Viewport
    timezone_id: str
    reduced_motion: Literal["reduce"]


@dataclass(frozen=True, kw_only=True)
class Look:
    """Language and colour scheme that the browser asks for, and its size in CSS pixels."""

    language: Language = "en"
    dark: bool = False
    width: int = 1280
    height: int = 900

    def options(self) -> _ContextOptions:
        """As Playwright's ``new_context`` takes it; far from UTC, so that local times show as such."""
        return {
            "locale": _LOCALES[self.language],
            "color_scheme": "dark" if self.dark else "light",
            "viewport": {"width": self.width, "height": self.height},
            "timezone_id": "America/Los_Angeles",
            "reduced_motion": "reduce",
        }

    def __str__(self) -> str:
        return f"{self.language}-{'dark' if self.dark else 'light'}-{self.width}"


DESKTOP: Final = Look()
DARK: Final = Look(dark=True)
PHONE: Final = Look(width=360, height=740)
DARK_PHONE: Final = Look(dark=True, width=360, height=740)

PAIRED: Final = (
    DESKTOP,
    Look(language="es", dark=True),
    Look(language="it", width=360, height=740),
    Look(language="zh", dark=True, width=360, height=740),
)
"""Every language, both colour schemes and both widths, in four looks instead of sixteen."""
