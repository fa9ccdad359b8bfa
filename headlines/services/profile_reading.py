"""A pasted brief becomes a task profile, and decisions are found by run and brief: for routing's pages."""

from __future__ import annotations

import json
from typing import Any

from django.urls import reverse

from headlines.brief_input import TEXT_LIMITS, raw_from_json
from headlines.generation.brief import BriefContent, plain_text
from headlines.generation.profile import task_profile
from headlines.models import Run
from routing.brief_reader import BriefSource
from routing.types import TaskProfile

FACTS = {
    "vertical": "Industry",
    "objective": "Objective",
    "brand": "Brand",
    "product": "Product",
    "language": "Language that is written",
    "languages": "Languages",
    "markets": "Markets",
    "channels": "Channels",
    "items": "Variants wanted",
    "source_words": "Words of source text",
}
"""What hard rules may ask for, in words."""
LONGEST = 400_000
"""Characters: several times what all fields of a brief may hold."""
USUAL_VARIANTS = 12


def profile_of_text(text: str) -> TaskProfile:
    """Return what is measured of a brief pasted as JSON or as a plain paragraph.

    JSON has the format of brief files. A paragraph counts as the description of a brief in English. Raises
    ``ValueError`` with a sentence.
    """
    text = text.strip()
    if not text:
        raise ValueError("Paste a brief: its JSON, or a paragraph that says what to write.")
    if len(text) > LONGEST:
        raise ValueError(f"This is longer than {LONGEST:,} characters; a brief is not.")
    if text[0] not in "{[":
        text = plain_text(text)[: TEXT_LIMITS["description"]]
        if not text:
            raise ValueError("There are no words in this. Paste a brief, or a paragraph.")
        return task_profile(BriefContent(description=text), "en", USUAL_VARIANTS)
    try:
        raw = raw_from_json(json.loads(text))
    except json.JSONDecodeError as error:
        raise ValueError(
            f"This begins like JSON and is none: line {error.lineno}, column {error.colno}: {error.msg}."
        ) from error
    except RecursionError as error:
        raise ValueError("This is nested too deeply to be a brief.") from error
    fields: dict[str, Any] = {name: raw[name] for name in BriefContent.__dataclass_fields__ if name in raw}
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    brief = BriefContent(**fields)
    if not brief.all_text():
        raise ValueError("No field of a brief is in this JSON, such as product or description.")
    counts = [int(target["count"]) for target in raw["targets"] if target["count"].isdecimal()]
    return task_profile(
        brief,
        brief.languages[0] if brief.languages else "en",
        sum(counts) or USUAL_VARIANTS,
        sorted({target["channel"] for target in raw["targets"] if target["channel"]}),
    )


def decisions_of(kind: str, number: int) -> list[int]:
    """Return the numbers of the decisions of a run, or of a brief's runs."""
    runs = Run.objects.filter(decision__isnull=False)
    if kind == "run":
        runs = runs.filter(pk=number)
    elif kind == "brief":
        runs = runs.filter(version__brief_id=number)
    else:
        return []
    return [pk for pk in runs.order_by("-pk").values_list("decision_id", flat=True)[:1000] if pk is not None]


def origin_of(decision: int) -> tuple[str, str] | None:
    """Return the run that a decision was made for, as words and its address in admin."""
    run = Run.objects.filter(decision_id=decision).select_related("version").first()
    if run is None:
        return None
    return f"Run {run.pk}: {run.version.name}", reverse("admin:headlines_run_change", args=[run.pk])


SOURCE = BriefSource(profile_of_text, FACTS, decisions_of, origin_of)
