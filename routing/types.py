"""The words routing speaks. Plain data, no Django, no HTTP."""

from __future__ import annotations

import datetime
import enum
import uuid
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass, field
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


class StructuredOutput(enum.StrEnum):
    """How a model is held to JSON: by a schema, by a JSON mode, or by the prompt alone."""

    JSON_SCHEMA = "json_schema"
    JSON_OBJECT = "json_object"
    PROMPT = "prompt"


class Streaming(enum.StrEnum):
    """How a reply arrives: whole, in pieces that are final, or as drafts that replace each other."""

    NONE = "none"
    APPEND = "append"
    DIFFUSING = "diffusing"


class Priority(enum.StrEnum):
    """Who waits for a task: a person, or nobody in particular."""

    INTERACTIVE = "interactive"
    BULK = "bulk"


class Outcome(enum.StrEnum):
    """How a call ended, for the ledger."""

    OK = "ok"
    USELESS = "useless"
    TRUNCATED = "truncated"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    REJECTED = "rejected"
    LIMITED = "limited"
    UNAVAILABLE = "unavailable"
    TIMED_OUT = "timed_out"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Price:
    """A list price in USD, with its source and the day it was checked.

    ``input``, ``cached_input``, ``cache_write`` and ``output`` are per million tokens, ``per_step`` per
    denoising step, ``per_request`` per answered request. It holds from ``valid_from`` on, for calls with
    more than ``above_input_tokens`` of input.
    """

    input: Decimal
    cached_input: Decimal
    output: Decimal
    source: str
    checked: datetime.date
    valid_from: datetime.date = datetime.date(2026, 1, 1)
    above_input_tokens: int = 0
    cache_write: Decimal | None = None
    per_step: Decimal = Decimal(0)
    per_request: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a call takes of a model's rate limits."""

    input: int
    output: int


