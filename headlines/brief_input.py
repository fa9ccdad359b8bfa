"""What a person or a file says a brief is, in one raw shape for form, command and API alike.

The raw shape is a dict: text fields as strings, list fields as lists of strings, ``targets`` as a
list of ``{"channel", "slot", "count"}``. It is what a draft stores, whatever it holds.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from typing import Any

from headlines.channels import CHANNELS
from headlines.generation.brief import clean_text

TEXT_LIMITS: dict[str, int] = {
    "name": 200,
    "brand": 120,
    "product": 300,
    "description": 20_000,
    "audience": 2_000,
    "vertical": 60,
    "objective": 60,
    "landing_url": 2_048,
    "offer": 1_000,
    "source_text": 60_000,
    "disclaimer": 2_000,
    "control": 500,
    "instructions": 5_000,
}
LIST_LIMITS: dict[str, tuple[int, int]] = {  # (entries, characters each)
    "languages": (12, 35),
    "markets": (40, 2),
    "benefits": (40, 500),
    "proof": (40, 500),
    "tone": (12, 120),
    "keywords": (60, 120),
    "must_include": (20, 200),
    "must_avoid": (60, 200),
}
LABELS: dict[str, str] = {
    "name": "Name",
    "brand": "Brand",
    "product": "Product",
    "description": "Description",
    "audience": "Audience",
    "vertical": "Industry",
    "objective": "Objective",
    "landing_url": "Landing page",
    "languages": "Language",
    "markets": "Markets",
    "benefits": "Benefits",
    "proof": "Proof",
    "offer": "Offer",
    "source_text": "Source text",
    "disclaimer": "Disclaimer",
    "tone": "Tone",
    "keywords": "Keywords",
    "must_include": "Must include",
    "must_avoid": "Must avoid",
    "control": "Headline in use now",
    "instructions": "Instructions to the writer",
    "targets": "Channels",
}
MAX_KEPT_CHARACTERS = 2_000_000
"""A draft keeps a field as typed up to here; beyond it nobody typed it."""
MAX_KEPT_TARGETS = 400
"""Several times what all slots of all channels come to."""
_SURROGATES = dict.fromkeys(range(55296, 57344))
_ONE_LINE = frozenset(TEXT_LIMITS) - {
    "description",
    "audience",
    "offer",
    "source_text",
    "disclaimer",
    "instructions",
}


def empty_raw() -> dict[str, Any]:
    """Return the raw shape with nothing in it."""
    raw: dict[str, Any] = dict.fromkeys(TEXT_LIMITS, "")
    raw.update({name: [] for name in LIST_LIMITS})
    raw["targets"] = []
    return raw


def storable_text(text: str) -> str:
    """Return text that PostgreSQL and UTF-8 can hold, without characters that hide or reorder text.

    Lone surrogates, which a JSON escape can smuggle in, go as well.
    """
    return clean_text(text.translate(_SURROGATES))


def removed_characters(text: str) -> int:
    """Return how many invisible characters ``storable_text`` takes out of a text."""
    if text.isascii() and text.isprintable():
        return 0
    unbroken = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return max(0, len(unbroken) - len(storable_text(text)))


def clean_raw(raw: Any) -> dict[str, Any]:
    """Return a raw brief that can be stored: known fields, right types, no control characters.

    Nothing is judged here; what a person typed stays as it was. Whatever is no object counts as empty.
    """
    kept = empty_raw()
    if not isinstance(raw, Mapping):
        return kept
    for name in TEXT_LIMITS:
        value = raw.get(name)
        if value is not None:
            text = storable_text(_as_text(value))[:MAX_KEPT_CHARACTERS]
            kept[name] = " ".join(text.split()) if name in _ONE_LINE else text
    for name in LIST_LIMITS:
        value = raw.get(name)
        items = value if isinstance(value, list | tuple) else [] if value is None else [value]
        entries = (" ".join(storable_text(_as_text(item)).split()) for item in items)
        kept[name] = [entry[:MAX_KEPT_CHARACTERS] for entry in entries if entry]
    targets = raw.get("targets")
    kept["targets"] = [
        {
            key: storable_text(_as_text(target.get(key, ""))).strip()[:40]
            for key in ("channel", "slot", "count")
        }
        for target in (targets if isinstance(targets, list | tuple) else ())
        if isinstance(target, Mapping)
    ][:MAX_KEPT_TARGETS]
    return kept


def _as_text(value: Any) -> str:
    """Return a value as a person would write it, also where a file holds the wrong type."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def raw_from_json(data: Any, *, channel: str | None = None, variants: int | None = None) -> dict[str, Any]:
    """Return the raw shape of a brief written as a JSON object.

    Besides the fields' own names it takes ``language`` for one language, ``platform`` for one
    channel and ``variants`` for its number of headlines; the channel's other slots get their usual
    counts. ``channel`` and ``variants`` override what the file says. Raises ``ValueError`` with a
    sentence when ``data`` is not an object.
    """
    if not isinstance(data, Mapping):
        raise ValueError('A brief is a JSON object, such as {"name": …, "product": …}.')
    raw = clean_raw(data)
    if not raw["languages"] and data.get("language"):
        raw["languages"] = clean_raw({"languages": data["language"]})["languages"]
    key = channel or data.get("platform") or data.get("channel")
    if key and (channel or not raw["targets"]):
        count = variants if variants is not None else data.get("variants")
        raw["targets"] = default_targets(str(key), count)
    elif variants is not None:
        for target in raw["targets"]:
            known = CHANNELS.get(target["channel"])
            if known and target["slot"] == known.headline_slot.key:
                target["count"] = str(variants)
    return raw


def default_targets(channel_key: str, headlines: Any = None) -> list[dict[str, str]]:
    """Return a channel's slots with their usual counts, the headline slot with ``headlines``.

    Whoever asks for no headlines gets no other lines either: they only go with a headline.
    """
    channel = CHANNELS.get(channel_key)
    if channel is None:
        return [{"channel": channel_key, "slot": "", "count": ""}]
    if str(headlines).strip() == "0":
        return [{"channel": channel.key, "slot": channel.headline_slot.key, "count": "0"}]
    return [
        {
            "channel": channel.key,
            "slot": slot.key,
            "count": str(
                headlines if slot is channel.headline_slot and headlines is not None else slot.default_count
            ),
        }
        for slot in channel.slots
    ]
