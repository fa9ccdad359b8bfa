"""Where a brief would go, what that would cost and take. Nothing is generated, nothing is stored."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.utils import timezone

from headlines.brief_input import LABELS, LIST_LIMITS, TEXT_LIMITS, raw_from_json
from headlines.channels import CHANNELS
from headlines.generation.brief import BriefContent
from headlines.generation.profile import task_profile
from headlines.generation.prompt import judge_question, line_tokens
from headlines.languages import language_tag
from routing import catalogue
from routing.errors import LanguageNotWritten
from routing.estimate import ITEM_TOKENS, USUAL_ITEMS, Estimate, TaskSize, task_estimate
from routing.gateway import Gateway
from routing.policy import Policy, decide, models_that_write
from routing.traffic import latency
from routing.types import ModelSpec, RoutingDecision, TaskProfile

AROUND_BRIEF_CHARACTERS = 2_000
"""Standing instructions, task and constraints of a prompt: the median over our briefs, 2026-11-25."""


@dataclass(frozen=True, slots=True)
class RoutePreview:
    """A brief's own id and name, and what would become of it; ``note`` says what a run still lacks."""

    id: str
    name: str
    decision: RoutingDecision
    estimate: Estimate
    note: str = ""


class RoutePreviewer:
    """Routes briefs by one policy and the models at hand when it was made.

    Nobody is drawn as a control: where a brief goes is told by the policy, not by chance. ``judge`` is the
    gateway to ask in the grey band; without one the score decides. ``day`` is whose list prices hold. Raises
    ``NoModelAvailable`` where there are no models.
    """

    def __init__(
        self, policy: Policy, *, judge: Gateway | None = None, day: datetime.date | None = None
    ) -> None:
        self._policy = replace(policy, control_share=0.0)
        self._judge = judge
        self._day = day or timezone.now().date()
        self._models = models_at_hand()
        if not self._models:
            models_that_write(self._models, "en")
        self._models_of_any_language = tuple(replace(model, languages=None) for model in self._models)
        self._milliseconds = {model.id: latency.median(model.id) for model in self._models}

    def preview(self, data: Any) -> RoutePreview:
        """Return what would become of a brief as JSON data; what is no field of a brief is ignored.

        A language that no model at hand writes keeps a run from starting, but not from being told where it
        would go. Raises ``ValueError`` with a sentence for what is no brief, or ``NoModelAvailable``.
        """
        profile, size, brief = brief_measured(data)
        note = ""
        try:
            decision = decide(profile, self._policy, self._models)
        except LanguageNotWritten as error:
            note = str(error)
            decision = decide(profile, self._policy, self._models_of_any_language)
        if decision.wants_judge and self._judge is not None and not note:
            decision = self._judged(profile, brief)
        return RoutePreview(
            id=_label(data.get("id")),
            name=brief.name,
            decision=decision,
            estimate=task_estimate(
                size, decision, self._policy, day=self._day, milliseconds=self._milliseconds
            ),
            note=note,
        )

    def _judged(self, profile: TaskProfile, brief: BriefContent) -> RoutingDecision:
        assert self._judge is not None
        question = judge_question(brief)
        digest = hashlib.blake2b(question.encode(), digest_size=16).hexdigest()
        routed = self._judge.route(
            profile, task=digest, ask_judge=True, question=question, subject=f"brief-text:{digest}"
        )
        return routed.decision


def models_at_hand() -> tuple[ModelSpec, ...]:
    """Return the models that can be called, or that the embedded sandbox would stand in for."""
    able = catalogue.available_models()
    if able or not settings.EMBEDDED:
        return able
    return tuple(model for model in catalogue.all_models() if model.is_sandbox and model.is_enabled)


def brief_measured(data: Any) -> tuple[TaskProfile, TaskSize, BriefContent]:
    """Return a brief's profile, how much it asks for, and its content, from JSON data.

    A brief that is not complete is measured as it is. Raises ``ValueError`` with a sentence for what is none.
    """
    raw = raw_from_json(data)
    _check_types(data)
    languages = _languages(raw["languages"])
    brief = replace(_content(raw), languages=languages)
    asked = brief.all_text()
    if not asked:
        raise ValueError("No field of a brief is in this JSON, such as product or description.")
    wanted = _wanted(raw["targets"])
    items, tokens = sum(wanted.values()), sum(_tokens(*pair) * count for pair, count in wanted.items())
    if not items:
        items = _whole(data.get("variants")) or USUAL_ITEMS
        tokens = items * ITEM_TOKENS
    channels = sorted({channel for channel, _ in wanted})
    profile = task_profile(brief, languages[0], items * len(languages), channels)
    size = TaskSize(
        prompt_characters=AROUND_BRIEF_CHARACTERS + len(asked),
        items=items * len(languages),
        output_tokens=tokens * len(languages),
        parts=max(len(channels), 1) * len(languages),
    )
    return profile, size, brief


def _content(raw: Mapping[str, Any]) -> BriefContent:
    content: dict[str, Any] = {
        name: tuple(raw[name]) if isinstance(raw[name], list) else raw[name].strip()
        for name in BriefContent.__dataclass_fields__
        if name in raw
    }
    return BriefContent(**content)


def _check_types(data: Mapping[str, Any]) -> None:
    for name in TEXT_LIMITS:
        if isinstance(data.get(name), dict | list):
            raise ValueError(f"{LABELS[name]} must be one text.")
    for name in LIST_LIMITS:
        value = data.get(name)
        if isinstance(value, dict) or (
            isinstance(value, list) and any(isinstance(item, dict | list) for item in value)
        ):
            raise ValueError(f"{LABELS[name]} must be a list of texts.")


def _languages(given: Sequence[str]) -> tuple[str, ...]:
    tags = []
    for language in given:
        tag = language_tag(language)
        if tag is None:
            raise ValueError(
                f"“{language[:40]}” is no language we know. Use a code such as en-GB, de or pt-BR."
            )
        tags.append(tag)
    return tuple(dict.fromkeys(tags)) or ("en",)


def _wanted(targets: Sequence[Mapping[str, str]]) -> dict[tuple[str, str], int]:
    """Return counts by (channel, slot), without those that ask for nothing."""
    counts = {(target["channel"], target["slot"]): _whole(target["count"]) for target in targets}
    return {pair: count for pair, count in counts.items() if count}


def _whole(value: Any) -> int:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def _tokens(channel: str, slot: str) -> int:
    known = CHANNELS.get(channel)
    found = next((one for one in known.slots if one.key == slot), None) if known else None
    return line_tokens(found.writing_limit) if found else ITEM_TOKENS


def _label(value: Any) -> str:
    return str(value)[:80] if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
