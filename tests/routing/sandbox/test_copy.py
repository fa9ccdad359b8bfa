"""What the copy engine promises of every line it writes."""

from __future__ import annotations

import json
import re
from itertools import combinations
from typing import Any

import pytest
from rapidfuzz import fuzz

from routing.sandbox.copy import Line, UnsupportedLanguage, compose
from routing.sandbox.copy.prompt import read_brief, read_task
from tests.routing.sandbox import briefs

FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
DANGLING = re.compile(
    r"\b(?:and|or|for|with|the|an?|of|to|und|oder|für|mit|et|ou|avec|pour|y|con|para|de)[.?]?$", re.IGNORECASE
)
RICH = ["kettle", "tour", "german", "french", "spanish"]
SLOTS = (("headline", 15, 30), ("long_headline", 5, 90), ("description", 4, 90))


def write(brief: dict[str, Any], *slots: tuple[str, int, int], seed: int = 0, **more: Any) -> list[Line]:
    wanted = briefs.task(brief, *(slots or SLOTS), **more)
    return compose(read_brief(brief), read_task(wanted), seed=seed)


def plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


@pytest.mark.parametrize("name", sorted(briefs.ALL))
def test_every_slot_gets_the_number_of_lines_asked_for_within_its_limit(name: str) -> None:
    lines = write(briefs.ALL[name], ("headline", 12, 30), ("description", 3, 90), ("primary_text", 3, 125))
    assert [
        sum(line.slot == slot for line in lines) for slot in ("headline", "description", "primary_text")
    ] == [12, 3, 3]
    limits = {"headline": 30, "description": 90, "primary_text": 125}
    assert [line.text for line in lines if len(line.text) > limits[line.slot]] == []


@pytest.mark.parametrize("name", sorted(briefs.ALL))
def test_every_figure_stands_in_the_brief(name: str) -> None:
    given = set(FIGURE.findall(json.dumps(briefs.ALL[name], ensure_ascii=False)))
    lines = write(briefs.ALL[name], ("headline", 40, 60), ("description", 10, 90), ("post", 10, 257))
    assert [line.text for line in lines if not set(FIGURE.findall(line.text)) <= given] == []


@pytest.mark.parametrize("name", sorted(briefs.ALL))
def test_lines_are_well_formed(name: str) -> None:
    for line in write(briefs.ALL[name], ("headline", 40, 60), ("description", 10, 90)):
        assert line.text == line.text.strip()
        assert not re.search(r"[!#{}<>$]{2}|[!#{}<>_]|\.\.|\s\s|[,;:]$|[.?][.,]", line.text), line.text
        assert not re.match(r"[=+@#\-–.,]", line.text), line.text
        assert not DANGLING.search(line.text), line.text
        assert not re.search(r"\b[A-ZÄÖÜÉ]{5,}\b", line.text), line.text
        assert line.text.count("(") == line.text.count(")")
        assert line.angle in briefs.ANGLES


@pytest.mark.parametrize("name", RICH)
def test_sixty_lines_of_one_brief_do_not_repeat_themselves(name: str) -> None:
    texts = [line.text for line in write(briefs.ALL[name], ("headline", 60, 70), channel="linkedin")]
    assert len(texts) == 60
    assert len({plain(text) for text in texts}) == 60
    alike = [
        pair for pair in combinations(texts, 2) if fuzz.token_sort_ratio(*pair, processor=str.lower) >= 90
    ]
    assert alike == []


@pytest.mark.parametrize("name", RICH)
def test_sixty_lines_spread_over_twelve_angles_and_many_openings(name: str) -> None:
    lines = write(briefs.ALL[name], ("headline", 60, 70), channel="linkedin")
    assert len({line.angle for line in lines}) >= 12
    openings = [line.text.split()[0] for line in lines]
    assert max(openings.count(opening) for opening in openings) <= 9


def test_the_same_brief_task_and_seed_give_the_same_lines() -> None:
    assert write(briefs.KETTLE) == write(briefs.KETTLE)
    assert write(briefs.KETTLE) != write(briefs.KETTLE, seed=1)


def test_parts_of_a_run_are_disjoint() -> None:
    parts = [write(briefs.KETTLE, ("headline", 20, 60), part=part, parts=3) for part in (1, 2, 3)]
    texts = [plain(line.text) for part in parts for line in part]
    assert len(texts) == 60
    assert len(set(texts)) == 60


