"""A planner's reply becomes a plan: one strict parser, then named salvage steps. Replies are untrusted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from headlines.generation.draft import Draft
from headlines.generation.items import clean_line
from headlines.generation.json_marks import is_deeper_than
from headlines.generation.json_values import UNREAD, read_value
from headlines.generation.plan import PARTS, Entry, Plan, wire_key
from headlines.generation.reply import ReplyBroken, no_constant, unique_keys
from headlines.generation.salvage_text import TEXT_STEPS
from headlines.generation.slot_names import SlotNames

MAX_PLAN_CHARACTERS = 60_000
MAX_ENTRY_CHARACTERS = 600
MAX_ENTRIES = 40
MAX_PLAN_DEPTH = 3
_MOST_WRAPPINGS = 4
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s-]+")


class PlanBroken(ReplyBroken):
    """A reply is not the plan that was asked for; ``breach`` is the machine name of what it broke."""


@dataclass(frozen=True, slots=True)
class ParsedPlan:
    """The plan of a reply, and how it was read.

    ``plan`` is ``None`` where nothing could be used. ``salvage`` names the steps that were needed,
    ``breach`` why the strict parser refused the reply, ``malformed`` counts entries that were left out.
    """

    plan: Plan | None
    salvage: tuple[str, ...] = ()
    malformed: int = 0
    breach: str = ""


def parse_plan(text: str) -> ParsedPlan:
    """Return the plan of a reply: strictly read, else by the salvage steps. Raises nothing."""
    try:
        plan = parse_plan_strict(text)
    except ReplyBroken as broken:
        plan, steps, malformed = _salvaged(text)
        return ParsedPlan(None if plan.is_empty else plan, steps, malformed, broken.breach)
    return ParsedPlan(None if plan.is_empty else plan)


def parse_plan_strict(text: str) -> Plan:
    """Return the plan of a reply that is exactly as asked for.

    That is one JSON object with exactly the seven lists of a plan, each entry with exactly its keys, all
    texts, the first of each entry not empty. Caps: 60,000 characters, 600 a text, 40 entries a list, brackets
    3 deep. Raises ``PlanBroken``.
    """
    if len(text) > MAX_PLAN_CHARACTERS:
        raise PlanBroken("too_large", f"The plan has {len(text):,} characters, over {MAX_PLAN_CHARACTERS:,}.")
    if is_deeper_than(text, MAX_PLAN_DEPTH):
        raise PlanBroken("too_deep", f"The plan nests brackets more than {MAX_PLAN_DEPTH} deep.")
    try:
        content = _decoder.decode(text)
    except ReplyBroken as broken:
        raise PlanBroken(broken.breach, str(broken)) from broken
    except ValueError as error:
        raise PlanBroken("not_json", "The plan is not JSON.") from error
    if not isinstance(content, dict):
        raise PlanBroken("not_an_object", "The plan is not a JSON object.")
    if content.keys() != PARTS.keys():
        raise PlanBroken("wrong_keys", f"A plan must have the keys {', '.join(PARTS)}, and no other.")
    return Plan(**{name: _strict_list(name, content[name]) for name in PARTS})


def plan_from_json(data: object) -> Plan | None:
    """Return a stored plan, or ``None`` where what is stored is none."""
    if not isinstance(data, dict):
        return None
    try:
        return Plan(**{name: _strict_list(name, data[name], most=2 * MAX_ENTRIES) for name in PARTS})
    except (KeyError, ReplyBroken):
        return None


def _strict_list(name: str, entries: object, most: int = MAX_ENTRIES) -> tuple[Any, ...]:
    if not isinstance(entries, list):
        raise PlanBroken("wrong_type", f"{name!r} is not a list.")
    if len(entries) > most:
        raise PlanBroken("too_many_items", f"{name!r} has {len(entries):,} entries, over {most}.")
    kind = PARTS[name]
    return tuple(
        _strict_text(name, entry) if kind is None else _strict_entry(name, entry) for entry in entries
    )


def _strict_entry(name: str, entry: object) -> Entry:
    kind = PARTS[name]
    assert kind is not None
    keys = {wire_key(key): key for key in kind.__dataclass_fields__}
    if not isinstance(entry, dict):
        raise PlanBroken("wrong_type", f"An entry of {name!r} is not an object.")
    if entry.keys() != keys.keys():
        raise PlanBroken("wrong_keys", f"An entry of {name!r} must have the keys {', '.join(keys)}.")
    first = next(iter(keys))
    return kind(
        **{keys[key]: _strict_text(name, value, may_be_empty=key != first) for key, value in entry.items()}
    )


def _strict_text(name: str, value: object, *, may_be_empty: bool = False) -> str:
    if not isinstance(value, str):
        raise PlanBroken("wrong_type", f"Something in {name!r} is not a text.")
    if len(value) > MAX_ENTRY_CHARACTERS:
        raise PlanBroken("long_item", f"A text in {name!r} is over {MAX_ENTRY_CHARACTERS} characters.")
    cleaned = clean_line(value)
    if not cleaned and not may_be_empty:
        raise PlanBroken("empty_text", f"An entry of {name!r} is empty.")
    return cleaned


_decoder = json.JSONDecoder(object_pairs_hook=unique_keys, parse_constant=no_constant)


# --- salvage ---------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Content:
    """The object of a reply on its way to a plan, its lists changed in place; ``malformed``: left out."""

    lists: dict[str, Any]
    malformed: int = 0


def _salvaged(text: str) -> tuple[Plan, tuple[str, ...], int]:
    """Return what can be had of a reply that the strict parser refused, and the steps it took."""
    draft = Draft(SlotNames(None), [text[:MAX_PLAN_CHARACTERS]])
    taken = ["too_long"] if len(text) > MAX_PLAN_CHARACTERS else []
    taken += [step.name for step in TEXT_STEPS if step.apply(draft)]
    found, steps = _object(draft.pieces)
    taken += steps
    if found is None:
        return Plan(), tuple(taken), 0
    content = _Content(found)
    taken += [name for name, apply in _STEPS if apply(content)]
    plan = Plan(**{name: _strict_list(name, content.lists[name]) for name in PARTS})
    return plan, tuple(taken), content.malformed


def _object(pieces: list[str]) -> tuple[dict[str, Any] | None, list[str]]:
    """Return the first object that has a plan's lists, and the steps that were needed to read it."""
    for piece in pieces:
        steps = []
        value = read_value(piece)
        if value is UNREAD:
            value = read_value(piece, raw_breaks=True)
            steps.append("raw_breaks")
        for depth in range(_MOST_WRAPPINGS):
            if not isinstance(value, dict):
                break
            if any(_known(key) for key in value):
                return value, steps + (["wrapped"] if depth else [])
            inner = [part for part in value.values() if isinstance(part, dict)]
            value = inner[0] if len(inner) == 1 else None
    return None, []


