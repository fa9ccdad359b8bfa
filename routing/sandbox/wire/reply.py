"""What a call asks for and what it is answered with, before any vendor's format."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from routing.sandbox.wire.tokens import cut_to_tokens, token_estimate
from routing.sandbox.wire.writing import write_reply

REFUSAL = "I'm sorry, but I can't help with that request."


class Ending(Enum):
    """Why the model stopped writing."""

    FINISHED = "finished"
    OUT_OF_TOKENS = "out of tokens"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Call:
    """One checked request. `budget` and the token counts are tokens; `echo` is what a reply repeats."""

    model: str
    user_text: str
    input_tokens: int
    budget: int | None
    streaming: bool
    thinking_tokens: int = 0
    thinks: bool = False
    drafts: bool = False
    usage_chunk: bool = False
    warning: str | None = None
    echo: Mapping[str, Any] = field(default_factory=dict)

    @property
    def identity(self) -> str:
        """Return 24 hex digits that are the same for the same model and text."""
        seed = f"{self.model}\n{self.user_text}".encode("utf-8", "replace")
        return hashlib.sha256(seed).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, why it stopped, and how many tokens it thought before."""

    call: Call
    text: str
    ending: Ending
    thinking_tokens: int
    warning: str | None

    @property
    def output_tokens(self) -> int:
        """Return all tokens written, thinking included."""
        return (token_estimate(self.text) if self.text else 0) + self.thinking_tokens

    @property
    def total_tokens(self) -> int:
        """Return the tokens of the prompt and of the reply."""
        return self.call.input_tokens + self.output_tokens


def write(call: Call, seed: int) -> Reply:
    """Write the reply to a call within its budget.

    Raises WireError 400 with the code `unsupported_language` for a language that has no pack.
    """
    text, thinking, ending = write_reply(call.user_text, seed), call.thinking_tokens, Ending.FINISHED
    if call.budget is not None and token_estimate(text) + thinking > call.budget:
        text, ending = cut_to_tokens(text, call.budget - thinking), Ending.OUT_OF_TOKENS
        thinking = min(thinking, call.budget)
    return Reply(call, text, ending, thinking, call.warning)
