"""What the watchers of a run are told while a model writes: finished lines, and drafts of those to come."""

from __future__ import annotations

import json
import re
import time

from headlines import events
from headlines.generation.brief import clean_text
from headlines.generation.item_reader import ItemReader
from headlines.models import Pass
from routing.types import Watcher

DRAFT_PAUSE_SECONDS = 0.065
"""Several drafts may come within milliseconds; nobody could see them."""
LONGEST_DRAFT = 300
_DRAFTED = re.compile(r'"slot"\s*:\s*"([^"]{1,32})"\s*,\s*"text"\s*:\s*"((?:[^"\\]|\\.){0,600})"')


class PassWatcher(Watcher):
    """Tells the watchers of one pass. Nothing of a draft is kept."""

    def __init__(self, row: Pass) -> None:
        self._row = row
        self._reader = ItemReader(row.slots)
        self._seen = 0
        self._items = 0
        self._next_draft = 0.0

    def on_text(self, text: str) -> bool:
        """Tell each line the moment it is complete; return whether there is one by now."""
        if len(text) < self._seen:
            self._reader.reset()
            self._items = 0
        self._seen = len(text)
        lines = [{"slot": item.slot, "text": item.text} for item in self._reader.read(text)]
        self._items += len(lines)
        if lines:
            self._publish("lines", lines)
        return self._items > 0

    def on_draft(self, text: str) -> None:
        """Tell the lines that can be made out in a draft, which replace those of the draft before."""
        now = time.monotonic()
        if now < self._next_draft:
            return
        self._next_draft = now + DRAFT_PAUSE_SECONDS
        lines = [
            {"slot": slot, "text": _unescaped(drafted)[:LONGEST_DRAFT]}
            for slot, drafted in _DRAFTED.findall(text)
            if slot in self._row.slots
        ]
        if lines:
            self._publish("draft", lines[: self._row.wanted])

    def _publish(self, kind: str, lines: list[dict[str, str]]) -> None:
        events.run_publish(
            self._row.run_id,
            kind,
            number=self._row.number,
            channel=self._row.channel,
            language=self._row.language,
            lines=lines,
        )


def _unescaped(text: str) -> str:
    try:
        return clean_text(json.loads(f'"{text}"'))
    except ValueError:
        return clean_text(text)
