"""What the German, French and Spanish packs promise beyond what holds for every language."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from headlines.generation.dedupe import SeenLines
from routing.sandbox.copy import Line, compose
from routing.sandbox.copy.de import PACK as GERMAN_PACK
from routing.sandbox.copy.es import PACK as SPANISH_PACK
from routing.sandbox.copy.fr import PACK as FRENCH_PACK
from routing.sandbox.copy.prompt import read_brief, read_task
from tests.routing.sandbox import briefs
from tests.routing.sandbox.european_briefs import ALL, RICH

FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
# A few words and a colon before a fact, where the words are neither product nor brand.
LABEL = re.compile(r"^[^\d:?]{2,24}?\s?: ")
SLOTS = (("headline", 24, 30), ("headline", 24, 40), ("description", 6, 90), ("primary_text", 6, 125))
EVERY = sorted(ALL)
GERMAN = [name for name in EVERY if name.startswith("german")]
FRENCH = [name for name in EVERY if name.startswith("french")]
SPANISH = [name for name in EVERY if name.startswith("spanish")]


def write(brief: dict[str, Any], *slots: tuple[str, int, int], **more: Any) -> list[Line]:
    channel = more.pop("channel", "meta")
    return compose(
        read_brief(brief), read_task(briefs.task(brief, *(slots or SLOTS), channel=channel, **more))
    )


def headlines(name: str, count: int = 60) -> list[Line]:
    return write(ALL[name], ("headline", count, 70), channel="linkedin")


def all_texts(name: str) -> list[str]:
    return [line.text for line in (*write(ALL[name]), *headlines(name))]


@pytest.mark.parametrize("name", EVERY)
def test_every_line_keeps_its_limit_and_its_figures_come_from_the_brief(name: str) -> None:
    given = set(FIGURE.findall(json.dumps(ALL[name], ensure_ascii=False)))
    lines = write(ALL[name], ("headline", 30, 40), ("description", 8, 90))
    limits = {"headline": 40, "description": 90}
    assert [line.text for line in lines if len(line.text) > limits[line.slot]] == []
    assert [text for text in all_texts(name) if not set(FIGURE.findall(text)) <= given] == []


@pytest.mark.parametrize("name", RICH)
def test_sixty_headlines_show_twelve_angles(name: str) -> None:
    lines = headlines(name)
    assert len(lines) == 60
    assert len({line.angle for line in lines}) >= 12


@pytest.mark.parametrize("name", RICH)
def test_sixty_headlines_in_three_parts_hold_no_near_duplicates(name: str) -> None:
    seen = SeenLines()
    repeated = []
    for part in (1, 2, 3):
        for line in write(ALL[name], ("headline", 20, 60), part=part, parts=3):
            if seen.repeats(line.text):
                repeated.append(line.text)
            seen.add(line.text)
    assert repeated == []


@pytest.mark.parametrize("name", RICH)
def test_few_headlines_put_a_label_before_a_fact(name: str) -> None:
    own = ALL[name]["brand"].split()[0].lower(), ALL[name]["product"].split()[0].lower()
    dates = ("bis ", "noch bis", "jusqu", "hasta", "tienes hasta")
    labelled = [
        line.text
        for line in headlines(name)
        if LABEL.match(line.text) and not line.text.lower().startswith((*own, *dates))
    ]
    assert len(labelled) <= 6, labelled


@pytest.mark.parametrize("name", RICH)
def test_no_headline_opening_takes_over_the_set(name: str) -> None:
    openings = [" ".join(line.text.split()[:2]) for line in headlines(name)]
    assert max(openings.count(opening) for opening in openings) <= 10


@pytest.mark.parametrize("name", EVERY)
def test_descriptions_are_sentences_and_few_end_in_a_call(name: str) -> None:
    texts = [line.text for line in write(ALL[name], ("description", 10, 90))]
    assert len(texts) >= 6
    assert [text for text in texts if not text.endswith((".", "?"))] == []
    fragments = [text for text in texts if len(re.findall(r"[.?](?:\s|$)", text)) > 3]
    assert len(fragments) <= len(texts) // 3, fragments


@pytest.mark.parametrize("name", GERMAN)
def test_german_frames_address_nobody(name: str) -> None:
    own = json.dumps(ALL[name], ensure_ascii=False)
    assert not re.search(r"\b(?:Sie|Ihr\w*|[Dd]u|[Dd]ein\w*|[Dd]ich)\b", own)
    address = re.compile(r"\b(?:Sie|Ihre?[nmr]?|[Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir|[Ee]u(?:ch|er)\w*)\b")
    assert [text for text in all_texts(name) if address.search(text)] == []


@pytest.mark.parametrize("name", FRENCH)
def test_french_says_vous_and_spaces_its_high_marks(name: str) -> None:
    for text in all_texts(name):
        assert not re.search(r"\b(?:tu|toi|ton|ta|tes)\b", text.lower()), text
        assert not re.search(r"(?<=\S)[:;?](?=\s|$)", text), text
        assert "  " not in text


@pytest.mark.parametrize("name", SPANISH)
def test_spanish_says_tu_and_opens_every_question(name: str) -> None:
    texts = all_texts(name)
    for text in texts:
        assert not re.search(r"\b(?:usted|ustedes|vosotros|vuestr\w+)\b", text.lower()), text
        assert len(re.findall(r"(?:^|[.?:] )¿[^¿?]+\?", text)) == text.count("?") == text.count("¿"), text
    assert any("¿" in text for text in texts)


@pytest.mark.parametrize(
    ("fact", "dative"),
    [
        ("eigene Sauna", "eigener Sauna"),
        ("eingezäunter Garten", "eingezäuntem Garten"),
        ("pflanzlich gegerbtes Leder", "pflanzlich gegerbtem Leder"),
        ("höchstens 8 Teilnehmer", "höchstens 8 Teilnehmern"),
        ("wenig Asche", "wenig Asche"),
        ("Kaminofen im Wohnzimmer", "Kaminofen im Wohnzimmer"),
        ("deutschlandweit im Einsatz", None),
        ("Meisterbetrieb", None),
    ],
)
def test_german_facts_follow_mit_in_the_dative_or_not_at_all(fact: str, dative: str | None) -> None:
    assert GERMAN_PACK.grammar.with_article(fact) == dative


@pytest.mark.parametrize(
    ("phrase", "with_article"),
    [
        ("bain nordique privé", "un bain nordique privé"),
        ("formation en ligne", "une formation en ligne"),
        ("freins hydrauliques", "des freins hydrauliques"),
        ("miel de lavande", "du miel de lavande"),
        ("huile d'olive", "de l'huile d'olive"),
        ("cours de poterie", "un cours de poterie"),
        ("petit-déjeuner compris", None),
    ],
)
def test_french_phrases_take_the_article_of_their_gender(phrase: str, with_article: str | None) -> None:
    assert FRENCH_PACK.grammar.with_article(phrase) == with_article


@pytest.mark.parametrize(
    ("phrase", "with_article"),
    [
        ("funda lavable", "una funda lavable"),
        ("colchón de muelles", "un colchón de muelles"),
        ("frenos de disco", "frenos de disco"),
        ("pan de masa madre", "pan de masa madre"),
        ("comidas incluidas", None),
        ("garantía de 2 años", None),
    ],
)
def test_spanish_phrases_take_the_article_of_their_gender(phrase: str, with_article: str | None) -> None:
    assert SPANISH_PACK.grammar.with_article(phrase) == with_article


def test_only_nuisances_are_spoken_of_as_a_pain() -> None:
    pains = [line.text for line in headlines("french brunch") if line.angle == "pain"]
    assert pains == []
    pains = [line.text for line in headlines("spanish mattress") if line.angle == "pain"]
    assert pains
    assert all("ruidos" in text.lower() for text in pains)


def test_spanish_y_never_stands_before_an_i() -> None:
    brief = {
        **ALL["spanish mattress"],
        "benefits": ["instalación llave en mano", "funda lavable", "higiene total"],
    }
    texts = [line.text for line in write(brief)]
    assert any("nstalación" in text for text in texts)
    assert not [text for text in texts if re.search(r" y h?i", text)]


def test_french_says_but_only_after_doing_without_something_usual() -> None:
    assert any("wifi, mais" in text for text in all_texts("french brunch"))
    assert not [text for text in all_texts("french bike") if "entretien, mais" in text]


def test_a_brand_that_begins_with_chez_is_not_doubled() -> None:
    assert not [text for text in all_texts("french brunch") if "chez chez" in text.lower()]


def test_the_price_of_another_pack_is_not_put_beside_the_product() -> None:
    text = [line for line in all_texts("german coffee") if "5,10" in line]
    assert text
    assert not [line for line in text if re.search(r"(?:für|mit|,) 250 g: 5,10", line)]


def test_an_offer_of_several_conditions_is_never_told_in_part() -> None:
    for text in all_texts("german house"):
        assert ("7 Nächte buchen" in text) == ("6 zahlen" in text), text


def test_calls_to_action_fit_the_trade() -> None:
    house = " ".join(all_texts("german house"))
    assert "buchen" in house
    assert not re.search(r"\b(?:bestellen|testen|anfragen)\b", house)
    software = " ".join(all_texts("german software"))
    assert "testen" in software
    assert not re.search(r"\b(?:bestellen|buchen)\b", software)
    mattress = " ".join(all_texts("spanish mattress"))
    assert re.search(r"\b[Pp]ide\b", mattress)
    assert "Reserva" not in mattress
