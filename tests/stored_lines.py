"""Lines put into the database as a worker leaves them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from headlines.generation.dedupe import normal_text
from headlines.models import Pass, Variant


def lines_store(
    made_in: Pass,
    texts: Iterable[str],
    *,
    code: str,
    slot: str = "headline",
    limit: int = 30,
    findings: Sequence[dict[str, Any]] = (),
) -> None:
    """Store lines of a pass after those its run has; ``code`` is a format for a line's position."""
    run = made_in.run
    start = run.variants.count()
    Variant.objects.bulk_create(
        Variant(
            workspace_id=run.workspace_id,
            run=run,
            made_in=made_in,
            code=code.format(position),
            channel="google_rsa",
            slot=slot,
            language="en-GB",
            position=position,
            text=text,
            original_text=text,
            normal_text=normal_text(text),
            angle="benefit",
            length=len(text),
            limit=limit,
            findings=list(findings),
        )
        for position, text in enumerate(texts, start=start + 1)
    )
