"""A pass's accepted lines saved, in one statement."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.utils import timezone

from headlines.generation.acceptance import Accepted, random_code
from headlines.generation.planning import PassPlan
from headlines.models import Pass, Run, Variant

# One trip to the database and one parameter for all lines, because somebody is waiting for them. The
# run's row is locked first: no lines are inserted for a run that was cancelled or taken by another
# worker, and the pass is closed together with its lines or not at all.
_SAVE = """
WITH held AS (
    SELECT id, workspace_id FROM headlines_run
    WHERE id = %(run)s AND status = %(running)s AND lease_token = %(token)s
    FOR UPDATE
), lines AS (
    INSERT INTO headlines_variant (
        workspace_id, run_id, made_in_id, channel, language, created_at, status, revision,
        code, slot, position, text, original_text, normal_text, angle, length, "limit", score, findings
    )
    SELECT
        held.workspace_id, held.id, %(made_in)s, %(channel)s, %(language)s, %(now)s, %(pending)s, 1,
        line.code, line.slot, line.position, line.text, line.text, line.normal, line.angle,
        line.length, line."limit", line.score, line.findings
    FROM held, jsonb_to_recordset(%(lines)s::jsonb) AS line(
        code text, slot text, position integer, text text, normal text, angle text,
        length integer, "limit" integer, score double precision, findings jsonb
    )
), closed AS (
    UPDATE headlines_pass
    SET status = %(done)s, finished_at = %(now)s, received = %(received)s, kept = %(kept)s,
        model = %(model)s, error = %(error)s
    FROM held WHERE headlines_pass.id = %(made_in)s
)
SELECT count(*) FROM held
"""


def pass_save(
    row: Pass, plan: PassPlan, accepted: Sequence[Accepted], *, after: int
) -> list[dict[str, Any]] | None:
    """Save a pass and its lines at the positions that follow ``after``.

    Returns what was saved of each line, or ``None``, with nothing saved, when the run is no longer held
    under the lease that ``row.run`` carries. Raises ``IntegrityError`` for a line that the run has already.
    """
    lines = [
        {
            "code": random_code(),
            "slot": line.slot,
            "position": position,
            "text": line.text,
            "normal": line.normal,
            "angle": line.angle,
            "length": line.length,
            "limit": line.limit,
            "score": line.score,
            "findings": [finding.as_json() for finding in line.findings],
        }
        for position, line in enumerate(accepted, start=after + 1)
    ]
    values: dict[str, Any] = {
        "run": row.run_id,
        "running": Run.Status.RUNNING.value,
        "token": row.run.lease_token,
        "made_in": row.pk,
        "channel": plan.channel.key,
        "language": plan.language,
        "now": timezone.now(),
        "pending": Variant.Status.PENDING.value,
        "lines": json.dumps(lines, ensure_ascii=False),
        "done": Pass.Status.DONE.value,
        "received": row.received,
        "kept": row.kept,
        "model": row.model,
        "error": row.error,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, values)
        found = cursor.fetchone()
    return lines if found and found[0] else None
