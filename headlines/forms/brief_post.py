"""What a person posted, read into the raw shape of a brief."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from headlines.brief_input import clean_raw, default_targets, empty_raw, removed_characters
from headlines.forms.brief_fields import FIELDS, count_name, industry_code

ANOTHER_LANGUAGE = "Give the code of the language, such as ro or pt-BR, or pick one from the list."


@dataclass(frozen=True, slots=True)
class Posted:
    """What a person sent. ``notes`` and ``errors`` are sentences by field."""

    raw: dict[str, Any]
    notes: dict[str, list[str]]
    errors: dict[str, list[str]]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing was typed yet, so that autosave has nothing to keep."""
        return not any(self.raw[name] for name in FIELDS)


def posted_brief(data: QueryDict, base: Mapping[str, Any] | None = None) -> Posted:
    """Read a posted form into the raw shape.

    A field that was not sent keeps the value it has in ``base``: half a form loses nothing.
    """
    raw = clean_raw(base) if base else empty_raw()
    notes: dict[str, list[str]] = {}
    errors: dict[str, list[str]] = {}
    for name, spec in FIELDS.items():
        typed = data.get(name)
        if not isinstance(typed, str):
            continue
        removed = removed_characters(typed)
        if removed:
            notes[name] = [
                "1 invisible character was removed."
                if removed == 1
                else f"{removed} invisible characters were removed."
            ]
        if spec.is_list:
            raw[name] = re.split(r"[\r\n,、，]+" if spec.commas else r"[\r\n]+", typed)
        else:
            raw[name] = industry_code(typed) if name == "vertical" else typed
    if "languages" in data or "other_languages" in data:
        chosen = [*data.getlist("languages"), *re.split(r"[,;\s]+", data.get("other_languages", ""))]
        raw["languages"] = list(dict.fromkeys(tag for tag in chosen if tag.strip()))
        if not raw["languages"]:
            errors["languages"] = [ANOTHER_LANGUAGE]
    if "channels_shown" in data or "channel" in data:
        raw["targets"] = [
            target for key in dict.fromkeys(data.getlist("channel")) for target in _posted_targets(key, data)
        ]
    return Posted(clean_raw(raw), notes, errors)


def _posted_targets(key: str, data: QueryDict) -> list[dict[str, str]]:
    return [
        {**target, "count": data.get(count_name(key, target["slot"]), target["count"])}
        for target in default_targets(key)
    ]


def new_raw() -> dict[str, Any]:
    """Return what a new brief starts with: English, and the channel most briefs are for."""
    return {**empty_raw(), "languages": ["en"], "targets": default_targets("google_rsa")}
