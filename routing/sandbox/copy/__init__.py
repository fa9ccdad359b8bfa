"""Compose ad copy from a brief, and from nothing else."""

from routing.sandbox.copy.engine import compose
from routing.sandbox.copy.model import Brief, Line, SlotRequest, Task, UnsupportedLanguage

__all__ = ["Brief", "Line", "SlotRequest", "Task", "UnsupportedLanguage", "compose"]
