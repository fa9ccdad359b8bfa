"""What the model writes wrong: each function takes a good reply and returns a bad one."""

import string
from collections.abc import Callable
from dataclasses import replace
from json import loads

from routing.sandbox.wire.body import json_text
from routing.sandbox.wire.reply import Ending, Reply
from routing.sandbox.wire.tokens import token_estimate

Lines = list[dict[str, str]]
TEXT_BEGINS = '"text":"'
NESTING = 50_000


def truncated(reply: Reply) -> Reply:
    """Cut the text inside an item, as at the token limit."""
    at = len(reply.text) * 3 // 5
    found = reply.text.find(TEXT_BEGINS, at)
    end = found + len(TEXT_BEGINS) + 4 if found >= 0 else at
    return replace(reply, text=reply.text[:end], ending=Ending.OUT_OF_TOKENS)


def malformed_json(reply: Reply) -> Reply:
    """Leave out one closing quote in the middle; the reply ends as if all were well."""
    middle = len(reply.text) // 2
    at = reply.text.find('","', middle)
    if at < 0:
        return replace(reply, text=f'{reply.text[:middle]}"{reply.text[middle:]}')
    return replace(reply, text=reply.text[:at] + reply.text[at + 1 :])


def fenced_json(reply: Reply) -> Reply:
    """Put the JSON into a Markdown fence, between two sentences."""
    return replace(
        reply,
        text=f"Here are the lines you asked for:\n\n```json\n{reply.text}\n```\n\nTell me if you want more.",
    )


def nonsense(reply: Reply) -> Reply:
    """Replace every text by three letters."""
    triples = [string.ascii_lowercase[at : at + 3] for at in range(0, 24, 3)]

    def change(lines: Lines) -> Lines:
        return [{**line, "text": triples[number % len(triples)]} for number, line in enumerate(lines)]

    return _rewrite(reply, change)


def duplicates(reply: Reply) -> Reply:
    """Repeat the first two texts in all lines."""

    def change(lines: Lines) -> Lines:
        texts = [line["text"] for line in lines[:2]]
        return [{**line, "text": texts[number % len(texts)]} for number, line in enumerate(lines)]

    return _rewrite(reply, change)


def too_few(reply: Reply) -> Reply:
    """Keep a third of the lines."""
    return _rewrite(reply, lambda lines: lines[: len(lines) // 3])


def too_many(reply: Reply) -> Reply:
    """Repeat every line with one more word."""
    return _rewrite(reply, lambda lines: lines + [{**line, "text": f"{line['text']} now"} for line in lines])


def wrong_slot(reply: Reply) -> Reply:
    """Name slots that nobody asked for."""
    return _rewrite(reply, lambda lines: [{**line, "slot": f"other_{line['slot']}"} for line in lines])


def refusal(reply: Reply) -> Reply:
    """Refuse to write, in the vendor's own form."""
    return replace(reply, text="", ending=Ending.REFUSED)


def empty(reply: Reply) -> Reply:
    """Write nothing: thinking took all the tokens there were."""
    spent = reply.call.budget or token_estimate(reply.text) + reply.thinking_tokens
    return replace(reply, text="", ending=Ending.OUT_OF_TOKENS, thinking_tokens=spent)


def warning(reply: Reply) -> Reply:
    """Add a warning; formats that have none leave it out."""
    return replace(reply, warning="The sandbox was asked to warn about this request.")


def deep_json(reply: Reply) -> Reply:
    """Write 100,000 nested brackets."""
    return replace(reply, text="[" * NESTING + "]" * NESTING)


def with_accent(reply: Reply) -> Reply:
    """Make sure that the text holds a character that Latin-1 and UTF-8 write differently."""
    if any("\xa1" <= character <= "\xff" for character in reply.text):
        return reply
    changed = _rewrite(
        reply, lambda lines: [{**line, "text": f"É{line['text'][1:]}"} for line in lines[:1]] + lines[1:]
    )
    return changed if changed.text != reply.text else replace(reply, text=f"{reply.text}é")


def _rewrite(reply: Reply, change: Callable[[Lines], Lines]) -> Reply:
    """Change the lines; a text that holds none, such as one cut by its budget, stays as it is."""
    try:
        lines = loads(reply.text)["variants"]
    except ValueError:
        return reply
    return replace(reply, text=json_text({"variants": change(lines)}))