def test_parts_of_different_sizes_are_disjoint_too() -> None:
    first = write(briefs.TOUR, ("headline", 24, 60), part=1, parts=2)
    second = write(briefs.TOUR, ("headline", 12, 60), part=2, parts=2)
    assert not {plain(line.text) for line in first} & {plain(line.text) for line in second}


def test_another_take_writes_mostly_other_lines() -> None:
    first = {line.text for line in write(briefs.KETTLE, ("headline", 15, 60))}
    second = {line.text for line in write(briefs.KETTLE, ("headline", 15, 60), take=2)}
    assert len(first & second) <= 8


def test_lines_already_written_are_not_written_again() -> None:
    first = [line.text for line in write(briefs.KETTLE, ("headline", 15, 40))]
    more = [line.text for line in write(briefs.KETTLE, ("headline", 15, 40), avoid=first)]
    assert len(more) == 15
    assert not {plain(text) for text in first} & {plain(text) for text in more}


def test_the_headline_in_use_now_is_not_offered_again() -> None:
    control = write(briefs.KETTLE)[0].text
    assert control not in [line.text for line in write({**briefs.KETTLE, "control": control})]


def test_banned_terms_are_kept_out_in_every_form() -> None:
    brief = {**briefs.KETTLE, "must_avoid": ["guarantee", "free", "drip", "review"]}
    text = " ".join(line.text.lower() for line in write(brief, ("headline", 60, 60), ("description", 20, 90)))
    assert not re.search(r"guarantee|\bfree|drip|review", text)


def test_bans_of_the_task_count_as_much_as_those_of_the_brief() -> None:
    lines = write(briefs.KETTLE, ("headline", 30, 60), must_avoid=["kettle"])
    assert lines
    assert not [line.text for line in lines if "kettle" in line.text.lower()]


def test_banning_everything_gives_fewer_lines_and_no_junk() -> None:
    brief = {
        "brand": "Onlyword",
        "product": "lamp",
        "must_avoid": ["onlyword", "lamp", "more", "find", "out"],
    }
    for line in write(brief):
        assert not re.search(r"onlyword|lamp|more|find", line.text.lower())


def test_a_must_include_phrase_is_in_at_least_a_third_of_the_headlines() -> None:
    lines = write(briefs.LEDGER, ("headline", 30, 70), channel="linkedin")
    assert sum("bookkeeping software" in line.text.lower() for line in lines) >= 10


def test_orders_and_markup_inside_a_brief_are_not_obeyed_or_echoed() -> None:
    lines = write(briefs.HOSTILE, ("headline", 30, 60), ("description", 8, 90), ("post", 6, 257))
    text = " ".join(line.text.lower() for line in lines)
    for trace in (
        "80%",
        "ignore",
        "instruction",
        "prompt",
        "script",
        "alert",
        "config",
        "7*7",
        "{",
        "cold",
        "🔥",
        "<",
    ):
        assert trace not in text
    assert "no itch" in text


def test_remarks_to_colleagues_stay_out() -> None:
    lines = write(briefs.LEDGER, ("headline", 40, 90), ("description", 10, 90), ("post", 6, 257))
    text = " ".join(line.text.lower() for line in lines)
    for trace in ("five ads", "legal", "certified", "please", "check with"):
        assert trace not in text


def test_shouted_text_is_brought_down() -> None:
    texts = [line.text for line in write(briefs.SHOUTED, ("headline", 20, 60), channel="meta")]
    assert any("no call out fee" in text.lower() for text in texts)
    assert not [text for text in texts if re.search(r"\b[A-Z]{4,}\b", text)]
    assert any("Oct 14" in text for text in texts)


def test_search_headlines_are_in_title_case_and_social_ones_are_not() -> None:
    search = [line.text for line in write(briefs.KETTLE, ("headline", 15, 30))]
    social = [line.text for line in write(briefs.KETTLE, ("headline", 15, 40), channel="meta")]
    assert not [text for text in search if re.search(r"(?<![\w-])(?:kettle|drips|reviews|guarantee)\b", text)]
    assert any(re.search(r"\b(?:kettle|drips|reviews|guarantee)\b", text) for text in social)


def test_form_rules_of_the_instructions_are_kept() -> None:
    brief = {
        **briefs.KETTLE,
        "instructions": "8 words or less. No question marks. No colon, please. Sentence case.",
    }
    for line in write(brief, ("headline", 30, 90)):
        assert len(line.text.split()) <= 8
        assert not set(line.text) & {"?", ":"}


