"""What an entry of a reply's list may look like beside the one form that was asked for.

Each function takes one entry and the pass's slots, and returns what to read in its place, or ``None``
where it has nothing to change. None of them raises.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeGuard

from headlines.generation.items import Item, item_from
from headlines.generation.slot_names import SlotNames

Reading = Callable[[object, SlotNames], list[object] | None]

ITEM_KEYS = {"slot", "text", "angle"}
_OTHER_KEYS = {
    "slot": ("type", "field", "kind", "asset", "asset_type"),
    "text": ("line", "copy", "content", "value", "variant"),
}


def by_slot(entry: object, names: SlotNames) -> list[object] | None:
    """Read an object that maps slots to texts, to lists of texts or to lists of objects."""
    if not isinstance(entry, dict) or is_item(entry):
        return None
    found: list[object] = []
    for key, value in entry.items():
        slot = names.named(key)
        if slot is None:
            continue
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, str):
                angle = entry.get("angle")
                found.append({"slot": slot, "text": part, "angle": angle if isinstance(angle, str) else ""})
            elif isinstance(part, dict):
                found.append({"slot": slot, **part})
            else:
                found.append(part)
    return found or None


def plain_strings(entry: object, names: SlotNames) -> list[object] | None:
    """Read a bare text as a line of the only slot."""
    if not isinstance(entry, str) or names.only is None:
        return None
    return [{"slot": names.only, "text": entry, "angle": ""}]


def key_names(entry: object, names: SlotNames) -> list[object] | None:
    """Read keys in another case, and “type” for “slot” or “line”, “copy”, “content” for “text”."""
    if not isinstance(entry, dict) or ("slot" in entry and "text" in entry):
        return None
    lower = {key.lower(): value for key, value in entry.items() if isinstance(key, str)}
    for key, others in _OTHER_KEYS.items():
        other = next((other for other in others if other in lower), None)
        if key not in lower and other is not None:
            lower[key] = lower.pop(other)
    return [lower] if is_item(lower) and lower.keys() != entry.keys() else None


def wrong_slot(entry: object, names: SlotNames) -> list[object] | None:
    """Read a name that clearly means a slot, or any name where the pass has just one."""
    if not is_item(entry) or names.is_known(entry.get("slot")):
        return None
    slot = names.meant(entry.get("slot"))
    return None if slot is None else [{**entry, "slot": slot}]


def extra_keys(entry: object, names: SlotNames) -> list[object] | None:
    """Pass over unknown keys; read a missing angle, or one that is no text, as empty."""
    if not is_item(entry) or (entry.keys() == ITEM_KEYS and isinstance(entry["angle"], str)):
        return None
    angle = entry.get("angle")
    return [
        {"slot": entry.get("slot"), "text": entry["text"], "angle": angle if isinstance(angle, str) else ""}
    ]


READINGS: tuple[Reading, ...] = (by_slot, plain_strings, key_names, wrong_slot, extra_keys)


def is_item(entry: object) -> TypeGuard[dict[str, object]]:
    """Tell whether an entry is an object with a text that is not blank."""
    if not isinstance(entry, dict):
        return False
    text = entry.get("text")
    return isinstance(text, str) and not text.isspace() and text != ""


def items_of(entry: object, names: SlotNames) -> list[Item]:
    """Return the items of one entry, read in every way known."""
    entries = [entry]
    for reading in READINGS:
        entries = [part for entry in entries for part in reading(entry, names) or [entry]]
    return [item for item in map(item_from, entries) if item is not None]
