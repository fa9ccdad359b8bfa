"""SDKs that read nothing from the machine, and a real prompt to send."""

from __future__ import annotations

import os
import time
import uuid

import pytest

from headlines.channels import CHANNELS
from headlines.generation.brief import BriefContent
from headlines.generation.planning import PassPlan, SlotPlan
from headlines.generation.prompt import SCHEMA, SCHEMA_NAME, build_prompt
from routing.types import GenerationRequest

BRIEF = BriefContent(
    name="Jackets",
    brand="Fellside",
    product="Ridgeline rain jacket",
    description="Three-layer shell. Packs into its own pocket.",
    benefits=("packs into its own pocket", "hood turns with your head"),
    proof=("£79", "4.6/5 from 812 reviews"),
)
RSA = CHANNELS["google_rsa"]
PLAN = PassPlan(RSA, "en-GB", (SlotPlan(RSA.slot("headline"), 6, 30),))


@pytest.fixture(autouse=True)
def plain_sdks(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key, address, project or header of this machine changes what an SDK sends."""
    for name in list(os.environ):
        if name.startswith(("ANTHROPIC_", "INCEPTION_", "OPENAI_")):
            monkeypatch.delenv(name)


@pytest.fixture
def ad_request() -> GenerationRequest:
    """A pass as the product asks for it."""
    prompt = build_prompt(BRIEF, PLAN)
    return GenerationRequest(
        task_id=uuid.uuid4(),
        workspace_id=1,
        brand_id=None,
        system=prompt.system,
        user=prompt.user,
        schema_name=SCHEMA_NAME,
        schema=SCHEMA,
        max_output_tokens=1500,
        deadline=time.monotonic() + 20,
    )
