from __future__ import annotations

from dataclasses import replace

import pytest

from headlines.exports.base import AdStatus, AssembledAd
from headlines.exports.checks import check_ad, check_set, missing_sentence
from headlines.exports.problems import has_errors
from tests.headlines.exports.lines import (
    DESTINATION,
    GOOD_DESCRIPTIONS,
    GOOD_HEADLINES,
    ad_of,
    assembled,
    lines,
)


def _errors(ad: AssembledAd) -> list[tuple[str, str]]:
    return [(problem.place, problem.message) for problem in check_ad(ad) if problem.is_error]


def test_a_complete_ad_has_no_errors() -> None:
    assert _errors(ad_of(GOOD_HEADLINES, GOOD_DESCRIPTIONS)) == []


def test_three_headlines_are_complete_but_five_are_advised() -> None:
    warnings = [p.message for p in check_ad(ad_of(GOOD_HEADLINES, GOOD_DESCRIPTIONS)) if not p.is_error]
    assert warnings == ["Complete, but Google Ads advises at least 5 headlines; this has 3."]


@pytest.mark.parametrize(
    ("headlines", "descriptions", "sentence"),
    [
        (1, 1, "2 more headlines and 1 more description needed"),
        (2, 2, "1 more headline needed"),
        (3, 0, "2 more descriptions needed"),
        (0, 0, "3 more headlines and 2 more descriptions needed"),
        (3, 2, ""),
    ],
)
def test_what_is_missing_is_said_in_plain_words(headlines: int, descriptions: int, sentence: str) -> None:
    ad = assembled(lines(headlines, descriptions)).ads[0]
    assert missing_sentence(ad) == sentence
    assert has_errors(check_ad(ad)) == bool(sentence)


def test_more_than_an_ad_holds_is_an_error() -> None:
    ad = ad_of([f"Headline {n}" for n in range(16)], [f"Description {n}" for n in range(5)])
    assert [place for place, _ in _errors(ad)] == ["Headlines", "Descriptions"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("This headline has 31 characters", "31 of 30 places"),
        ("一二三四五六七八九十一二三四五六", "32 of 30 places"),
        ("=SUM(A1:A9) jackets", "formula"),
        ("+20% off", "formula"),
        ("-20% today", "formula"),
        ("@fellside jackets", "formula"),
        ("Two\nlines", "line break"),
        ("Hidden\u200b blank", "hidden"),
        ("Bell\x07 rings", "hidden"),
        ("Save {now", "brace"),
        ("Dry feet 🎉", "refuses “🎉”"),
        ("Dry now!!", "repeats punctuation"),
        ("ｱｲｳｴｵ jackets", "katakana"),
        ("remove_value", "order to the importer"),
        ("[]", "order to the importer"),
        ("   ", "empty"),
    ],
)
def test_a_text_that_would_be_refused_is_named_with_its_place(text: str, part: str) -> None:
    ad = ad_of([*GOOD_HEADLINES, text], GOOD_DESCRIPTIONS)
    errors = _errors(ad)
    assert any(place == "Headline 4" and part in message for place, message in errors), errors


@pytest.mark.parametrize(
    "text",
    [
        "Exactly thirty characters here",
        "一二三四五六七八九十一二三四五",
        "{KeyWord:Jackets for hill walkers}",
        "Buy {CUSTOMIZER.Product:shells}",
        "Regenjacken für Größen S–XXL",
        'He said "dry", twice; a, b',
        "Ends in {COUNTDOWN(2027-01-01 00:00:00)}",
    ],
)
def test_a_text_that_google_takes_is_taken(text: str) -> None:
    assert _errors(ad_of([*GOOD_HEADLINES, text], GOOD_DESCRIPTIONS)) == []


def test_the_same_text_twice_is_an_error_at_the_second() -> None:
    errors = _errors(ad_of([*GOOD_HEADLINES, GOOD_HEADLINES[0].upper()], GOOD_DESCRIPTIONS))
    assert errors == [("Headline 4", "Says the same as headline 1. Keep one of the two.")]


@pytest.mark.parametrize(
    ("headline_pins", "description_pins", "refused"),
    [
        ((None, None, None), (None, None), ""),
        ((1, 1, 1), (None, None), "position 2 and 3"),
        ((1, 2, 2), (None, None), "position 3"),
        ((1, 2, 3), (None, None), ""),
        ((1, 1, None), (None, None), ""),
        ((None, None, None), (1, 1), "position 2"),
        ((None, None, None), (1, 2), ""),
        ((4, None, None), (None, None), "3 is the last"),
        ((None, None, None), (3, None), "2 is the last"),
    ],
)
def test_every_position_keeps_a_line_that_may_show_there(
    headline_pins: tuple[int | None, ...], description_pins: tuple[int | None, ...], refused: str
) -> None:
    pinned_headlines = list(zip(GOOD_HEADLINES, headline_pins, strict=True))
    pinned_descriptions = list(zip(GOOD_DESCRIPTIONS, description_pins, strict=True))
    errors = _errors(ad_of(pinned_headlines, pinned_descriptions))  # type: ignore[arg-type]
    if refused:
        assert len(errors) == 1
        assert refused in errors[0][1]
    else:
        assert errors == []


