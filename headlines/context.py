"""What every page's frame needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from routing import catalogue


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return whether the sandbox answers instead of a model, for the notice in the frame."""
    models = catalogue.available_models()
    return {"sandbox_answers": bool(models) and all(model.is_sandbox for model in models)}
