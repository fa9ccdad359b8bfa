"""Who speaks chat completions, and where each of them departs from OpenAI."""

from routing.sandbox.wire.chat import ChatFormat
from routing.sandbox.wire.errors import ErrorShape, Style

OPENAI = ChatFormat(
    shape=ErrorShape(),
    roles=frozenset({"system", "developer", "user", "assistant"}),
    efforts=("none", "minimal", "low", "medium", "high", "xhigh", "max"),
    refused=frozenset({"diffusing", "realtime"}),
)
INCEPTION = ChatFormat(
    shape=ErrorShape(style=Style.INCEPTION),
    roles=frozenset({"system", "user", "assistant"}),
    efforts=("instant", "low", "medium", "high"),
    refused=frozenset({"n", "seed", "top_p", "logprobs"}),
    drafts=True,
    filters=True,
    warns=True,
)
# What vLLM and SGLang refuse when they serve a diffusion model (pypi:sglang==0.5.23, vLLM PR 45468).
OPENAI_COMPATIBLE = ChatFormat(
    shape=ErrorShape(style=Style.VLLM, needs_key=False),
    roles=frozenset({"system", "user", "assistant"}),
    efforts=(),
    refused=frozenset(
        {
            "seed",
            "presence_penalty",
            "frequency_penalty",
            "repetition_penalty",
            "logit_bias",
            "min_p",
            "logprobs",
            "top_logprobs",
            "guided_json",
            "structured_outputs",
        }
    ),
    refused_because="'{name}' is not supported for diffusion models",
    schemas=False,
    detailed_usage=False,
    filters=True,
)
