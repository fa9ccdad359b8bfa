"""The words routing speaks. Plain data, no Django, no HTTP."""

from __future__ import annotations

import datetime
import enum
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any


class Gear(enum.StrEnum):
    """The two kinds of model."""

    DIFFUSION = "diffusion"
    AUTOREGRESSIVE = "autoregressive"


class Strategy(enum.StrEnum):
    """How a task is done."""

    DIFFUSE = "diffuse"
    PLAN = "plan"
    REASON = "reason"


class Finish(enum.StrEnum):
    """Why a model stopped, in one vocabulary for every vendor."""

    STOP = "stop"
    LENGTH = "length"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Price:
    """A list price in USD per million tokens, with its source and the day it was checked."""

    input: Decimal
    cached_input: Decimal
    output: Decimal
    source: str
    checked: datetime.date


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """One model: where it is reached, what it can be sent, what it costs.

    ``key_variable`` names the environment variable with its key (empty: none is needed).
    ``base_url_variable`` names one that moves it. ``languages`` is ``None`` where every language
    is written. ``effort`` and ``temperature`` are sent only when not ``None``.
    """

    id: str
    provider: str
    gear: Gear
    price: Price
    base_url: str
    key_variable: str
    max_output_tokens: int
    items_per_pass: int
    structured_output: bool = True
    temperature: float | None = None
    effort: str | None = None
    languages: tuple[str, ...] | None = None
    is_sandbox: bool = False

    def writes(self, language: str) -> bool:
        """Tell whether the model writes this BCP-47 language."""
        return self.languages is None or language.split("-")[0].lower() in self.languages


@dataclass(frozen=True, slots=True)
class TaskProfile:
    """What was measured about a task, before anyone decides where it goes.

    ``cues`` counts signs, by kind, that somebody must think before writing; ``evidence`` holds the
    words that were counted, so that a decision can be explained.
    """

    language: str
    markets: int
    items: int
    source_words: int
    cues: Mapping[str, int]
    evidence: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named part of the complexity score, 0..1 after weighting, with its reason."""

    name: str
    value: float
    weight: float
    reason: str

    @property
    def contribution(self) -> float:
        """Return what the part adds to the score."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class RoutingDecision:
    """Where a task goes and why. ``models`` is in order of preference."""

    strategy: Strategy
    score: float
    threshold: float
    parts: tuple[ScorePart, ...]
    rules: tuple[str, ...]
    models: tuple[ModelSpec, ...]
    policy_version: int
    reason: str


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """One thing to be generated.

    ``deadline`` is on the monotonic clock, in seconds. ``schema`` is a JSON schema in the subset
    that every vendor takes; a model without structured output gets it from the prompt alone.
    """

    task_id: uuid.UUID
    workspace_id: int
    brand_id: int | None
    system: str
    user: str
    schema_name: str
    schema: Mapping[str, Any]
    max_output_tokens: int
    deadline: float


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call. ``output`` includes ``reasoning``; ``input`` includes ``cached``."""

    input: int = 0
    cached: int = 0
    output: int = 0
    reasoning: int = 0


@dataclass(frozen=True, slots=True)
class CallRecord:
    """What happened in one call, for the ledger."""

    request: GenerationRequest
    model: ModelSpec
    attempt: int
    outcome: str
    usage: Usage
    cost_usd: Decimal
    stages_ms: Mapping[str, float]
    total_ms: float
    finish: str = ""
    status_code: int | None = None
    warning: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Generation:
    """A reply: its text, why it ended, and the call that made it."""

    text: str
    finish: Finish
    model: ModelSpec
    call: CallRecord


OnText = Callable[[str], None]
"""Called with the whole text so far, each time more of it is final."""

IsCancelled = Callable[[], bool]
"""Asked between pieces of a reply."""