@dataclass(frozen=True, slots=True)
class RateLimits:
    """What a vendor lets through in a minute. ``None`` is not held. Raises ``ValueError`` for less than 1."""

    requests: int | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None

    def __post_init__(self) -> None:
        """Refuse a limit that would let nothing through, ever."""
        if any(limit is not None and limit < 1 for limit in astuple(self)):
            raise ValueError(f"A limit a minute is at least 1, or None: {self}.")


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a model takes, so that nothing is sent that it refuses.

    ``temperature`` is the range it takes (``None``: it takes none); ``temperature_efforts`` are the efforts
    beside which it does (``None``: any). ``efforts`` are its effort names, weakest first. ``system_role`` is
    the role of standing instructions; empty where there is none, and they go first in the user's message.
    """

    structured_output: StructuredOutput = StructuredOutput.JSON_SCHEMA
    streaming: Streaming = Streaming.APPEND
    temperature: tuple[float, float] | None = None
    temperature_efforts: tuple[str, ...] | None = None
    efforts: tuple[str, ...] = ()
    system_role: str = "system"


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """One model: where it is reached, what it can be sent, what it costs.

    ``wire_id`` is the vendor's name for it (empty: the same as ``id``). ``key_variable`` names the
    environment variable with its key (empty: none is needed). ``languages`` is ``None`` where every
    language is written. ``effort`` and ``temperature`` are what to ask for, within ``can``.
    ``drafts`` asks a diffusing model for its drafts. Lower ``rank`` is asked first within a gear.
    ``silence_seconds`` is how long it may say nothing before it counts as stalled.
    """

    id: str
    provider: str
    gear: Gear
    prices: tuple[Price, ...]
    base_url: str
    key_variable: str
    max_output_tokens: int
    items_per_pass: int
    can: Capabilities = field(default_factory=Capabilities)
    wire_id: str = ""
    context_tokens: int = 0
    temperature: float | None = None
    effort: str | None = None
    drafts: bool = False
    languages: tuple[str, ...] | None = None
    limits: RateLimits = field(default_factory=RateLimits)
    rank: int = 100
    silence_seconds: float = 15.0
    is_enabled: bool = True
    is_sandbox: bool = False
    note: str = ""

    @property
    def wire_name(self) -> str:
        """Return the name to send to the vendor."""
        return self.wire_id or self.id

    def writes(self, language: str) -> bool:
        """Tell whether the model writes this BCP-47 language."""
        return self.languages is None or language.split("-")[0].lower() in self.languages

    def price_on(self, day: datetime.date, input_tokens: int = 0) -> Price | None:
        """Return the list price of a day for a call of that size, or ``None`` where none is known."""
        holding = [
            price
            for price in self.prices
            if price.valid_from <= day and price.above_input_tokens <= input_tokens
        ]
        newest = max((price.valid_from for price in holding if not price.above_input_tokens), default=None)
        # A dearer step for long prompts belongs to the base price that it was published with, or a later one.
        holding = [price for price in holding if newest is None or price.valid_from >= newest]
        return max(holding, key=lambda price: (price.above_input_tokens, price.valid_from), default=None)


Fact = str | float | tuple[str, ...]
"""What a hard rule may ask for: a text, a number, or several texts."""


@dataclass(frozen=True, slots=True)
class TaskProfile:
    """What was measured about a task, before anyone decides where it goes.

    ``signs`` says how strongly each need to think before writing shows, 0..1 by name; ``evidence``
    holds the words that were counted, so that a decision can be explained. ``facts`` are what hard rules may
    ask for (vertical, objective, channels and so on), texts in lower case; routing knows none of their names.
    """

    language: str
    markets: int
    items: int
    source_words: int
    signs: Mapping[str, float]
    evidence: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)


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


class BudgetState(enum.StrEnum):
    """Where a workspace stands with what it may spend in a day."""

    FREE = "free"
    SOFT = "soft"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge said of a brief in the grey band, and what asking took.

    ``needs_reasoning`` is ``None`` where it was not asked or gave no answer; ``note`` says why.
    """

    needs_reasoning: bool | None
    model: str = ""
    milliseconds: float = 0.0
    cost_usd: Decimal = Decimal(0)
    is_remembered: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoutingDecision:
    """Where a task goes and why.

    ``models`` write, in order of preference; ``planners`` plan first, where the strategy is ``plan``.
    ``rules`` are the names of the hard rules that fired. ``is_control``: a light task that goes to the
    autoregressive gear to be compared. ``is_canary``: decided by a version on trial. ``wants_judge``: the
    score lies in the grey band and nobody has judged yet.
    """

    strategy: Strategy
    score: float
    threshold: float
    parts: tuple[ScorePart, ...]
    rules: tuple[str, ...]
    models: tuple[ModelSpec, ...]
    policy_version: int
    reason: str
    planners: tuple[ModelSpec, ...] = ()
    is_control: bool = False
    is_canary: bool = False
    wants_judge: bool = False
    verdict: Verdict | None = None
    budget: BudgetState = BudgetState.FREE


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """One thing to be generated.

    ``deadline`` is on the monotonic clock, in seconds, and holds for every call, wait and retry together.
    ``schema`` is a JSON schema in the subset that every vendor takes; a model without structured output
    gets it from the prompt alone. ``expected_output_tokens`` is what the reply will likely take, without
    thinking. ``hedge`` sends a second call beside one that is late. ``max_calls`` and ``max_cost_usd`` bound
    what may be tried. ``workspace_id`` is ``None`` for a call that no workspace asked for.
    """

    task_id: uuid.UUID
    workspace_id: int | None
    brand_id: int | None
    system: str
    user: str
    schema_name: str
    schema: Mapping[str, Any]
    max_output_tokens: int
    deadline: float
    expected_output_tokens: int | None = None
    priority: Priority = Priority.INTERACTIVE
    hedge: bool = False
    max_calls: int = 6
    max_cost_usd: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call.

    ``output`` includes ``reasoning``; ``input`` includes ``cached`` and ``cache_written``. ``steps`` are
    denoising steps, where the vendor reports them. ``is_estimate`` says that the vendor reported nothing and
    the figures were worked out from the length of the text.
    """

    input: int = 0
    cached: int = 0
    cache_written: int = 0
    output: int = 0
    reasoning: int = 0
    steps: int | None = None
    is_estimate: bool = False


@dataclass(slots=True)
class CallRecord:
    """What happened in one call, for the ledger.

    ``stages_ms`` are moments after this call was wanted, in milliseconds: ``queue`` (its turn came),
    ``first_byte``, ``first_usable`` and ``last_byte``; ``connect`` and ``parse`` are what was spent on
    connecting and on reading the reply.
    ``usable`` counts the items that could be used; ``None`` until somebody has looked.
    """

    request: GenerationRequest
    model: ModelSpec
    attempt: int
    outcome: Outcome
    usage: Usage
    cost_usd: Decimal
    stages_ms: dict[str, float]
    total_ms: float
    finish: str = ""
    status_code: int | None = None
    warning: str = ""
    error: str = ""
    vendor_request_id: str = ""
    is_hedge: bool = False
    usable: int | None = None

    def note_reading(self, *, parse_ms: float, usable: int) -> None:
        """Note what came of the reply: how long reading it took, how many items could be used."""
        self.stages_ms["parse"] = parse_ms
        self.usable = usable
        if not usable and self.outcome is Outcome.OK:
            self.outcome = Outcome.USELESS


@dataclass(frozen=True, slots=True)
class Generation:
    """A reply: its text, why it ended, and the call that made it."""

    text: str
    finish: Finish
    model: ModelSpec
    call: CallRecord


class Watcher:
    """Follows a reply while it arrives. The methods here do nothing; a caller overrides what it needs.

    They are called in the thread that asked for the reply. After a retry, or when another model takes
    over, the text starts again from the beginning.
    """

    def on_text(self, text: str) -> bool:
        """Take the whole final text so far; return whether something in it can be used by now."""
        return False

    def on_draft(self, text: str) -> None:
        """Take a draft, which replaces the one before and may be noise."""


IsCancelled = Callable[[], bool]
"""Asked between pieces of a reply, and while waiting."""
