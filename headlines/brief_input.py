"""What a person or a file says a brief is, checked once for form, command and API alike.

The raw shape is a dict: text fields as strings, list fields as lists of strings, ``targets`` as a
list of ``{"channel", "slot", "count"}``. It is what a draft stores, whatever it holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from headlines.channels import CHANNELS
from headlines.generation.brief import clean_text
from headlines.languages import language_tag

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
MAX_COUNT = 200
MAX_TOTAL = 600
MAX_KEPT_CHARACTERS = 2_000_000
"""A draft keeps a field as typed up to here; beyond it nobody typed it."""


@dataclass(frozen=True, slots=True)
class Target:
    """How many texts of a slot are wanted."""

    channel: str
    slot: str
    count: int


@dataclass(frozen=True, slots=True)
class BriefInput:
    """A checked brief, ready to become a version."""

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    targets: tuple[Target, ...]

    @property
    def wanted(self) -> int:
        """Return how many variants the brief asks for in all."""
        return sum(target.count for target in self.targets) * len(self.lists["languages"])

    @property
    def content_hash(self) -> str:
        """Return a hash that is equal for equal briefs."""
        content = {
            **self.texts,
            **{name: list(items) for name, items in self.lists.items()},
            "targets": [[target.channel, target.slot, target.count] for target in self.targets],
        }
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def empty_raw() -> dict[str, Any]:
    """Return the raw shape with nothing in it."""
    raw: dict[str, Any] = dict.fromkeys(TEXT_LIMITS, "")
    raw.update({name: [] for name in LIST_LIMITS})
    raw["targets"] = []
    return raw


def clean_raw(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return a raw brief that can be stored: known fields, right types, no control characters.

    Nothing is judged here; what a person typed stays as it was.
    """
    kept = empty_raw()
    for name in TEXT_LIMITS:
        value = raw.get(name, "")
        kept[name] = clean_text(str(value))[:MAX_KEPT_CHARACTERS] if value is not None else ""
    for name in LIST_LIMITS:
        value = raw.get(name) or []
        items = value if isinstance(value, list | tuple) else [value]
        kept[name] = [clean_text(str(item)).strip()[:MAX_KEPT_CHARACTERS] for item in items if str(item).strip()]
    targets = raw.get("targets") or []
    kept["targets"] = [
        {key: clean_text(str(target.get(key, "")))[:40] for key in ("channel", "slot", "count")}
        for target in targets
        if isinstance(target, Mapping)
    ]
    return kept


def check_brief(raw: Mapping[str, Any]) -> tuple[BriefInput | None, dict[str, list[str]]]:
    """Return the checked brief, or ``None`` and what is wrong by field, in sentences."""
    raw = clean_raw(raw)
    errors: dict[str, list[str]] = {}
    texts = {name: raw[name].strip() for name in TEXT_LIMITS}
    lists = {name: tuple(raw[name]) for name in LIST_LIMITS}
    for name, limit in TEXT_LIMITS.items():
        if len(texts[name]) > limit:
            errors.setdefault(name, []).append(
                f"{LABELS[name]} holds {len(texts[name]):,} characters; {limit:,} is the most. "
                "Keep what a copywriter needs."
            )
    for name, (entries, characters) in LIST_LIMITS.items():
        if len(lists[name]) > entries:
            errors.setdefault(name, []).append(
                f"{LABELS[name]} has {len(lists[name])} entries; {entries} is the most."
            )
        longest = max((len(item) for item in lists[name]), default=0)
        if longest > characters and name not in ("languages", "markets"):
            errors.setdefault(name, []).append(
                f"{LABELS[name]}: one entry holds {longest:,} characters; {characters} is the most."
            )
    _check_needed(texts, errors)
    lists["languages"] = _check_languages(lists["languages"], errors)
    lists["markets"] = _check_markets(lists["markets"], errors)
    _check_url(texts["landing_url"], errors)
    _check_terms(lists, errors)
    targets = _check_targets(raw["targets"], errors)
    total = sum(target.count for target in targets) * max(len(lists["languages"]), 1)
    if total > MAX_TOTAL:
        errors.setdefault("targets", []).append(
            f"That is {total:,} lines in all; {MAX_TOTAL} is the most for one run. Lower the counts."
        )
    if errors:
        return None, errors
    return BriefInput(texts, lists, targets), {}