def test_too_few_free_lines_for_the_positions_is_a_warning() -> None:
    pinned = [(GOOD_HEADLINES[0], 1), (GOOD_HEADLINES[1], 1), GOOD_HEADLINES[2]]
    warnings = [p.message for p in check_ad(ad_of(pinned, GOOD_DESCRIPTIONS)) if p.place == "Pins"]
    assert warnings == ["Only 1 unpinned headline for 2 positions, so the ad may show shorter."]


@pytest.mark.parametrize(
    ("changes", "place", "part"),
    [
        ({"campaign": ""}, "Campaign", "Give the campaign"),
        ({"ad_group": ""}, "Ad group", "Give the ad group"),
        ({"campaign": "=HYPERLINK(1)"}, "Campaign", "Begins with “=”"),
        ({"campaign": "#brand"}, "Campaign", "comment"),
        ({"ad_group": "@home"}, "Ad group", "Begins with “@”"),
        ({"ad_group": "a" * 256}, "Ad group", "256 characters"),
        ({"campaign": "two\nlines"}, "Campaign", "line break"),
        ({"final_url": ""}, "Final URL", "Give the page"),
        ({"final_url": "www.fellside.example"}, "Final URL", "https://"),
        ({"final_url": "ftp://fellside.example/"}, "Final URL", "https://"),
        ({"final_url": "javascript:alert(1)"}, "Final URL", "https://"),
        ({"final_url": "https://localhost/"}, "Final URL", "no domain"),
        ({"final_url": "https://a b.example/"}, "Final URL", "blank"),
        ({"final_url": "https://x:y@fellside.example/"}, "Final URL", "user name"),
        ({"final_url": "https://[fellside.example/"}, "Final URL", "no web address"),
        ({"final_url": "https://fellside.example/" + "a" * 2048}, "Final URL", "at most 2,048"),
        ({"final_url": "https://fellside.example/?utm_content=x"}, "Final URL", "utm_content"),
        ({"path1": "sixteen-letters-"}, "Path 1", "16 of 15"),
        ({"path1": "雨雨雨雨雨雨雨雨"}, "Path 1", "16 of 15"),
        ({"path1": "a/b"}, "Path 1", "“/”"),
        ({"path2": "a b"}, "Path 2", "blank"),
        ({"path1": "=x"}, "Path 1", "Begins with"),
        ({"path1": "{x"}, "Path 1", "brace"),
        ({"path1": "sale🎉"}, "Path 1", "refuses"),
        ({"path1": ""}, "Path 2", "needs a path 1"),
        ({"url_suffix": "not a pair"}, "Final URL suffix", "name=value"),
        ({"url_suffix": "=a"}, "Final URL suffix", "name=value"),
        ({"tracking_template": "https://track.example/?u=1"}, "Tracking template", "{lpurl}"),
        ({"tracking_template": "track {lpurl}"}, "Tracking template", "Begin with"),
    ],
)
def test_a_destination_that_would_be_refused_is_named(changes: dict[str, str], place: str, part: str) -> None:
    ad = ad_of(GOOD_HEADLINES, GOOD_DESCRIPTIONS, destination=replace(DESTINATION, **changes))
    errors = _errors(ad)
    assert any(where == place and part in message for where, message in errors), errors


def test_a_tracking_template_with_the_landing_page_is_taken() -> None:
    where = replace(DESTINATION, tracking_template="https://track.example/?u={escapedlpurl}")
    assert _errors(ad_of(GOOD_HEADLINES, GOOD_DESCRIPTIONS, destination=where)) == []


def test_more_than_three_ads_may_arrive_paused_but_not_enabled() -> None:
    ads = assembled(lines(60, 8)).ads
    assert len(ads) == 4
    assert [p.is_error for p in check_set(ads)] == [False]
    running = replace(DESTINATION, status=AdStatus.ENABLED)
    enabled = assembled(lines(60, 8), destination=running).ads
    assert [(p.is_error, p.field) for p in check_set(enabled)] == [(True, "status")]
    assert check_set(enabled[:3]) == []
