"""Reviews as they might have come out: light lines are liked, less and less where a brief needs thought."""

from __future__ import annotations

import datetime
import random

from routing.history.outcomes import OutcomeRow
from routing.types import Gear, Strategy


def reviewed(
    number: int,
    score: float,
    *,
    gear: Gear = Gear.DIFFUSION,
    approved: int = 8,
    rejected: int = 2,
    is_control: bool = False,
    is_sandbox: bool = False,
    strategy: Strategy | None = None,
    at: datetime.datetime | None = None,
) -> OutcomeRow:
    """Return what became of one decision's lines."""
    writes = Strategy.REASON if gear is Gear.AUTOREGRESSIVE else Strategy.DIFFUSE
    return OutcomeRow(
        decision_id=number,
        score=score,
        strategy=strategy or writes,
        gear=gear,
        model="gpt-6-luna" if gear is Gear.AUTOREGRESSIVE else "mercury-2.5",
        is_control=is_control,
        is_sandbox=is_sandbox,
        shown=approved + rejected + 2,
        approved=approved,
        edited=1,
        rejected=rejected,
        top_ups=number % 4 == 0,
        findings=number % 3,
        decided_at=at or datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC),
    )


def reviewed_rows(at: datetime.datetime, *, seed: int = 3) -> list[OutcomeRow]:
    """Return reviews in which the light gear is as good below 0.3 and falls far short from there to 0.45."""
    draw = random.Random(seed)
    rows = []
    for number in range(1_600):
        score = round(draw.uniform(0, 0.8), 2)
        is_heavy = score >= 0.45
        is_control = not is_heavy and draw.random() < 0.3
        gear = Gear.AUTOREGRESSIVE if is_heavy or is_control else Gear.DIFFUSION
        chance = 0.8 if gear is Gear.AUTOREGRESSIVE or score < 0.3 else 0.45
        approved = sum(draw.random() < chance for _ in range(12))
        rows.append(
            reviewed(
                number,
                score,
                gear=gear,
                approved=approved,
                rejected=12 - approved,
                is_control=is_control,
                at=at,
            )
        )
    return rows
