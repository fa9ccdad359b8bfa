"""How long a line is, as each ad platform counts it.

Google and Microsoft count display width: a character of a double-width script takes two places
(adspolicy answer 14848297; Microsoft Advertising, responsive search ad). Dynamic text counts as
its default only, because that is what is shown when the keyword does not fit.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from functools import lru_cache

# {KeyWord:Shoes}, {CUSTOMIZER.Price:from £9}, {LOCATION(City):your town}, {param1:£9}: the text
# after the colon is what counts. Braces do not nest on any platform.
_DYNAMIC_WITH_DEFAULT = re.compile(
    r"\{(?:keyword|customizer\.[^:{}]+|location\([^(){}]*\)|param[1-3]):([^{}]*)\}", re.IGNORECASE
)
# Microsoft states that a countdown takes 8 places; Google publishes no figure, so the same is used.
_COUNTDOWN = re.compile(r"\{(?:global_)?countdown\([^(){}]*\)\}", re.IGNORECASE)
_COUNTDOWN_PLACES = "00000000"


class Counting(enum.StrEnum):
    """The unit in which a platform states a limit."""

    WIDTH = "width"
    """Display width: 2 for East Asian wide and full-width characters, else 1."""
    CHARACTERS = "characters"
    """User-visible code points after NFC."""
    WEIGHTED = "weighted"
    """X's weighted count: 2 for most emoji and East Asian characters, else 1."""


def shown_text(text: str) -> str:
    """Return the text that is counted: dynamic text replaced by its default, NFC."""
    if "{" in text:
        text = _DYNAMIC_WITH_DEFAULT.sub(r"\1", text)
        text = _COUNTDOWN.sub(_COUNTDOWN_PLACES, text)
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65536)
def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def text_length(text: str, counting: Counting = Counting.WIDTH) -> int:
    """Return the length of ``text`` in the platform's unit.

    Shapes: any text in, a whole number of places out; dynamic text counts as its default.
    Source: display width per Unicode TR 11 (``east_asian_width`` in {W, F} counts 2).
    """
    shown = shown_text(text)
    if counting is Counting.CHARACTERS:
        return len(shown)
    return _width(shown)
