"""Token figures: estimated from length, the same for the same text every time."""

from routing.sandbox.wire.errors import invalid

CHARACTERS_PER_TOKEN = 4
# Streams that append come in about this many pieces, as diffusion servers send few large blocks.
APPEND_CHUNKS = 6
# Thinking a model of that effort would spend, in tokens; part of the output, as with the vendors.
THINKING_TOKENS = {
    "none": 0,
    "instant": 0,
    "minimal": 16,
    "low": 64,
    "medium": 160,
    "high": 400,
    "xhigh": 800,
    "max": 1600,
}


def token_estimate(text: str) -> int:
    """Return about one token for four characters, at least one."""
    return max(1, -(-len(text) // CHARACTERS_PER_TOKEN))


def cut_to_tokens(text: str, tokens: int) -> str:
    """Return the part of the text that fits a token budget."""
    return text[: max(0, tokens) * CHARACTERS_PER_TOKEN]


def pieces(text: str, count: int) -> list[str]:
    """Split text into at most `count` pieces of about equal length, in order."""
    size = max(1, -(-len(text) // count))
    return [text[at : at + size] for at in range(0, len(text), size)] or [""]


def thinking_tokens(effort: object, efforts: tuple[str, ...], param: str) -> int:
    """Return what a model of that effort spends on thinking; raises WireError 400 for another effort."""
    if not isinstance(effort, str) or effort not in efforts:
        raise invalid(f"'{param}' must be one of {', '.join(sorted(efforts))}.", param=param)
    return THINKING_TOKENS[effort]
