from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import pytest

from headlines.exports.base import AssembledAd
from headlines.exports.checks import check_ad
from headlines.exports.problems import has_errors
from tests.headlines.exports.lines import assembled, line, lines


def _sizes(ads: Sequence[AssembledAd]) -> list[tuple[int, int]]:
    return [(len(ad.slot("headline")), len(ad.slot("description"))) for ad in ads]


@pytest.mark.parametrize(
    ("headlines", "descriptions", "ad_count", "sizes"),
    [
        (3, 2, None, [(3, 2)]),
        (15, 4, None, [(15, 4)]),
        (16, 4, None, [(8, 2), (8, 2)]),
        (30, 8, None, [(15, 4), (15, 4)]),
        (31, 8, None, [(11, 3), (10, 3), (10, 2)]),
        (24, 3, None, [(12, 3), (12, 3)]),
        (40, 2, None, [(14, 2), (13, 2), (13, 2)]),
        (40, 5, None, [(14, 4), (13, 4), (13, 4)]),
        (10, 6, None, [(10, 4)]),
        (12, 6, 3, [(4, 2), (4, 2), (4, 2)]),
        (20, 4, 1, [(15, 4)]),
        (7, 4, 5, [(4, 2), (3, 2)]),
        (2, 1, None, [(2, 1)]),
        (0, 0, None, [(0, 0)]),
    ],
)
def test_lines_fill_as_many_ads_as_they_need(
    headlines: int, descriptions: int, ad_count: int | None, sizes: list[tuple[int, int]]
) -> None:
    assert _sizes(assembled(lines(headlines, descriptions), ad_count=ad_count).ads) == sizes


def test_the_order_of_the_lines_changes_nothing() -> None:
    given = lines(33, 7)
    first = assembled(given, pins={"h000004": 1}, must_include=("no 9",))
    shuffled = given[:]
    random.Random(7).shuffle(shuffled)
    assert assembled(shuffled, pins={"h000004": 1}, must_include=("no 9",)) == first


def test_angles_are_spread_evenly_over_the_ads() -> None:
    given = [line(number, angle=("benefit", "proof", "price")[number % 3]) for number in range(1, 31)]
    ads = assembled(given + lines(0, 8)).ads
    for angle in ("benefit", "proof", "price"):
        counts = [sum(placed.line.angle == angle for placed in ad.slot("headline")) for ad in ads]
        assert counts == [5, 5]


def test_what_one_ad_cannot_hold_is_left_out_by_score() -> None:
    result = assembled(lines(17, 6), ad_count=1)
    left = {left.line.code: left.reason for left in result.left_out}
    assert set(left) == {"h000016", "h000017", "d000005", "d000006"}
    assert left["h000016"] == "The ad holds 15 headlines; others scored higher."


def test_every_ad_holds_a_required_phrase_when_enough_lines_have_it() -> None:
    given = lines(28, 6)
    given[5] = line(6, text="From £79 this week")
    given[20] = line(21, text="Yours from £79")
    ads = assembled(given, must_include=("from £79",)).ads
    assert [any("from £79" in p.line.text.casefold() for p in ad.placed) for ad in ads] == [True, True]
    assert Counter(p.line.code for ad in ads for p in ad.placed)["h000021"] == 1


def test_a_single_line_with_the_required_phrase_is_shared() -> None:
    given = lines(30, 4)
    given[29] = line(30, text="60 day trial included")
    result = assembled(given, must_include=("60 day trial",))
    assert all(any(p.line.code == "h000030" for p in ad.placed) for ad in result.ads)
    assert _sizes(result.ads) == [(15, 2), (15, 2)]
    assert len(result.left_out) == 1, "one weaker line made room for it"


def test_a_phrase_in_a_description_is_enough() -> None:
    given = [*lines(20, 1), *(line(n, "description", f"Terms apply. Dry feet no {n}.") for n in (2, 3))]
    ads = assembled(given, must_include=("terms apply",)).ads
    assert all(any("Terms apply" in p.line.text for p in ad.placed) for ad in ads)


def test_a_pinned_line_goes_into_every_ad_when_it_is_alone_at_its_position() -> None:
    ads = assembled(lines(30, 8), pins={"h000029": 1}).ads
    assert [[p.line.code for p in ad.slot("headline") if p.pin == 1] for ad in ads] == [["h000029"]] * 2


def test_lines_pinned_to_one_position_are_dealt_out() -> None:
    pins = {f"h{number:06d}": 2 for number in (1, 2, 3, 4)}
    ads = assembled(lines(30, 8), pins=pins).ads
    assert [sum(p.pin == 2 for p in ad.slot("headline")) for ad in ads] == [2, 2]
    assert [p.place for p in ads[0].slot("headline")] == list(range(1, 16))
    assert ads[0].slot("headline")[0].pin == 2, "pinned lines stand first"


def test_a_pinned_line_is_kept_though_its_score_is_low() -> None:
    result = assembled(lines(20, 4), pins={"h000020": 1}, ad_count=1)
    assert any(p.line.code == "h000020" for p in result.ads[0].placed)


def test_a_line_the_platform_refuses_stays_out_with_the_reason() -> None:
    bad = line(50, text="+20% off today", score=9.0)
    result = assembled([*lines(15, 4), bad])
    assert [left.line for left in result.left_out] == [bad]
    assert "formula" in result.left_out[0].reason
    assert not has_errors(check_ad(result.ads[0]))


def test_the_finding_of_an_unreviewed_line_keeps_it_out() -> None:
    bad = line(50, refusals=("“92” is not in the brief.",))
    assert assembled([*lines(3, 2), bad]).left_out[0].reason == "“92” is not in the brief."


def test_a_repetition_stays_out_and_names_the_line_it_repeats() -> None:
    twin = line(40, text="JACKET no 1!", score=0.0)
    assert assembled([*lines(4, 2), twin]).left_out[0].reason == "Says the same as “Jacket no 1”."


def test_random_lines_never_make_an_ad_with_two_of_the_same_or_more_than_it_holds() -> None:
    draw = random.Random(20261123)
    for _ in range(150):
        given = lines(draw.randrange(0, 60), draw.randrange(0, 12))
        codes = [each.code for each in given]
        pinned = draw.sample(codes, min(len(codes), draw.randrange(0, 6)))
        pins = {code: draw.choice((1, 2, 3) if code[0] == "h" else (1, 2)) for code in pinned}
        phrases = tuple(f"no {draw.randrange(1, 30)}" for _ in range(draw.randrange(0, 3)))
        result = assembled(given, pins=pins, must_include=phrases, ad_count=draw.choice((None, 1, 2, 4)))
        for ad in result.ads:
            texts = [(p.line.slot, p.line.text) for p in ad.placed]
            assert len(set(texts)) == len(texts)
            assert len(ad.slot("headline")) <= 15
            assert len(ad.slot("description")) <= 4
            if len(ad.slot("headline")) >= 3 and len(ad.slot("description")) >= 2:
                free_of_pins = [p for p in check_ad(ad) if p.is_error and p.place != "Pins"]
                assert free_of_pins == []
        placed = {p.line.code for ad in result.ads for p in ad.placed}
        left = {left.line.code for left in result.left_out}
        assert placed | left == set(codes), "every line is in an ad or accounted for"
        assert not placed & left
