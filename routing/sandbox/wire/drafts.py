"""Drafts of a diffusion model: the whole text each time, a little less noisy at every step."""

import random
import re
import zlib

WORD = re.compile(r"\w+", re.UNICODE)
STRUCTURE = re.compile(r"[{}\[\]\":,]")
NOISE = "▒"


def draft_snapshots(text: str, steps: int) -> list[tuple[float, str]]:
    """Return `steps` full snapshots as (progress, text); the last is the text itself at 1.0.

    The first snapshot is noise throughout, structure included, as real drafts are.
    """
    shuffled = random.Random(zlib.crc32(text.encode()))  # noqa: S311  # chance that must repeat, not secrets
    settles_at = [shuffled.random() for _ in WORD.finditer(text)]
    snapshots: list[tuple[float, str]] = []
    for step in range(1, steps):
        progress = step / steps
        moments = iter(settles_at)

        def reveal(match: re.Match[str], progress: float = progress, moments=moments) -> str:  # type: ignore[no-untyped-def]  # a default that only binds the loop's iterator
            return match[0] if next(moments) < progress else NOISE * len(match[0])

        draft = WORD.sub(reveal, text)
        if step == 1:
            draft = STRUCTURE.sub(NOISE, draft)
        snapshots.append((round(progress, 3), draft))
    return [*snapshots, (1.0, text)]
