"""One call through our own transport, and the models as these tests send them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from routing.providers import PROVIDERS
from routing.providers.base import ReplyState
from routing.providers.transport import exchange_start
from routing.seed_models import SEED_MODELS
from routing.types import GenerationRequest, ModelSpec, Streaming

KEY = "sk-of-a-test"
MODELS = {model.id: model for model in SEED_MODELS}


def whole(model: ModelSpec) -> ModelSpec:
    """Return the model as one that does not stream."""
    return replace(model, can=replace(model.can, streaming=Streaming.NONE))


def ask(
    model: ModelSpec,
    base_url: str,
    request: GenerationRequest,
    *,
    headers: dict[str, str] | None = None,
    on_draft: Callable[[str], None] | None = None,
) -> ReplyState:
    """Send the request the way the product does and return what was read. Raises a ``RoutingError``."""
    provider = PROVIDERS[model.provider]
    wire = provider.wire_request(request, model, KEY)
    wire = replace(wire, headers={**wire.headers, **(headers or {})})
    news = threading.Event()
    running = exchange_start(provider, model, base_url, wire, seconds_left=10, news=news)
    while not running.has_ended:
        news.wait(10)
        news.clear()
        if on_draft is not None:
            on_draft(running.exchange.state.draft)
    running.result()
    return running.exchange.state
