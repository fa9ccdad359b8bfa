"""The step from a prompt to the JSON text of a reply."""

import json

from routing.sandbox.copy import UnsupportedLanguage, compose
from routing.sandbox.copy.planner import write_judgement, write_plan
from routing.sandbox.copy.prompt import read_prompt
from routing.sandbox.wire.errors import invalid


def write_reply(user_text: str, seed: int) -> str:
    """Return the reply as JSON text: a plan, a judgement, or `{"variants": [...]}`, as the prompt asks.

    Empty variants when the prompt holds no brief and task. Raises WireError 400 with the code
    `unsupported_language` for a language that has no pack.
    """
    try:
        other = write_judgement(user_text) or write_plan(user_text)
        if other is not None:
            return other
        prompt = read_prompt(user_text)
        if prompt is None:
            return '{"variants":[]}'
        lines = compose(*prompt, seed=seed)
    except UnsupportedLanguage as error:
        raise invalid(str(error), code="unsupported_language", param="messages") from None
    variants = [{"slot": line.slot, "text": line.text, "angle": line.angle} for line in lines]
    return json.dumps({"variants": variants}, ensure_ascii=False, separators=(",", ":"))
