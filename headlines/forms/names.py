"""Names that people give to things and to themselves."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from headlines.generation.brief import clean_text


def visible_name(typed: str, if_empty: str) -> str:
    """Return a name in one line, without invisible characters.

    Raises ``ValidationError`` with the sentence ``if_empty`` when nothing is left of it.
    """
    name = " ".join(clean_text(typed).split())
    if not name:
        raise ValidationError(if_empty)
    return name
