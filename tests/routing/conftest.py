"""A scripted model behind the sandbox's address, and what a call needs."""

from __future__ import annotations

import datetime
import time
import uuid

import pytest

from headlines.channels import CHANNELS
from headlines.generation.brief import BriefContent
from headlines.generation.planning import PassPlan, SlotPlan
from headlines.generation.prompt import SCHEMA, SCHEMA_NAME, build_prompt
from routing.types import CallRecord, GenerationRequest, Watcher


@pytest.fixture
def request_to_model() -> GenerationRequest:
    return GenerationRequest(
        task_id=uuid.uuid4(),
        workspace_id=1,
        brand_id=None,
        system="Write.",
        user="A brief.",
        schema_name="variants",
        schema={"type": "object", "additionalProperties": False, "required": [], "properties": {}},
        max_output_tokens=900,
        deadline=time.monotonic() + 10,
    )


class Book:
    """A ledger that only remembers, on one day."""

    def __init__(self) -> None:
        self.calls: list[CallRecord] = []

    def record(self, call: CallRecord) -> None:
        self.calls.append(call)

    def today(self) -> datetime.date:
        return datetime.date(2026, 11, 25)


class Following(Watcher):
    """Remembers each text and draft it was told."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.drafts: list[str] = []

    def on_text(self, text: str) -> bool:
        self.texts.append(text)
        return True

    def on_draft(self, text: str) -> None:
        self.drafts.append(text)


class Clock:
    """Stands still until it is turned."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.25

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def model() -> str:
    """The name of a model that nobody knows anything of yet."""
    return f"model-{uuid.uuid4()}"


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def waits() -> list[float]:
    """What the gateway slept, in seconds, where it sleeps by appending to this."""
    return []


@pytest.fixture
def brief_request() -> GenerationRequest:
    """What a small brief asks of a model, as the product asks it."""
    channel = CHANNELS["google_rsa"]
    brief = BriefContent(
        name="Jackets",
        brand="Fellside",
        product="Ridgeline rain jacket",
        description="Three-layer shell with taped seams.",
        proof=("£79", "60 day trial", "free delivery"),
    )
    prompt = build_prompt(brief, PassPlan(channel, "en-GB", (SlotPlan(channel.slot("headline"), 6, 30),)))
    return GenerationRequest(
        task_id=uuid.uuid4(),
        workspace_id=1,
        brand_id=None,
        system=prompt.system,
        user=prompt.user,
        schema_name=SCHEMA_NAME,
        schema=SCHEMA,
        max_output_tokens=prompt.max_output_tokens,
        deadline=time.monotonic() + 20,
    )
