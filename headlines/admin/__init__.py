"""Headlines in Django admin: people, workspaces, what happened, and what routing saves."""

from headlines.admin import records

__all__ = ["records"]
