"""A length the marketer states in words: “max 45 characters”, “höchstens 30 Zeichen”."""

from __future__ import annotations

import re

_UNIT = r"(?:characters?|chars?|zeichen|caract[èe]res?|signes|caracteres)\b"
_BELOW = r"(?:under|below|fewer than|less than|unter|moins de|menos de)"
_UP_TO = (
    r"(?:max(?:imum|imal)?\.?|up to|at most|no more than|limit(?: of)?|keep (?:it )?to|"
    r"höchstens|bis zu|au plus|jusqu'à|hasta|como máximo|máx\.?)"
)
_PATTERNS = (
    (re.compile(rf"\b{_BELOW}\s+(\d{{2,3}})\s*{_UNIT}", re.IGNORECASE), -1),
    (re.compile(rf"\b{_UP_TO}\s*:?\s*(\d{{2,3}})\s*{_UNIT}", re.IGNORECASE), 0),
    (
        re.compile(
            rf"\b(\d{{2,3}})\s*{_UNIT}\s*(?:max\b|maximum|at most|or (?:fewer|less)|each|limit|höchstens|"
            r"au maximum|como máximo|[.,;]|$)",
            re.IGNORECASE,
        ),
        0,
    ),
)
SHORTEST = 15


def stated_limit(text: str) -> int | None:
    """Return the length the text asks for, in characters, or ``None`` where it states none.

    The first statement counts; a figure below 15 is taken for something else.
    """
    found: list[tuple[int, int]] = []
    for pattern, change in _PATTERNS:
        match = pattern.search(text)
        if match:
            found.append((match.start(), int(match.group(1)) + change))
    limits = [limit for _, limit in sorted(found) if limit >= SHORTEST]
    return limits[0] if limits else None
