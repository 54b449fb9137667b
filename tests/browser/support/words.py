"""The pages' own texts, so that tests look for what a person reads in each language."""

import json
import re
from functools import cache
from typing import Any, Final

from local.embedded.settings import ROOT
from tests.browser.support.look import Language

_SOURCES: Final = ROOT / "console" / "src"
TAGS: Final[dict[Language, str]] = {"en": "en-US", "es": "es-ES", "it": "it-IT", "zh": "zh-CN"}
"""What `<html lang>` says."""


def words(key: str, language: Language = "en", **details: object) -> str:
    """The text of ``<folder>.<key>``, as in ``words("light.callback.title")``, with its details filled in."""
    folder, *path = key.split(".")
    found = _messages(folder, language)
    for each in path:
        found = found[each]
    text = str(found)
    for name, value in details.items():
        text = _filled(text, name, str(value))
    return text


def _filled(text: str, name: str, value: str) -> str:
    """A gap is ``{{name}}``, or ``{{name, number}}`` where i18next is to write it as the language does."""
    return re.sub(rf"{{{{{name}(, \w+)?}}}}", lambda _: value, text)


@cache
def _messages(folder: str, language: Language) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (_SOURCES / folder / "messages" / f"{language}.json").read_text("utf-8")
    )
    return found
