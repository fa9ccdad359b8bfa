"""An ad as a searcher might see it: one line a position, as the pins allow."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from headlines.counting import shown_text
from headlines.exports.base import AssembledAd
from headlines.exports.rules import AD_RULES


@dataclass(frozen=True, slots=True)
class Combination:
    """Texts as shown, by position; dynamic text as its default."""

    headlines: tuple[str, ...]
    descriptions: tuple[str, ...]


def display_url(ad: AssembledAd) -> str:
    """Return the address as drawn on an ad: domain and paths."""
    try:
        host = urlsplit(ad.destination.final_url).hostname or ""
    except ValueError:
        host = ""
    return "/".join(
        part for part in (host or "www.example.com", ad.destination.path1, ad.destination.path2) if part
    )


def combinations(ad: AssembledAd, wanted: int = 4) -> tuple[Combination, ...]:
    """Return up to ``wanted`` different ways the ad can show, best lines first."""
    positions = AD_RULES[ad.channel].positions
    found: list[Combination] = []
    for turn in range(wanted):
        combination = Combination(
            _showing(ad, "headline", positions.get("headline", 1), turn),
            _showing(ad, "description", positions.get("description", 1), turn),
        )
        if combination not in found:
            found.append(combination)
    return tuple(found)


def _showing(ad: AssembledAd, slot: str, positions: int, turn: int) -> tuple[str, ...]:
    lines = ad.slot(slot)
    free = [placed for placed in lines if placed.pin is None]
    shown: list[str] = []
    taken = turn * positions
    for position in range(1, positions + 1):
        held = [placed for placed in lines if placed.pin == position]
        if held:
            shown.append(shown_text(held[turn % len(held)].line.text))
        elif free:
            text = shown_text(free[taken % len(free)].line.text)
            taken += 1
            if text not in shown:
                shown.append(text)
    return tuple(shown)
