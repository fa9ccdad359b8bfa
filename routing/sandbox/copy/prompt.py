"""Find the brief and the task in a prompt, and read them without trusting a single field."""

import json
import re
from dataclasses import replace
from typing import Any

from routing.sandbox.copy.model import Brief, SlotRequest, Task

BLOCK = "<{0}>\\s*(\\{{.*?\\}})\\s*</{0}>"
BRIEF_BLOCK = re.compile(BLOCK.format("brief"), re.DOTALL)
TASK_BLOCK = re.compile(BLOCK.format("task"), re.DOTALL)
PLAN_BLOCK = re.compile(BLOCK.format("plan"), re.DOTALL)
# More than any channel asks of one pass; a larger number is cut to this.
MOST_LINES = 500
LONGEST_FIELD = 20_000
MOST_ITEMS = 40
TEXT_FIELDS = [
    "name",
    "brand",
    "product",
    "description",
    "audience",
    "vertical",
    "objective",
    "landing_url",
    "language",
    "offer",
    "source_text",
    "disclaimer",
    "control",
    "instructions",
    "voice",
]
LIST_FIELDS = ["markets", "benefits", "proof", "tone", "keywords", "must_include", "must_avoid", "exemplars"]


def read_prompt(user_text: str) -> tuple[Brief, Task] | None:
    """Return the brief and the task of a prompt, or None when either block is missing or not JSON.

    What a plan beside them worked out counts among the brief's proof.
    """
    brief, task, plan = (read_block(user_text, pattern) for pattern in (BRIEF_BLOCK, TASK_BLOCK, PLAN_BLOCK))
    if brief is None or task is None:
        return None
    read = read_brief(brief)
    return replace(read, proof=(*read.proof, *_worked_out(plan or {}))), read_task(task)


def read_block(user_text: str, pattern: re.Pattern[str]) -> dict[str, Any] | None:
    """Return the JSON object of a block, or None when the block is missing or not one."""
    found = pattern.search(user_text)
    if found is None:
        return None
    try:
        block = json.loads(found[1])
    except (ValueError, RecursionError):
        return None
    return block if isinstance(block, dict) else None


def _worked_out(plan: dict[str, Any]) -> tuple[str, ...]:
    facts = plan.get("facts")
    listed = facts[:MOST_ITEMS] if isinstance(facts, list) else []
    return _texts([fact.get("statement") for fact in listed if isinstance(fact, dict)])


def read_brief(raw: dict[str, Any]) -> Brief:
    """Return the brief of a JSON object; fields of a wrong type count as blank."""
    texts = {name: _text(raw.get(name)) for name in TEXT_FIELDS}
    lists = {name: _texts(raw.get(name)) for name in LIST_FIELDS}
    return Brief(**texts, **lists)  # type: ignore[arg-type]  # the two field lists above name every field by type


def read_task(raw: dict[str, Any]) -> Task:
    """Return the task of a JSON object; counts and limits that make no sense are left out."""
    slots = raw.get("slots")
    requests = [_slot(slot) for slot in slots if isinstance(slot, dict)] if isinstance(slots, list) else []
    parts = max(1, _whole(raw.get("parts"), 1))
    return Task(
        channel=_text(raw.get("channel")),
        language=_text(raw.get("language")),
        slots=tuple(slot for slot in requests if slot is not None),
        angles=_texts(raw.get("angles")),
        avoid=_texts(raw.get("avoid"), most=2000),
        must_include=_texts(raw.get("must_include")),
        must_avoid=_texts(raw.get("must_avoid")),
        part=min(parts, max(1, _whole(raw.get("part"), 1))),
        parts=parts,
        take=max(1, _whole(raw.get("take"), 1)),
    )


def _slot(raw: dict[str, Any]) -> SlotRequest | None:
    name, count, limit = _text(raw.get("slot")), _whole(raw.get("count"), 0), _whole(raw.get("limit"), 0)
    if not name or count < 1 or limit < 1:
        return None
    target = raw.get("target")
    low, high = limit // 2, limit
    if isinstance(target, list) and len(target) == 2:
        low, high = _whole(target[0], low), _whole(target[1], high)
    return SlotRequest(name, min(count, MOST_LINES), limit, low, min(high, limit))


def _text(value: object) -> str:
    return value[:LONGEST_FIELD] if isinstance(value, str) else ""


def _texts(value: object, most: int = MOST_ITEMS) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        return ()
    return tuple(_text(item) for item in value[:most] if isinstance(item, str) and item.strip())


def _whole(value: object, default: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else default
