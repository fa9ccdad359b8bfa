"""The vendors the sandbox stands in for: one line each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from routing.sandbox.wire import models
from routing.sandbox.wire.anthropic import Messages
from routing.sandbox.wire.chat_vendors import INCEPTION, OPENAI, OPENAI_COMPATIBLE
from routing.sandbox.wire.responses import Responses
from routing.sandbox.wire.vendor import Wire


@dataclass(frozen=True, slots=True)
class Vendor:
    """A wire, the path of its calls, its list of models, and whether a diffusion model stands behind it."""

    wire: Wire
    path: str
    models: Callable[[], dict[str, Any]]
    diffusion: bool


# By the prefix of their addresses: /<prefix>/v1<path>.
VENDORS: Mapping[str, Vendor] = {
    "inception": Vendor(INCEPTION, "/chat/completions", models.inception_list, diffusion=True),
    "openai": Vendor(OPENAI, "/chat/completions", models.openai_list, diffusion=False),
    "openai_responses": Vendor(Responses(), "/responses", models.openai_list, diffusion=False),
    "anthropic": Vendor(Messages(), "/messages", models.anthropic_list, diffusion=False),
    "openai_compatible": Vendor(
        OPENAI_COMPATIBLE, "/chat/completions", models.openai_compatible_list, diffusion=True
    ),
}
