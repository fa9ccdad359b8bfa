"""What the sandbox answers where it is asked for a plan or a judgement: only what the brief itself says."""

import json
import re
from typing import Any

from routing.sandbox.copy.languages import PACKS, pack_for
from routing.sandbox.copy.model import Brief
from routing.sandbox.copy.prompt import BLOCK, BRIEF_BLOCK, read_block, read_brief
from routing.sandbox.copy.worked_out import worked_out

PLAN_TASK_BLOCK = re.compile(BLOCK.format("plan_task"), re.DOTALL)
JUDGE_TASK_BLOCK = re.compile(BLOCK.format("judge_task"), re.DOTALL)
MOST_ANGLES = 8
LONGEST_IDEA = 200
# Which field of the brief an angle is made of; an angle without words there is not proposed.
ANGLE_FIELDS: dict[str, tuple[str, ...]] = {
    "benefit": ("benefits",),
    "proof": ("proof",),
    "price": ("offer", "proof"),
    "offer": ("offer",),
    "audience": ("audience",),
    "brand": ("description",),
}
_PRICE = re.compile(r"[$£€]|\d\s?(?:EUR|USD|GBP)")
# Words that ask for thought before writing, in the four languages.
_SIGNS = re.compile(
    r"\b(?:work(?:ed)? out|calculat\w+|compar(?:e|ed|ing)\b|settle\b|contradict\w*|conflict\w*|reconcile|"
    r"(?:cost|price) per \w+|acrostic|first letters|per (?:market|segment|persona)|check (?:against|before)|"
    r"berechne\w*|vergleich\w*|widersprech\w*|prüfe\w*|calcul(?:er|ez|ar)|comparer?|vérifi\w+|verifi\w+)",
    re.IGNORECASE,
)


def write_plan(user_text: str) -> str | None:
    """Return the plan that a prompt asks for as JSON text; ``None`` where it asks for none.

    Raises UnsupportedLanguage for a language without a pack.
    """
    raw, task = read_block(user_text, BRIEF_BLOCK), read_block(user_text, PLAN_TASK_BLOCK)
    if raw is None or task is None:
        return None
    brief = read_brief(raw)
    asked = task.get("languages")
    tag = asked[0] if isinstance(asked, list) and asked and isinstance(asked[0], str) else brief.language
    language = pack_for(tag, f"{brief.product} {brief.description}").grammar.code
    assert language in PACKS
    names = task["angles"] if isinstance(task.get("angles"), list) else []
    plan: dict[str, Any] = {
        "angles": _angles(brief, [name for name in names if isinstance(name, str)]),
        "resolved": [],
        "facts": [
            {"statement": fact.statement, "from": fact.source, "how": fact.how}
            for fact in worked_out(brief, language)
        ],
        "permitted_claims": [proof.strip()[:LONGEST_IDEA] for proof in brief.proof[:12]],
        "dropped_claims": [],
        "notes": [],
        "order": [],
    }
    return json.dumps(plan, ensure_ascii=False, separators=(",", ":"))


def write_judgement(user_text: str) -> str | None:
    """Return the yes or no that a prompt asks for as JSON text; ``None`` where it asks for none."""
    raw = read_block(user_text, BRIEF_BLOCK)
    if raw is None or read_block(user_text, JUDGE_TASK_BLOCK) is None:
        return None
    brief = read_brief(raw)
    text = "\n".join((brief.instructions, brief.description, brief.source_text, *brief.proof))
    sign = _SIGNS.search(text)
    why = (
        f"The sandbox found “{sign[0][:40]}”." if sign else "The sandbox found no word that asks for thought."
    )
    return json.dumps({"needs_reasoning": sign is not None, "why": why}, ensure_ascii=False)


def _angles(brief: Brief, names: list[str]) -> list[dict[str, str]]:
    angles = []
    for name in names:
        idea = next((text for field in ANGLE_FIELDS.get(name, ()) for text in _texts(brief, field)), "")
        if name == "price":
            prices = [text for field in ANGLE_FIELDS[name] for text in _texts(brief, field)]
            idea = next((text for text in prices if _PRICE.search(text)), "")
        if idea:
            angles.append({"angle": name[:32], "idea": idea})
    return angles[:MOST_ANGLES]


def _texts(brief: Brief, field: str) -> list[str]:
    value = getattr(brief, field)
    texts = (value,) if isinstance(value, str) else value
    return [text.strip()[:LONGEST_IDEA] for text in texts if text.strip()]
