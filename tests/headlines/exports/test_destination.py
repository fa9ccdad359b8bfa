from __future__ import annotations

import pytest

from headlines.exports.base import Destination
from headlines.exports.checks import check_ad
from headlines.exports.destination import clean_name, cleaned, suggested_paths
from headlines.exports.tracking import (
    ad_label,
    custom_parameter_cell,
    custom_parameter_faults,
    custom_parameters,
    merged_suffix,
    suggested_suffix,
    url_with_code,
)
from tests.headlines.exports.lines import ad_of, assembled, lines


@pytest.mark.parametrize(
    ("phrases", "paths"),
    [
        (["rain jackets", "hill walking jacket"], ("rain-jackets", "hill-walking")),
        (["Women's short wellies"], ("womens-short", "")),
        (["Donaudampfschifffahrt", "Boote"], ("boote", "")),
        (["rain", "rain", "Rain"], ("rain", "")),
        (["雨の日の長靴と傘と合羽"], ("", "")),
        (["長靴 傘"], ("長靴-傘", "")),
        ([], ("", "")),
        (["= + -"], ("", "")),
    ],
)
def test_paths_are_suggested_from_whole_words(phrases: list[str], paths: tuple[str, str]) -> None:
    assert suggested_paths(phrases) == paths


def test_a_destination_is_cleaned_of_what_nobody_meant() -> None:
    where = Destination(
        campaign="  Autumn\n jackets\u200b ",
        path1="/rain jackets/",
        url_suffix="?a=1&",
        final_url=" https://a.b/ ",
    )
    assert cleaned(where) == Destination(
        campaign="Autumn jackets", path1="rain-jackets", url_suffix="a=1", final_url="https://a.b/"
    )


def test_a_name_from_the_brief_loses_its_formula_opening() -> None:
    assert clean_name("=- #1 Jackets\tnow") == "1 Jackets now"


@pytest.mark.parametrize(
    ("own", "merged"),
    [
        ("", "utm_content=ad00001"),
        ("utm_source=google", "utm_source=google&utm_content=ad00001"),
        ("?a=1&UTM_Content=mine&b=2", "a=1&b=2&utm_content=ad00001"),
    ],
)
def test_the_code_joins_the_persons_own_parameters(own: str, merged: str) -> None:
    assert merged_suffix(own, "ad00001") == merged


def test_a_utm_content_of_the_persons_own_is_pointed_out() -> None:
    where = Destination("C", "G", "https://a.example/", url_suffix="utm_content=mine")
    problems = [p for p in check_ad(ad_of(destination=where)) if p.field == "url_suffix"]
    assert [p.is_error for p in problems] == [False]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/p", "https://a.example/p?x=1&utm_content=c000001"),
        ("https://a.example/p?q=2#top", "https://a.example/p?q=2&x=1&utm_content=c000001#top"),
        ("", ""),
    ],
)
def test_a_landing_page_carries_the_code_before_its_fragment(url: str, expected: str) -> None:
    assert url_with_code(url, "x=1", "c000001") == expected


def test_the_largest_ad_fits_the_custom_parameters() -> None:
    ad = assembled(lines(15, 4)).ads[0]
    coded = ad_of([p.line.text for p in ad.slot("headline")], [p.line.text for p in ad.slot("description")])
    parameters = custom_parameters(coded)
    assert list(parameters) == ["_variant", "_headlines", "_descriptions"]
    assert len(parameters["_headlines"]) == 15 * 7 + 14
    assert custom_parameter_faults(parameters) == []
    assert custom_parameter_cell(coded).startswith("{_variant}=ad00001 {_headlines}=h000001-h000002")
    assert ad_label("ad00001") == "var:ad00001"


@pytest.mark.parametrize(
    "parameters",
    [
        {f"_k{n}": "v" for n in range(9)},
        {"_a_name_too_long_": "v"},
        {"_v": "two words"},
        {"_v": "x" * 201},
        {"_with_under": "v"},
    ],
)
def test_custom_parameters_over_the_limits_are_found(parameters: dict[str, str]) -> None:
    assert custom_parameter_faults(parameters)


def test_the_suggested_suffix_has_a_campaign_without_blanks() -> None:
    expected = "utm_source=google&utm_medium=cpc&utm_campaign=herbst-größe-kw-45"
    assert suggested_suffix("google", "cpc", "Herbst & Größe, KW 45!") == expected