def _known(key: str) -> str | None:
    """Return the list that a key means, in whatever case it is written."""
    name = _CAMEL.sub("_", key.strip()[:40]).lower()
    return name if name in PARTS else None


def _key_names(content: _Content) -> bool:
    """Read keys in another case: ``permittedClaims``, ``Dropped claims``."""
    other = {key: name for key in content.lists if key not in PARTS and (name := _known(key))}
    for key, name in other.items():
        value = content.lists.pop(key)
        content.lists.setdefault(name, value)
    return bool(other)


def _extra_keys(content: _Content) -> bool:
    """Pass over keys that no plan has."""
    extra = [key for key in content.lists if key not in PARTS]
    for key in extra:
        del content.lists[key]
    return bool(extra)


def _missing_lists(content: _Content) -> bool:
    """Read a list that is not there, or is none, as empty."""
    missing = [name for name in PARTS if not isinstance(content.lists.get(name), list)]
    for name in missing:
        content.lists[name] = []
    return bool(missing)


def _too_many(content: _Content) -> bool:
    """Leave out what is beyond the cap of a list."""
    long = [name for name in PARTS if len(content.lists[name]) > MAX_ENTRIES]
    for name in long:
        content.malformed += len(content.lists[name]) - MAX_ENTRIES
        content.lists[name] = content.lists[name][:MAX_ENTRIES]
    return bool(long)


def _plain_strings(content: _Content) -> bool:
    """Read a bare text as the first field of an entry, and an object as its first text."""

    def read(kind: type[Entry] | None, entry: object) -> object:
        if kind is None and isinstance(entry, dict):
            return next((value for value in entry.values() if isinstance(value, str)), None)
        if kind is not None and isinstance(entry, str):
            return {wire_key(next(iter(kind.__dataclass_fields__))): entry}
        return entry

    return _each(content, read)


def _entry_keys(content: _Content) -> bool:
    """Pass over unknown keys of an entry; read missing ones, or such as are no text, as empty."""

    def read(kind: type[Entry] | None, entry: object) -> object:
        if kind is None or not isinstance(entry, dict):
            return entry
        keys = [wire_key(key) for key in kind.__dataclass_fields__]
        return {key: entry[key] if isinstance(entry.get(key), str) else "" for key in keys}

    return _each(content, read)


def _long_texts(content: _Content) -> bool:
    """Cut a text at the cap."""

    def read(kind: type[Entry] | None, entry: object) -> object:
        if isinstance(entry, dict):
            return {key: value[:MAX_ENTRY_CHARACTERS] for key, value in entry.items()}
        return entry[:MAX_ENTRY_CHARACTERS] if isinstance(entry, str) else entry

    return _each(content, read)


def _bad_entries(content: _Content) -> bool:
    """Leave out what is still no entry."""
    before = content.malformed
    for name in PARTS:
        good = [entry for entry in content.lists[name] if _is_entry(name, entry)]
        content.malformed += len(content.lists[name]) - len(good)
        content.lists[name] = good
    return content.malformed > before


def _is_entry(name: str, entry: object) -> bool:
    try:
        _strict_list(name, [entry])
    except ReplyBroken:
        return False
    return True


def _each(content: _Content, read: Callable[[type[Entry] | None, object], object]) -> bool:
    changed = False
    for name, kind in PARTS.items():
        entries = [read(kind, entry) for entry in content.lists[name]]
        changed = changed or entries != content.lists[name]
        content.lists[name] = entries
    return changed


_STEPS: tuple[tuple[str, Callable[[_Content], bool]], ...] = (
    ("key_names", _key_names),
    ("extra_keys", _extra_keys),
    ("missing_lists", _missing_lists),
    ("too_many", _too_many),
    ("plain_strings", _plain_strings),
    ("entry_keys", _entry_keys),
    ("long_texts", _long_texts),
    ("bad_entries", _bad_entries),
)
