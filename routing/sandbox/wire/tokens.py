"""Token figures: estimated from length, the same for the same text every time."""

CHARACTERS_PER_TOKEN = 4


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
