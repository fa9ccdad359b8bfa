"""Each rule, with what it lets pass and what it stops."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headlines.channels import CHANNELS
from headlines.lint import LintContext, Severity, lint_line

GOOGLE = CHANNELS["google_rsa"]
META = CHANNELS["meta"]
BRIEF = "£79, was £1,299.00 once. 4.6/5 from 812 reviews. Free until 12 October."


def context(channel_key: str = "google_rsa", **changes: object) -> LintContext:
    channel = CHANNELS[channel_key]
    base = LintContext(
        channel=channel,
        slot=channel.slots[0],
        limit=channel.slots[0].writing_limit,
        banned_terms=("cheap", "game-changer", "gratis"),
        cased_terms=("iBrella",),
        brief_text=BRIEF,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def rules(text: str, where: LintContext | None = None) -> dict[str, Severity]:
    return {finding.rule: finding.severity for finding in lint_line(text, where or context())}


@pytest.mark.parametrize(
    ("rule", "fine", "wrong"),
    [
        ("length", "x" * 30, "x" * 31),
        ("length", "冬" * 15, "冬" * 16),
        ("length", "{KeyWord:Shoes} for rain and wind", "Shoes for rain and wind, all of it"),
        ("control_characters", "Dry all day", "Dry\nall day"),
        ("control_characters", "Dry all day", "Dry\u202eall day"),
        ("control_characters", "Dry all day", "Dry\x07 all day"),
        ("braces", "{KeyWord:Shoes} for rain", "Shoes {for rain"),
        ("braces", "Shoes for rain", "{{ brief.name }}"),
        ("opening", "Save £79", "+79 reasons"),
        ("opening", "4.6 of 5", "=1+1"),
        ("opening", "At home in rain", "@home in rain"),
        ("opening", "Rain-proof", "-79 today"),
        ("repeated_punctuation", "Really?", "Really??"),
        ("repeated_punctuation", "Dry. Light. Small.", "Dry... light"),
        ("repeated_punctuation", "Now!", "Now?!"),
        ("emoji", "Rain® gear 20°", "Rain ☔ gear"),
        ("banned_term", "Cheaper than rain", "Cheap rain gear"),
        ("banned_term", "The game has changed", "A game changer"),
        ("banned_term", "Integratis", "Heute GRATIS"),
        ("cased_term", "The iBrella", "The ibrella"),
        ("unsupported_figure", "Was £1299, now £79", "Now £78"),
        ("unsupported_figure", "812 walkers, 4.6 stars", "900 walkers"),
        ("unsupported_figure", "Until 12 October", "Until 13 October"),
    ],
)
def test_a_rule_lets_the_good_line_pass_and_stops_the_bad(rule: str, fine: str, wrong: str) -> None:
    assert rule not in rules(fine)
    assert rule in rules(wrong)


def test_a_feed_cut_is_a_warning_and_the_hard_cap_an_error() -> None:
    where = context("meta", brief_text="")
    assert rules("y" * 41, where) == {"length": Severity.WARNING}
    assert rules("y" * 256, where)["length"] is Severity.ERROR


def test_emoji_pass_where_the_platform_takes_them() -> None:
    assert "emoji" not in rules("Rain ☔ gear", context("meta"))


def test_repeated_punctuation_is_only_a_warning_outside_search() -> None:
    assert rules("Really??", context("meta"))["repeated_punctuation"] is Severity.WARNING
    assert rules("Really??")["repeated_punctuation"] is Severity.ERROR


def test_a_figure_the_model_was_asked_to_work_out_is_to_be_checked_not_dropped() -> None:
    assert rules("31 cents a load", context(may_compute=True))["unsupported_figure"] is Severity.WARNING


def test_a_finding_points_at_its_words() -> None:
    [finding] = [found for found in lint_line("Not cheap at all", context()) if found.rule == "banned_term"]
    assert "Not cheap at all"[finding.start : finding.end] == "cheap"
    assert "cheap" in finding.message


def test_a_term_of_a_script_without_blanks_is_found_inside() -> None:
    where = context(banned_terms=("無料",), brief_text="")
    assert "banned_term" in rules("送料無料です", where)


def test_a_term_that_is_all_punctuation_bans_nothing() -> None:
    assert rules("Dry all day", context(banned_terms=("-", " "))) == {}