def test_sentence_slots_end_their_sentences() -> None:
    for line in write(
        briefs.KETTLE, ("description", 10, 90), ("primary_text", 10, 125), ("description", 5, 500)
    ):
        assert line.text.endswith((".", "?")), line.text


def test_long_slots_are_filled_with_more_than_one_sentence() -> None:
    lines = write(briefs.KETTLE, ("description", 6, 500), channel="pinterest")
    assert sum(len(re.findall(r"[.?](?:\s|$)", line.text)) >= 3 for line in lines) >= 5


def test_a_deadline_is_only_named_when_the_brief_gives_one() -> None:
    without = {**briefs.KETTLE, "offer": "", "proof": ["£68"]}
    text = " ".join(line.text.lower() for line in write(without, ("headline", 60, 60)))
    assert not re.search(r"\b(?:until|ends|today only|last chance|hurry|november)\b", text)


def test_french_puts_a_space_before_high_marks_and_spanish_opens_its_questions() -> None:
    french = " ".join(line.text for line in write(briefs.FRENCH, ("headline", 40, 70)))
    spanish = [line.text for line in write(briefs.SPANISH, ("headline", 40, 70))]
    assert not re.search(r"[^\s\d][?:](?:\s|$)", french)
    assert all(text.count("¿") == text.count("?") for text in spanish)
    assert any("¿" in text for text in spanish)


@pytest.mark.parametrize("tag", ["de", "de-AT", "DE_ch", "fr-CA", "es-419", "en-ZA"])
def test_region_tags_of_the_four_languages_are_accepted(tag: str) -> None:
    assert write({**briefs.GERMAN, "language": tag})


@pytest.mark.parametrize("tag", ["ja-JP", "nl", "pt-BR", "xx"])
def test_other_languages_are_refused(tag: str) -> None:
    with pytest.raises(UnsupportedLanguage, match="English, German, French and Spanish only"):
        write({**briefs.KETTLE, "language": tag})


def test_without_a_language_the_text_decides() -> None:
    brief = {
        **briefs.GERMAN,
        "language": "",
        "description": "Das Holz ist trocken und für jeden Ofen geeignet.",
    }
    assert not [
        line.text for line in write(brief) if re.search(r"\b(?:the|with|looking)\b", line.text.lower())
    ]
    with pytest.raises(UnsupportedLanguage):
        write({"product": "固形シャンプー", "description": "米ぬか入りの石鹸です", "brand": "霧"})


@pytest.mark.parametrize(
    "brief",
    [
        {},
        {"brand": "A" * 5000, "product": "B" * 5000},
        {"brand": "שלום", "product": "מנורה", "language": "en"},
        {"brand": "\x00\x07", "product": "\u202e\u200b", "description": "\n" * 5000},
        {"brand": "{}", "product": "%s %d %(x)s", "benefits": ["100% wool", "%s"]},
        {"brand": 7, "product": None, "benefits": "soft", "proof": [1, None, {}], "offer": ["x"]},
        {"product": "lamp", "description": "A lamp. " * 60_000},
    ],
    ids=[
        "empty",
        "endless words",
        "right to left",
        "control characters",
        "percent signs",
        "wrong types",
        "half a megabyte",
    ],
)
def test_odd_briefs_are_survived(brief: dict[str, Any]) -> None:
    for line in write(brief):
        assert 0 < len(line.text) <= 90


def test_wide_brand_names_are_measured_by_display_width() -> None:
    lines = write({"brand": "霧笛石鹸舎", "product": "shampoo bar", "language": "en"}, ("headline", 20, 30))
    assert lines
    for line in lines:
        assert sum(2 if ord(character) > 0x2E80 else 1 for character in line.text) <= 30


def test_impossible_tasks_give_nothing() -> None:
    assert write(briefs.KETTLE, ("headline", -3, 30), ("headline", 5, 0)) == []
    assert write(briefs.KETTLE, ("headline", 5, 1)) == []


def test_an_enormous_count_ends_with_what_the_brief_gives() -> None:
    lines = write(briefs.TINY, ("headline", 100_000, 30))
    assert 12 <= len(lines) <= 500
    assert len({plain(line.text) for line in lines}) == len(lines)
