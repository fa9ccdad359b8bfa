"""The sandbox plans and judges from the brief alone, and works out two kinds of figures exactly."""

from __future__ import annotations

import json
from typing import Any

import pytest

from routing.sandbox.copy.model import Brief
from routing.sandbox.copy.worked_out import worked_out
from routing.sandbox.wire.errors import WireError
from routing.sandbox.wire.writing import write_reply

BRIEF = {
    "product": "Laundry refill",
    "brand": "Pennocroft",
    "benefits": ["no perfume"],
    "proof": ["£12 for 60 washes", "4.6/5 from 812 reviews"],
    "offer": "£12 (was £16)",
    "language": "en-GB",
}
TASK = {"languages": ["en-GB"], "angles": ["benefit", "price", "offer", "urgency"]}


def asked(tag: str, task: dict[str, Any], brief: dict[str, Any] = BRIEF, plan: object = None) -> Any:
    blocks = [f"<brief>\n{json.dumps(brief)}\n</brief>"]
    if plan is not None:
        blocks.append(f"<plan>\n{json.dumps(plan)}\n</plan>")
    blocks.append(f"<{tag}>\n{json.dumps(task)}\n</{tag}>")
    return json.loads(write_reply("\n".join(blocks), 0))


def test_a_plan_is_made_of_the_brief_and_nothing_else() -> None:
    plan = asked("plan_task", TASK)
    assert plan["angles"] == [
        {"angle": "benefit", "idea": "no perfume"},
        {"angle": "price", "idea": "£12 (was £16)"},
        {"angle": "offer", "idea": "£12 (was £16)"},
    ]
    assert plan["permitted_claims"] == BRIEF["proof"]
    assert [fact["statement"] for fact in plan["facts"]] == ["25% off", "£0.20 per wash"]
    assert plan["resolved"] == plan["dropped_claims"] == plan["notes"] == plan["order"] == []
    bare = asked("plan_task", TASK, {"product": "Refill"})
    assert bare["angles"] == bare["facts"] == bare["permitted_claims"] == []


@pytest.mark.parametrize(
    ("text", "language", "statement", "how"),
    [
        ("£49 (was £65)", "en", "24% off", "(£65 − £49) ÷ £65 = 24.61%, rounded down to 24%"),
        ("was £80, now £60", "en", "25% off", "(£80 − £60) ÷ £80 = 25%"),
        ("$7 instead of $8", "en", "12% off", "($8 − $7) ÷ $8 = 12.50%, rounded down to 12%"),
        ("£18 for 60 washes", "en", "£0.30 per wash", "£18 ÷ 60 = £0.30"),
        ("£17 for 60 washes", "en", "£0.29 per wash", "£17 ÷ 60 = £0.2833, rounded up to £0.29"),
        ("49 € statt 65 €", "de", "24 % gespart", "(65 € − 49 €) ÷ 65 € = 24,61%, abgerundet auf 24%"),
        ("12 € für 60 Waschgänge", "de", "0,20 € pro Waschgang", "12 € ÷ 60 = 0,20 €"),
        ("8,50 € pour 10 portions", "fr", "0,85 € par portion", "8,50 € ÷ 10 = 0,85 €"),
        ("9 € por 30 porciones", "es", "0,30 € por porción", "9 € ÷ 30 = 0,30 €"),
    ],
)
def test_savings_and_unit_prices_are_worked_out_exactly(
    text: str, language: str, statement: str, how: str
) -> None:
    [fact] = worked_out(Brief(proof=(text,)), language)
    assert (fact.statement, fact.how) == (statement, how)


@pytest.mark.parametrize(
    "text",
    [
        "£65 (was £49)",
        "£49 (was $65)",
        "£49 (was £49)",
        "£49 and £65",
        "£0 for 60 washes",
        "£12 for 1 washes",
        "£12 for 60 days",
        "from £1,299 (was £1,499)",
        "60 washes",
        "£64.90 (was £65)",
    ],
)
def test_what_cannot_be_worked_out_for_sure_is_left_alone(text: str) -> None:
    assert worked_out(Brief(proof=(text,)), "en") == []


@pytest.mark.parametrize(
    ("instructions", "needs"),
    [
        ("Work out the price per wash.", True),
        ("Compare us with the market leader.", True),
        ("Bitte den Preis berechnen.", True),
        ("Short and friendly, please. No exclamation marks.", False),
        ("", False),
    ],
)
def test_a_judgement_names_the_sign_that_it_found(instructions: str, needs: bool) -> None:
    verdict = asked("judge_task", {"answer": "needs_reasoning"}, {**BRIEF, "instructions": instructions})
    assert verdict["needs_reasoning"] is needs
    assert verdict["why"].startswith("The sandbox found")


def test_lines_use_the_facts_of_a_plan_and_a_broken_plan_breaks_nothing() -> None:
    slots = [{"slot": "headline", "count": 15, "limit": 30, "target": [13, 30]}]
    task = {"channel": "google_rsa", "language": "en-GB", "slots": slots, "angles": ["price", "offer"]}
    brief = {**BRIEF, "offer": "", "proof": ["£12 for 60 washes"]}
    planned = asked("task", task, brief, {"facts": [{"statement": "£0.20 per wash"}]})["variants"]
    assert any("£0.20" in line["text"] for line in planned)
    plain = asked("task", task, brief)["variants"]
    assert not any("£0.20" in line["text"] for line in plain)
    for broken in ([], {"facts": 3}, {"facts": [None, {"statement": 5}]}, {"facts": {"a": 1}}):
        assert asked("task", task, brief, broken)["variants"] == plain


def test_a_plan_in_a_language_the_sandbox_does_not_write_is_refused() -> None:
    with pytest.raises(WireError, match="INCEPTION_API_KEY"):
        asked("plan_task", {"languages": ["ja-JP"], "angles": []})
