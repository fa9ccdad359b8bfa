"""Lines and ads to test with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from headlines.channels import CHANNELS
from headlines.counting import text_length
from headlines.exports.assembly import Assembly, Wishes, assemble
from headlines.exports.base import AssembledAd, Destination, Line, Placed
from headlines.generation.planning import ANGLES

RSA = CHANNELS["google_rsa"]
DESTINATION = Destination(
    campaign="Autumn jackets",
    ad_group="Ridgeline",
    final_url="https://www.fellside.example/ridgeline",
    path1="jackets",
    path2="ridgeline",
    url_suffix="utm_source=google&utm_medium=cpc",
)


def line(number: int, slot: str = "headline", text: str = "", **changes: object) -> Line:
    text = text or f"{'Jacket' if slot == 'headline' else 'A fine rain jacket, made well,'} no {number}"
    made = Line(
        code=f"{'h' if slot == 'headline' else 'd'}{number:06d}",
        channel="google_rsa",
        language="en-GB",
        slot=slot,
        text=text,
        length=text_length(text),
        limit=RSA.slot(slot).limit,
        angle=ANGLES[number % len(ANGLES)],
        score=1 - number / 100,
        position=number,
        reviewer="Rita",
        writer="mercury-2.5",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def lines(headlines: int, descriptions: int) -> list[Line]:
    return [line(number) for number in range(1, headlines + 1)] + [
        line(number, "description") for number in range(1, descriptions + 1)
    ]


def assembled(
    given: Iterable[Line],
    *,
    pins: dict[str, int] | None = None,
    must_include: tuple[str, ...] = (),
    ad_count: int | None = None,
    destination: Destination = DESTINATION,
) -> Assembly:
    return assemble(
        given,
        RSA,
        "en-GB",
        destination=destination,
        wishes=Wishes(pins or {}, must_include),
        ad_count=ad_count,
    )


def ad_of(
    headlines: Iterable[str | tuple[str, int]] = (),
    descriptions: Iterable[str | tuple[str, int]] = (),
    *,
    code: str = "ad00001",
    destination: Destination = DESTINATION,
) -> AssembledAd:
    """An ad with exactly these texts; a pair is (text, pin)."""
    placed = []
    for slot, texts in (("headline", headlines), ("description", descriptions)):
        for place, given in enumerate(texts, start=1):
            text, pin = given if isinstance(given, tuple) else (given, None)
            placed.append(Placed(line(place, slot, text), place, pin))
    return AssembledAd(1, "google_rsa", "en-GB", tuple(placed), destination, code)


GOOD_HEADLINES = ("Rain jackets that breathe", "Packs into its own pocket", "Made for British weather")
GOOD_DESCRIPTIONS = ("Keeps rain out and lets warmth escape.", "Pull it on when the sky turns.")
