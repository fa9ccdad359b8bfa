"""A model's reply becomes items: one strict parser, then named salvage steps. Replies are untrusted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from headlines.generation.entries import ITEM_KEYS
from headlines.generation.item_reader import ItemReader
from headlines.generation.items import MAX_ITEM_CHARACTERS, Item, clean_line, clean_name
from headlines.generation.json_marks import MAX_DEPTH, is_deeper_than
from headlines.generation.json_values import MAX_REPLY_CHARACTERS
from headlines.generation.salvage import LIST_NAME, salvage
from headlines.generation.slot_names import SlotNames

__all__ = ["Item", "ItemReader", "ParsedReply", "ReplyBroken", "clean_line", "parse_reply", "parse_strict"]


class ReplyBroken(ValueError):
    """A reply is not what was asked for.

    ``breach`` is the machine name of what it broke: ``too_large``, ``too_deep``, ``not_json``,
    ``bad_number``, ``duplicate_key``, ``not_an_object``, ``wrong_keys``, ``wrong_type``,
    ``too_many_items``, ``long_item``, ``empty_text`` or ``wrong_slot``. Its text is a sentence.
    """

    def __init__(self, breach: str, sentence: str) -> None:
        super().__init__(sentence)
        self.breach = breach


@dataclass(frozen=True, slots=True)
class ParsedReply:
    """The items of a reply in its order, and how it was read.

    ``salvage`` names the steps that were needed, ``breach`` why the strict parser refused the reply (empty
    where it did not), ``malformed`` counts entries that were no items. ``missing`` and ``surplus`` count
    lines by slot against what was wanted; surplus lines are among the items, as spares for those that
    will be refused.
    """

    items: tuple[Item, ...]
    salvage: tuple[str, ...] = ()
    malformed: int = 0
    breach: str = ""
    missing: Mapping[str, int] = field(default_factory=dict)
    surplus: Mapping[str, int] = field(default_factory=dict)


def parse_reply(text: str, slots: Mapping[str, int] | None = None) -> ParsedReply:
    """Return the items of a reply: strictly read, else by the salvage steps. Raises nothing.

    ``slots`` maps slot keys to wanted counts; without it any slot is taken as it is named. A reply with
    nothing to save gives no items.
    """
    names = SlotNames(slots)
    try:
        items = _strict_items(text, names)
    except ReplyBroken as broken:
        saved = salvage(text, names)
        return ParsedReply(
            saved.items, saved.steps, saved.malformed, broken.breach, *_count_off(saved.items, slots)
        )
    return ParsedReply(items, (), 0, "", *_count_off(items, slots))


def parse_strict(text: str, slots: Mapping[str, int] | None = None) -> tuple[Item, ...]:
    """Return the items of a reply that is exactly as asked for.

    That is one JSON object with the one key ``variants``, a list of objects with exactly the keys
    ``slot``, ``text`` and ``angle``, all texts, the slot one of ``slots`` (slot keys to wanted counts;
    ``None`` takes any). Caps: 1,000,000 characters, 3,000 a string, brackets 16 deep, four times the
    wanted items and 100 (5,000 at most). How many there are of a slot is not judged. Raises
    ``ReplyBroken``.
    """
    return _strict_items(text, SlotNames(slots))


def _strict_items(text: str, names: SlotNames) -> tuple[Item, ...]:
    if len(text) > MAX_REPLY_CHARACTERS:
        raise ReplyBroken(
            "too_large", f"The reply has {len(text):,} characters, over {MAX_REPLY_CHARACTERS:,}."
        )
    if is_deeper_than(text, MAX_DEPTH):
        raise ReplyBroken("too_deep", f"The reply nests brackets more than {MAX_DEPTH} deep.")
    try:
        payload = _decoder.decode(text)
    except ReplyBroken:
        raise
    except ValueError as error:
        raise ReplyBroken("not_json", "The reply is not JSON.") from error
    if not isinstance(payload, dict):
        raise ReplyBroken("not_an_object", "The reply is not a JSON object.")
    if payload.keys() != {LIST_NAME}:
        raise ReplyBroken("wrong_keys", f"The reply's object must have the one key {LIST_NAME!r}.")
    entries = payload[LIST_NAME]
    if not isinstance(entries, list):
        raise ReplyBroken("wrong_type", f"{LIST_NAME!r} is not a list.")
    if len(entries) > names.max_items:
        raise ReplyBroken(
            "too_many_items", f"The reply has {len(entries):,} items, over {names.max_items:,}."
        )
    angles: dict[str, str] = {}
    return tuple(_strict_item(entry, names, angles) for entry in entries)


def _strict_item(entry: object, names: SlotNames, angles: dict[str, str]) -> Item:
    """Return one entry as an item. ``angles`` remembers cleaned names: few, and each many times over."""
    if not isinstance(entry, dict):
        raise ReplyBroken("wrong_type", "An item is not an object.")
    if entry.keys() != ITEM_KEYS:
        raise ReplyBroken("wrong_keys", "An item must have the keys slot, text and angle, and no other.")
    slot, text, angle = entry["slot"], entry["text"], entry["angle"]
    if not (isinstance(slot, str) and isinstance(text, str) and isinstance(angle, str)):
        raise ReplyBroken("wrong_type", "A slot, text or angle of an item is not a string.")
    if max(len(slot), len(text), len(angle)) > MAX_ITEM_CHARACTERS:
        raise ReplyBroken("long_item", f"A string of an item is over {MAX_ITEM_CHARACTERS:,} characters.")
    if names.wanted is None:
        slot = clean_name(slot)
    elif slot not in names.wanted:
        raise ReplyBroken("wrong_slot", "An item names a slot that was not asked for.")
    line = clean_line(text)
    if not line:
        raise ReplyBroken("empty_text", "An item's text is empty.")
    name = angles.get(angle)
    if name is None:
        name = angles[angle] = clean_name(angle)
    return Item(slot, line, name)


def _count_off(
    items: tuple[Item, ...], slots: Mapping[str, int] | None
) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many lines of each slot are missing and how many are surplus, slots without left out."""
    if not slots:
        return {}, {}
    counts = Counter(item.slot for item in items)
    off = {slot: counts[slot] - wanted for slot, wanted in slots.items()}
    return (
        {slot: -count for slot, count in off.items() if count < 0},
        {slot: count for slot, count in off.items() if count > 0},
    )


def unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON. Raises ``ReplyBroken`` for a key that is there twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ReplyBroken("duplicate_key", "An object of the reply has the same key twice.")
    return found


def no_constant(name: str) -> NoReturn:
    """Refuse ``NaN`` and ``Infinity``, which Python would read. Raises ``ReplyBroken``."""
    raise ReplyBroken("bad_number", f"{name} is not a number of JSON.")


_decoder = json.JSONDecoder(object_pairs_hook=unique_keys, parse_constant=no_constant)
