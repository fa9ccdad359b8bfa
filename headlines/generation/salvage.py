"""What can be had of a reply that is not as it was asked for: named steps in a fixed order.

Self-hosted models have no schema to hold them, and any model can be cut off. A step does one thing and
tells whether it had anything to do; its name goes on record beside the reply.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from headlines.generation.draft import Draft, Step, Value
from headlines.generation.entries import (
    Reading,
    by_slot,
    extra_keys,
    is_item,
    key_names,
    plain_strings,
    wrong_slot,
)
from headlines.generation.item_reader import ItemReader
from headlines.generation.items import Item, item_from
from headlines.generation.json_values import UNREAD, read_value
from headlines.generation.salvage_text import TEXT_STEPS
from headlines.generation.slot_names import SlotNames

LIST_NAME = "variants"
_MOST_WRAPPINGS = 4


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The items had, the names of the steps that had something to do, and entries that gave nothing."""

    items: tuple[Item, ...]
    steps: tuple[str, ...]
    malformed: int


# --- the values: which of their lists is the list of variants ------------------------------------------


def _raw_breaks(draft: Draft) -> bool:
    """Read strings with raw line breaks or tabs in them."""
    return _read_again(draft, lambda piece: read_value(piece, raw_breaks=True))


def _broken_json(draft: Draft) -> bool:
    """Take the whole items of what is no JSON: a comma too many, a quote too few."""
    return _read_again(draft, lambda piece: _whole_items(piece, draft.names))


def _whole_items(piece: str, names: SlotNames) -> object:
    reader = ItemReader(names)
    entries: list[object] = [
        {"slot": item.slot, "text": item.text, "angle": item.angle} for item in reader.read(piece)
    ]
    return {LIST_NAME: entries + [None] * reader.malformed}


def _read_again(draft: Draft, read: Callable[[str], object]) -> bool:
    read_any = False
    for value, piece in zip(draft.values, draft.pieces, strict=True):
        if value.content is UNREAD:
            value.content = read(piece)
            read_any = read_any or value.content is not UNREAD
    return read_any


def _wrapped(draft: Draft) -> bool:
    """Take the one object that stands in another one."""
    found = False
    for value in draft.values:
        for _ in range(_MOST_WRAPPINGS):
            inner = _inner(value.content, draft.names)
            if inner is None:
                break
            value.content = inner
            found = True
    return found


def _inner(content: object, names: SlotNames) -> object:
    if not isinstance(content, dict) or is_item(content):
        return None
    inner = [(key, part) for key, part in content.items() if isinstance(part, dict)]
    if len(inner) != 1 or any(isinstance(part, list) for part in content.values()):
        return None
    [(key, part)] = inner
    return None if names.named(key) else part


def _json_lines(draft: Draft) -> bool:
    """Read one object after another where one list was asked for."""
    found = len(draft.values) > 1
    for value in draft.values:
        if is_item(value.content):
            value.entries = [value.content]
            found = True
    return found


def _bare_list(draft: Draft) -> bool:
    """Read a list with no object around it."""
    found = False
    for value in draft.values:
        if isinstance(value.content, list):
            value.entries = value.content
            found = True
    return found


def _other_key(draft: Draft) -> bool:
    """Read the one list of an object that has no list of variants, unless its name says the slot."""
    found = False
    for value in draft.values:
        if value.entries is not None or not isinstance(value.content, dict):
            continue
        if isinstance(value.content.get(LIST_NAME), list):
            value.entries = value.content[LIST_NAME]
        else:
            value.entries = _only_list(value.content, draft.names)
            found = found or value.entries is not None
    return found


def _only_list(content: dict[str, object], names: SlotNames) -> list[object] | None:
    lists = [(key, part) for key, part in content.items() if isinstance(part, list) and part]
    if len(lists) != 1:
        return None
    [(key, entries)] = lists
    says_slots = all(isinstance(entry, dict) and "slot" in entry for entry in entries)
    return entries if says_slots or names.named(key) is None else None


# --- the entries: which of them are items ---------------------------------------------------------------


def _wrong_count(draft: Draft) -> bool:
    """Leave out what is beyond several times the lines asked for."""
    left_out = draft.entries[draft.names.max_items :]
    del draft.entries[draft.names.max_items :]
    return bool(left_out)


def _extra_keys(draft: Draft) -> bool:
    """Pass over unknown keys, beside the list of variants too; read a missing angle as empty."""
    beside_list = any(
        isinstance(value.content, dict) and LIST_NAME in value.content and len(value.content) > 1
        for value in draft.values
    )
    return _each(extra_keys)(draft) or beside_list


def _each(reading: Reading) -> Callable[[Draft], bool]:
    """Return the step that reads every entry in one of the known ways."""

    def apply(draft: Draft) -> bool:
        changed = False
        entries: list[object] = []
        for entry in draft.entries:
            read = reading(entry, draft.names)
            changed = changed or read is not None
            entries.extend([entry] if read is None else read)
        draft.entries = entries
        return changed

    return apply


VALUE_STEPS = (
    Step("raw_breaks", _raw_breaks),
    Step("broken_json", _broken_json),
    Step("wrapped", _wrapped),
    Step("json_lines", _json_lines),
    Step("bare_list", _bare_list),
    Step("other_key", _other_key),
)
ENTRY_STEPS = (
    Step("by_slot", _each(by_slot)),
    Step("wrong_count", _wrong_count),
    Step("plain_strings", _each(plain_strings)),
    Step("key_names", _each(key_names)),
    Step("wrong_slot", _each(wrong_slot)),
    Step("extra_keys", _extra_keys),
)
SALVAGE_STEPS: tuple[Step, ...] = (*TEXT_STEPS, *VALUE_STEPS, *ENTRY_STEPS)


def salvage(text: str, names: SlotNames) -> Salvaged:
    """Return what can be had of a reply that the strict parser refused. Raises nothing."""
    draft = Draft(names, [text])
    taken = [step.name for step in TEXT_STEPS if step.apply(draft)]
    draft.values = [Value(read_value(piece)) for piece in draft.pieces]
    taken += [step.name for step in VALUE_STEPS if step.apply(draft)]
    for value in draft.values:
        draft.entries.extend([value.content] if value.entries is None else value.entries)
    taken += [step.name for step in ENTRY_STEPS if step.apply(draft)]
    items = tuple(item for item in map(item_from, draft.entries) if item is not None)
    return Salvaged(items, tuple(taken), len(draft.entries) - len(items))