def _check_needed(texts: Mapping[str, str], errors: dict[str, list[str]]) -> None:
    if not texts["name"]:
        errors.setdefault("name", []).append("Give the brief a name, so that you find it again.")
    if not texts["product"] and not texts["description"]:
        errors.setdefault("product", []).append("Say what is advertised: a product or a description.")


def _check_languages(languages: tuple[str, ...], errors: dict[str, list[str]]) -> tuple[str, ...]:
    tags = []
    for language in languages:
        tag = language_tag(language)
        if tag is None:
            errors.setdefault("languages", []).append(
                f"“{language[:40]}” is no language we know. Use a code such as en-GB, de or pt-BR."
            )
        else:
            tags.append(tag)
    return tuple(dict.fromkeys(tags)) or ("en",)


def _check_markets(markets: tuple[str, ...], errors: dict[str, list[str]]) -> tuple[str, ...]:
    checked = []
    for market in markets:
        if len(market) == 2 and market.isascii() and market.isalpha():
            checked.append(market.upper())
        else:
            errors.setdefault("markets", []).append(
                f"“{market[:40]}” is no country code. Use two letters, such as GB or DE."
            )
    return tuple(dict.fromkeys(checked))


def _check_url(url: str, errors: dict[str, list[str]]) -> None:
    if not url:
        return
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and " " not in url
    except ValueError:
        fine = False
    if not fine:
        errors.setdefault("landing_url", []).append(
            "That is no web address. It should look like https://www.example.com/page."
        )


def _check_terms(lists: Mapping[str, tuple[str, ...]], errors: dict[str, list[str]]) -> None:
    avoided = {term.casefold() for term in lists["must_avoid"]}
    both = [term for term in lists["must_include"] if term.casefold() in avoided]
    if both:
        errors.setdefault("must_avoid", []).append(
            f"“{both[0]}” is under “must include” as well. Take it out of one of the two."
        )


def _check_targets(targets: list[dict[str, str]], errors: dict[str, list[str]]) -> tuple[Target, ...]:
    checked: dict[tuple[str, str], Target] = {}
    for target in targets:
        key, slot_key, count_text = target["channel"], target["slot"], target["count"].strip()
        channel = CHANNELS.get(key)
        if channel is None:
            errors.setdefault("targets", []).append(
                f"There is no channel “{key}”. Choose from: {', '.join(CHANNELS)}."
            )
            continue
        slot = next((slot for slot in channel.slots if slot.key == slot_key), None)
        if slot is None:
            errors.setdefault("targets", []).append(f"{channel.label} has no slot “{slot_key}”.")
            continue
        count = int(count_text) if count_text.isascii() and count_text.isdigit() and len(count_text) < 7 else -1
        if not 0 <= count <= MAX_COUNT:
            errors.setdefault("targets", []).append(
                f"{channel.label}, {slot.plural}: “{count_text}” is no number from 0 to {MAX_COUNT}."
            )
        elif count:
            checked[key, slot_key] = Target(key, slot_key, count)
    if not checked and "targets" not in errors:
        errors["targets"] = ["Choose at least one channel and how many lines you want."]
    return tuple(checked.values())


def raw_from_json(data: Any, *, channel: str | None = None, variants: int | None = None) -> dict[str, Any]:
    """Return the raw shape of a brief written as a JSON object.

    Besides the fields' own names it takes ``language`` for one language, ``platform`` for one
    channel and ``variants`` for its number of headlines; the channel's other slots get their usual
    counts. ``channel`` and ``variants`` override what the file says. Raises ``ValueError`` with a
    sentence when ``data`` is not an object.
    """
    if not isinstance(data, Mapping):
        raise ValueError("A brief is a JSON object, such as {\"name\": …, \"product\": …}.")
    raw = clean_raw(data)
    if not raw["languages"] and data.get("language"):
        raw["languages"] = [clean_text(str(data["language"]))]
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
    """Return a channel's slots with their usual counts, the headline slot with ``headlines``."""
    channel = CHANNELS.get(channel_key)
    if channel is None:
        return [{"channel": channel_key, "slot": "", "count": ""}]
    return [
        {
            "channel": channel.key,
            "slot": slot.key,
            "count": str(headlines if slot is channel.headline_slot and headlines is not None else slot.default_count),
        }
        for slot in channel.slots
    ]
