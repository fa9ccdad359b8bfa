"""What people and files put into a brief: what is kept, what is refused, and with which sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from headlines.brief_check import MAX_COUNT, MAX_TOTAL, check_brief
from headlines.brief_input import (
    LABELS,
    LIST_LIMITS,
    TEXT_LIMITS,
    clean_raw,
    default_targets,
    empty_raw,
    raw_from_json,
    removed_characters,
    storable_text,
)
from headlines.channels import CHANNELS

FINE: dict[str, Any] = {"name": "Spring", "product": "Tent", "targets": default_targets("google_rsa")}


def errors_of(**changes: Any) -> dict[str, list[str]]:
    checked, errors = check_brief({**FINE, **changes})
    assert (checked is None) == bool(errors)
    return errors


def test_a_name_a_product_and_a_channel_are_enough() -> None:
    checked, errors = check_brief(FINE)
    assert errors == {}
    assert checked is not None
    assert checked.lists["languages"] == ("en",)
    assert checked.wanted == 28


@pytest.mark.parametrize(
    "facts", [{"description": "A tent"}, {"offer": "2 for 1"}, {"proof": ["£9"]}, {"instructions": "Riddles"}]
)
def test_other_facts_may_stand_in_for_the_product(facts: dict[str, Any]) -> None:
    assert errors_of(product="", **facts) == {}


@pytest.mark.parametrize("name", [*TEXT_LIMITS, *LIST_LIMITS, "targets"])
def test_every_field_has_a_label(name: str) -> None:
    assert LABELS[name]


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"name": " \n "}, "name", "Give the brief a name"),
        ({"name": "x" * 201}, "name", "201 characters; 200 is the most"),
        ({"product": "", "description": ""}, "product", "a product or a description"),
        ({"source_text": "y" * 60_001}, "source_text", "60,001 characters"),
        ({"benefits": ["z" * 501]}, "benefits", "one entry holds 501"),
        ({"benefits": [f"b{n}" for n in range(41)]}, "benefits", "41 entries; 40 is the most"),
        ({"landing_url": "ftp://example.com"}, "landing_url", "no web address"),
        ({"landing_url": "https://localhost"}, "landing_url", "no web address"),
        ({"landing_url": "https://exa mple.com"}, "landing_url", "no web address"),
        ({"landing_url": "http://[broken"}, "landing_url", "no web address"),
        ({"languages": ["klingon"]}, "languages", "“klingon” is no language we know"),
        ({"languages": ["e" * 100_000]}, "languages", "is no language we know"),
        ({"markets": ["GBR"]}, "markets", "Use two letters"),
        ({"markets": ["ΓΒ"]}, "markets", "Use two letters"),
        ({"must_include": ["Best"], "must_avoid": ["BEST"]}, "must_avoid", "Take it out of one of the two"),
        ({"targets": []}, "targets", "Choose at least one channel"),
        ({"targets": default_targets("billboard")}, "targets", "There is no channel “billboard”"),
        ({"description": {"a": 1}}, "description", "must be one text"),
        ({"proof": [["nested"]]}, "proof", "must be a list of texts"),
        ({"proof": {"a": "b"}}, "proof", "must be a list of texts"),
        (
            {"targets": [{"channel": "meta", "slot": "jingle", "count": "3"}]},
            "targets",
            "has no slot “jingle”",
        ),
        (
            {"targets": default_targets("reddit", "0")},
            "targets.reddit.headline",
            "is chosen but asks for no lines",
        ),
        ({"languages": ["en", "de", "fr"], "targets": default_targets("x", 200)}, "targets", None),
        (
            {"languages": ["en", "de", "fr", "es"], "targets": default_targets("x", 200)},
            "targets",
            "800 lines",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    changes: dict[str, Any], field: str, sentence: str | None
) -> None:
    errors = errors_of(**changes)
    if sentence is None:
        assert errors == {}
    else:
        assert list(errors) == [field]
        assert sentence in " ".join(errors[field])


@pytest.mark.parametrize(
    "count", ["-3", "1e9", "abc", "٣", "²", "1.5", "0x10", "+5", str(MAX_COUNT + 1), "9" * 5_000]
)
def test_an_impossible_count_is_said_at_that_count(count: str) -> None:
    errors = errors_of(targets=default_targets("google_rsa", count))
    assert list(errors) == ["targets.google_rsa.headline"]
    assert f"from 0 to {MAX_COUNT}" in errors["targets.google_rsa.headline"][0]


def test_an_empty_count_means_none_of_that_slot() -> None:
    targets = default_targets("google_rsa")
    targets[1]["count"] = ""
    checked, _ = check_brief({**FINE, "targets": targets})
    assert checked is not None
    assert [(target.slot, target.count) for target in checked.targets] == [("headline", 24)]


def test_a_run_has_a_largest_size() -> None:
    targets = [target for key in ("x", "reddit", "amazon_sb") for target in default_targets(key, MAX_COUNT)]
    assert errors_of(targets=targets) == {}
    targets += default_targets("tiktok", 1)
    assert f"{MAX_TOTAL} is the most" in errors_of(targets=targets)["targets"][0]


def test_tags_and_codes_are_put_into_their_usual_form() -> None:
    checked, _ = check_brief({**FINE, "languages": ["EN_gb", "de", "en-GB"], "markets": ["gb", "GB", "ie"]})
    assert checked is not None
    assert checked.lists["languages"] == ("en-GB", "de")
    assert checked.lists["markets"] == ("GB", "IE")


def test_equal_briefs_have_equal_hashes_and_others_do_not() -> None:
    first, same, other = (
        check_brief({**FINE, "product": product})[0] for product in ("Tent", " Tent ", "Tents")
    )
    assert first is not None
    assert same is not None
    assert other is not None
    assert first.content_hash == same.content_hash != other.content_hash


@pytest.mark.parametrize(
    ("typed", "kept", "removed"),
    [
        ("plain", "plain", 0),
        ("two\r\nlines\tand a tab", "two\nlines\tand a tab", 0),
        ("a\x00b\x07c", "abc", 2),
        ("hidden\u200b\u202e\ufeff", "hidden", 3),
        ("lone \ud800 surrogate", "lone  surrogate", 1),
        ("cafe\u0301", "café", 0),
        ("👨‍👩‍👧 ok", "👨‍👩‍👧 ok", 0),
        ("نص عربي", "نص عربي", 0),
        ("", "", 0),
    ],
)
def test_what_cannot_be_seen_is_taken_out_and_counted(typed: str, kept: str, removed: int) -> None:
    assert storable_text(typed) == kept
    assert removed_characters(typed) == removed
    storable_text(typed).encode()


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        "a string",
        5,
        {"targets": 7},
        {"targets": {"a": 1}},
        {"targets": [None, 3, {"channel": ["x"]}, {"count": 10**30}]},
        {"name": None, "proof": None, "languages": 3},
        {"name": ["a"], "proof": "one"},
        {"name": "\ud800", "benefits": ["\udfff", "\x00"]},
        {"unknown": "field", "expected": {"route": "light"}},
    ],
)
def test_whatever_a_draft_holds_it_can_be_stored_and_judged(raw: Any) -> None:
    kept = clean_raw(raw)
    assert set(kept) == set(empty_raw())
    assert clean_raw(kept) == kept
    json.dumps(kept, ensure_ascii=False).encode()
    checked, errors = check_brief(raw)
    assert checked is None
    assert errors


def test_a_line_stays_a_line_and_a_text_keeps_its_breaks() -> None:
    kept = clean_raw({"product": "a\nb", "description": "a\n\nb", "proof": ["a\nb", "  ", "c "]})
    assert (kept["product"], kept["description"], kept["proof"]) == ("a b", "a\n\nb", ["a b", "c"])


def test_a_file_may_name_one_language_one_channel_and_a_number() -> None:
    raw = raw_from_json({"name": "A", "language": "de-DE", "platform": "meta", "variants": 9})
    assert raw["languages"] == ["de-DE"]
    counts = {target["slot"]: target["count"] for target in raw["targets"]}
    assert counts == {"headline": "9", "primary_text": "5", "description": "0"}


def test_the_command_may_override_channel_and_number() -> None:
    data = {"name": "A", "platform": "meta", "variants": 9}
    assert {t["channel"] for t in raw_from_json(data, channel="x", variants=3)["targets"]} == {"x"}
    assert raw_from_json(data, variants=3)["targets"][0]["count"] == "3"


@pytest.mark.parametrize("data", [[], "brief", 3, None])
def test_a_file_that_is_no_object_is_refused_with_a_sentence(data: Any) -> None:
    with pytest.raises(ValueError, match="A brief is a JSON object"):
        raw_from_json(data)


@pytest.mark.parametrize("key", CHANNELS)
def test_every_channel_makes_a_brief_with_its_usual_counts(key: str) -> None:
    assert errors_of(targets=default_targets(key)) == {}
