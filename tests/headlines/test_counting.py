"""Lengths as the platforms count them."""

from __future__ import annotations

import pytest

from headlines.counting import Counting, text_length


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Winter tires", 12),
        ("Grüße", 5),
        ("Gru\u0308\u00dfe", 5),  # the same word, decomposed
        ("冬タイヤ", 8),
        ("겨울 타이어", 11),
        ("ＡＢ", 4),
        ("🎉", 2),
        ("{KeyWord:Shoes} on sale", 13),
        ("{keyword:Shoes}", 5),
        ("{KEYWord:冬}", 2),
        ("{CUSTOMIZER.Price:from £9} today", 13),
        ("{LOCATION(City):your town}", 9),
        ("{param1:£9}", 2),
        ("Ends in {COUNTDOWN(2026-12-01 23:59:59,5)}", 16),
        ("{GLOBAL_COUNTDOWN(2026-12-01 23:59:59)}", 8),
        ("{unknown:text}", 14),
        ("", 0),
    ],
)
def test_width_counts_what_is_shown(text: str, places: int) -> None:
    assert text_length(text, Counting.WIDTH) == places


def test_characters_count_each_code_point_once() -> None:
    assert text_length("冬タイヤ", Counting.CHARACTERS) == 4
    assert text_length("🎉", Counting.CHARACTERS) == 1


def test_weighted_counts_emoji_and_east_asian_text_twice() -> None:
    assert text_length("ok 🎉冬", Counting.WEIGHTED) == 7
