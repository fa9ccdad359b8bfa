"""A pasted brief becomes a profile, or a sentence; decisions are found by run and brief."""

from __future__ import annotations

import json

import pytest

from headlines.generation.brief import BriefContent
from headlines.generation.profile import task_profile
from headlines.models import Run
from headlines.services.profile_reading import FACTS, decisions_of, origin_of, profile_of_text
from routing import brief_reader

BRIEF = {
    "name": "Refill",
    "product": "Laundry refill pouch",
    "description": "Pouch $18.90, bottle $12.60. Work out the exact % saved.",
    "language": "en-CA",
    "vertical": "Home",
    "platform": "email_subject",
    "variants": 12,
    "expected": {"route": "complex"},
}


def test_a_brief_files_json_is_measured_like_the_brief_itself() -> None:
    profile = profile_of_text(json.dumps(BRIEF))
    assert profile.language == "en-CA"
    assert profile.facts["vertical"] == "home"
    assert profile.facts["channels"] == ("email_subject",)
    assert profile.signs["compute"] > 0
    assert profile.items >= 12


def test_a_paragraph_counts_as_the_description_of_an_english_brief() -> None:
    profile = profile_of_text("  For a kettle. <b>Work out</b> what a cup costs, the exact % saved. ")
    assert profile.language == "en"
    assert profile.signs["compute"] > 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Paste a brief"),
        (" \u200b ", "no words"),
        ('{"product": ', "line 1"),
        ("[1, 2]", "JSON object"),
        ('{"colour": "red"}', "No field of a brief"),
        ("[" * 100_000, "nested"),
        ("x" * 400_001, "longer than"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        profile_of_text(text)


def test_every_fact_that_rules_may_ask_for_has_words() -> None:
    full = BriefContent(
        vertical="pharma",
        objective="sales",
        brand="Fellside",
        product="Spray",
        languages=("en", "de"),
        markets=("GB",),
        source_text="A leaflet.",
    )
    assert set(task_profile(full, "en", 12, ["google_rsa"]).facts) == set(FACTS)


def test_routing_reads_briefs_through_what_the_product_registers() -> None:
    assert brief_reader.profile_of("A kettle.") == profile_of_text("A kettle.")
    assert brief_reader.facts() == FACTS


@pytest.mark.django_db
def test_decisions_are_found_by_run_and_by_brief(run_with_variants: Run) -> None:
    decision = run_with_variants.decision_id
    assert decision is not None
    assert decisions_of("run", run_with_variants.pk) == [decision]
    assert decisions_of("brief", run_with_variants.version.brief_id) == [decision]
    assert decisions_of("brief", 999_999) == decisions_of("moon", 1) == []
    words, address = origin_of(decision) or ("", "")
    assert words == f"Run {run_with_variants.pk}: Rain jackets, autumn"
    assert address.endswith(f"/run/{run_with_variants.pk}/change/")
    assert origin_of(999_999) is None
