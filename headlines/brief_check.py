"""Judges a raw brief: the checked brief, or what is wrong with it by field, in sentences."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from headlines.brief_input import LABELS, LIST_LIMITS, TEXT_LIMITS, clean_raw
from headlines.channels import CHANNELS
from headlines.languages import language_tag

MAX_COUNT = 200
MAX_TOTAL = 600


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


def check_brief(raw: Any) -> tuple[BriefInput | None, dict[str, list[str]]]:
    """Return the checked brief, or ``None`` and what is wrong by field, in sentences."""
    errors: dict[str, list[str]] = {}
    _check_types(raw, errors)
    raw = clean_raw(raw)
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
    _check_needed(texts, lists, errors)
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


def _check_types(raw: Any, errors: dict[str, list[str]]) -> None:
    """Say so where a file or a draft holds an object or a list in the place of text."""
    if not isinstance(raw, Mapping):
        return
    for name in TEXT_LIMITS:
        if isinstance(raw.get(name), Mapping | list | tuple):
            errors.setdefault(name, []).append(f"{LABELS[name]} must be one text.")
    for name in LIST_LIMITS:
        value = raw.get(name)
        items = value if isinstance(value, list | tuple) else [value]
        if any(isinstance(item, Mapping | list | tuple) for item in items):
            errors.setdefault(name, []).append(f"{LABELS[name]} must be a list of texts.")


def _check_needed(
    texts: Mapping[str, str], lists: Mapping[str, tuple[str, ...]], errors: dict[str, list[str]]
) -> None:
    if not texts["name"]:
        errors.setdefault("name", []).append("Give the brief a name, so that you find it again.")
    says_something = any(texts[name] for name in ("product", "description", "offer", "instructions"))
    if not says_something and not lists["benefits"] and not lists["proof"]:
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


def count_field(channel: str, slot: str) -> str:
    """Return the name under which ``check_brief`` reports what is wrong with one count."""
    return f"targets.{channel}.{slot}"


def _check_targets(targets: list[dict[str, str]], errors: dict[str, list[str]]) -> tuple[Target, ...]:
    checked: dict[tuple[str, str], Target] = {}
    chosen: dict[str, bool] = {}  # channel: whether it asks for anything, be it wrong
    wrong: dict[str, list[str]] = {}
    for target in targets:
        key, slot_key, count_text = target["channel"], target["slot"], target["count"].strip()
        channel = CHANNELS.get(key)
        if channel is None:
            wrong.setdefault("targets", []).append(
                f"There is no channel “{key}”. Choose from: {', '.join(CHANNELS)}."
            )
            continue
        slot = next((slot for slot in channel.slots if slot.key == slot_key), None)
        if slot is None:
            wrong.setdefault("targets", []).append(f"{channel.label} has no slot “{slot_key}”.")
            continue
        chosen.setdefault(key, False)
        count = (
            int(count_text) if count_text.isascii() and count_text.isdigit() and len(count_text) < 7 else -1
        )
        if not count_text:
            count = 0
        if not 0 <= count <= MAX_COUNT:
            chosen[key] = True
            wrong.setdefault(count_field(key, slot_key), []).append(
                f"{channel.label}, {slot.plural}: “{count_text}” is no number from 0 to {MAX_COUNT}."
            )
        elif count:
            chosen[key] = True
            checked[key, slot_key] = Target(key, slot_key, count)
    for key in (key for key, asks in chosen.items() if not asks):
        channel = CHANNELS[key]
        wrong[count_field(key, channel.headline_slot.key)] = [
            f"{channel.label} is chosen but asks for no lines. Say how many, or leave the channel out."
        ]
    if not checked and not wrong:
        wrong["targets"] = ["Choose at least one channel and how many lines you want."]
    errors.update(wrong)
    return tuple(checked.values())
