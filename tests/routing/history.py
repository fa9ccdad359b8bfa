"""Decisions of the past, as many as wanted, with what their runs took. Deterministic by seed."""

from __future__ import annotations

import datetime
import random
import uuid
from decimal import Decimal

from django.utils import timezone

from routing.complexity import complexity, score_parts
from routing.ledger import profile_json
from routing.models import Call, Decision, PolicyVersion
from routing.policies.json_form import policy_to_json
from routing.policy import Policy
from routing.types import TaskProfile

PRODUCTS = (
    "rain jacket",
    "oat drink",
    "evening course",
    "press-on nails",
    "freight audit",
    "hay fever spray",
)
NEEDS = ("compute", "reconcile", "verify", "markets", "segments", "compare", "sequence", "wordplay")
HELD = Policy(version=1, weights=dict.fromkeys(NEEDS, 0.7), plan_at=0.45, reason_at=0.8, rules=(), judge=None)
"""What holds in these tests, whatever the product starts with."""
CALLED = {"diffusion": ("mercury-2.5", "inception"), "autoregressive": ("gpt-6-luna", "openai")}


def policy_hold() -> PolicyVersion:
    """Publish ``HELD`` as version 1."""
    return PolicyVersion.objects.create(
        number=1, status=PolicyVersion.Status.PUBLISHED, data=policy_to_json(HELD)
    )


def past_profile(draw: random.Random) -> TaskProfile:
    """Return a brief's profile: most are plain, some need one thing, few need several."""
    needs = draw.choices((0, 1, 2, 3), (70, 18, 9, 3))[0]
    signs = {name: draw.choice((0.5, 0.75, 1.0)) for name in draw.sample(NEEDS, needs)}
    product = draw.choice(PRODUCTS)
    return TaskProfile(
        language=draw.choice(("en-GB", "de-DE", "fr-FR")),
        markets=1,
        items=draw.choice((12, 24, 48)),
        source_words=draw.choice((0, 0, 0, 400)),
        signs=signs,
        evidence=dict.fromkeys(signs, ("work out", "per kilo")),
        facts={
            "product": product,
            "vertical": "pharma" if product == "hay fever spray" else draw.choice(("retail", "food")),
            "channels": ("google_rsa",),
            "languages": ("en-gb",),
            "items": 24.0,
        },
    )


def past_decisions(
    count: int,
    *,
    seed: int = 1,
    workspace_id: int = 1,
    with_calls: float = 0.8,
    is_sandbox: bool = False,
    until: datetime.datetime | None = None,
) -> list[Decision]:
    """Store decisions, a minute apart up to ``until``; a share of them has calls. Newest last."""
    draw = random.Random(seed)
    until = until or timezone.now()
    decisions = []
    for number in range(count):
        profile = past_profile(draw)
        score = complexity(score_parts(profile, HELD.weights))
        decisions.append(
            Decision(
                workspace_id=workspace_id,
                strategy="reason" if score >= 0.8 else "diffuse",
                model=CALLED["autoregressive" if score >= 0.8 else "diffusion"][0],
                score=score,
                threshold=0.45,
                parts=[],
                reason=f"Complexity {score:.2f}.",
                policy_version=1,
                subject_id=1000 + number,
                profile=profile_json(profile),
                created_at=until - datetime.timedelta(minutes=count - number),
            )
        )
    Decision.objects.bulk_create(decisions, batch_size=1000)
    calls = [
        past_call(decision, draw, is_sandbox=is_sandbox)
        for decision in decisions
        if draw.random() < with_calls
    ]
    Call.objects.bulk_create(calls, batch_size=1000)
    return decisions


def past_call(decision: Decision, draw: random.Random, *, is_sandbox: bool = False) -> Call:
    """Return a call of a decision, not yet saved."""
    gear = "autoregressive" if decision.strategy == "reason" else "diffusion"
    name, provider = CALLED[gear]
    thought = draw.randrange(600, 1800) if gear == "autoregressive" else 0
    return Call(
        workspace_id=decision.workspace_id,
        task_id=uuid.UUID(int=draw.getrandbits(128)),
        decision_id=decision.pk,
        purpose="variants",
        provider=provider,
        model=("sandbox-ar" if gear == "autoregressive" else "sandbox-dllm") if is_sandbox else name,
        gear=gear,
        is_sandbox=is_sandbox,
        outcome="ok",
        input_tokens=draw.randrange(700, 1500),
        output_tokens=draw.randrange(600, 1300) + thought,
        reasoning_tokens=thought,
        usable_items=24,
        cost_usd=Decimal(0) if is_sandbox else Decimal("0.0008"),
        total_ms=draw.uniform(4000, 9000) if gear == "autoregressive" else draw.uniform(600, 1400),
        created_at=decision.created_at,
    )
