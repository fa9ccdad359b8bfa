"""What English descriptions give: short facts as they stand there, conditions kept, remarks left out."""

from __future__ import annotations

import re
from typing import Any

import pytest

from routing.sandbox.copy import compose
from routing.sandbox.copy.en.mining import mined_pieces
from routing.sandbox.copy.en.rules import EnglishGrammar
from routing.sandbox.copy.prompt import read_brief, read_task
from tests.routing.sandbox import briefs

BIKES = {
    "brand": "Torvane",
    "product": "Folding commuter bikes",
    "description": (
        "Aluminium frame, carbon belt drive, no chain. Price includes assembly, pedals and a first service. "
        "Book online, in and out in under an hour. We also store your old bike for £12 a month. "
        "Colours: rust, slate, fern, cream. First 50 buyers get a free helmet. "
        "Push the belt drive in the first two weeks, budget is tight."
    ),
    "proof": ["£890", "3 year warranty", "14 shops"],
    "objective": "sales",
    "vertical": "retail",
    "language": "en-GB",
}


def headlines(brief: dict[str, Any], count: int, limit: int) -> list[str]:
    task = {
        "channel": "meta",
        "slots": [{"slot": "headline", "count": count, "limit": limit, "target": [15, limit]}],
        "angles": briefs.ANGLES,
    }
    return [line.text for line in compose(read_brief(brief), read_task(task))]


@pytest.mark.parametrize(
    ("sentence", "fact", "sure"),
    [
        ("Aluminium frame, carbon belt drive, no chain", "carbon belt drive", True),
        ("Price includes assembly, pedals and a first service", "assembly and pedals included", True),
        ("Book online, in and out in under an hour", "in and out in under an hour", False),
        ("The Frostline 2 with the three star rating", "three star rating", True),
        ("There's no subscription and we sell no data", "no subscription", True),
        ("There is no subscription, no set-up charge and no minimum term", "no minimum term", True),
        ("Every household gets a 40 litre bin for glass", "40 litre bin", True),
        ("Colours: rust, slate, fern, cream", "rust, slate, fern and cream", False),
        ("We also store your old bike for £12 a month", "we store your old bike for £12 a month", False),
    ],
)
def test_short_facts_are_found_inside_plain_sentences(sentence: str, fact: str, sure: bool) -> None:
    assert dict(mined_pieces(sentence, "Folding commuter bikes"))[fact] is sure


@pytest.mark.parametrize(
    "sentence",
    [
        "First 50 buyers get a free helmet",
        "Employees read it in English, Hindi, Tamil or Marathi",
        "2, 3 and 4 bed homes near the station",
        "Bottle 1.05 L, pouch 2.1 L",
        "Autumn launch, second wave in May",
    ],
)
def test_a_piece_that_would_say_something_else_is_not_cut_out(sentence: str) -> None:
    assert [text for text, sure in mined_pieces(sentence, "Folding commuter bikes") if sure] == []


def test_a_set_tells_many_facts_of_a_rich_description() -> None:
    text = " | ".join(headlines(BIKES, 20, 45)).lower()
    told = ["aluminium frame", "belt drive", "no chain", "included", "under an hour", "rust, slate", "£890"]
    assert sum(fact in text for fact in told) >= 5
    assert "budget" not in text
    assert "push the" not in text
    assert not re.search(r"(?<!get a )free helmet", text)


@pytest.mark.parametrize("brief", [BIKES, briefs.KETTLE], ids=["bikes", "kettle"])
def test_a_frame_that_wears_thin_comes_once_in_fifteen_lines(brief: dict[str, Any]) -> None:
    lines = headlines(brief, 15, 60)
    families = [
        r"^why \w+\?",
        r"^the price is|^how much\?",
        r"^time for",
        r"^(?:imagine|picture) ",
        r"^(?:can't find|given up)",
        r" in the UK$",
        r"^(?:what is|heard of|new to) ",
        r"compare",
    ]
    for family in families:
        assert sum(bool(re.search(family, line, re.IGNORECASE)) for line in lines) <= 1, (family, lines)


def test_a_sentence_with_there_takes_no_article() -> None:
    assert EnglishGrammar().mended("there is no minimum term") == "there is no minimum term"
