"""Briefs from JSON files, as the commands take them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from headlines.brief_input import raw_from_json
from headlines.services.errors import FieldErrors

MAX_FILE_BYTES = 5 * 1024 * 1024


def brief_file_read(path: str, *, channel: str | None = None, variants: int | None = None) -> dict[str, Any]:
    """Return the raw brief of a JSON file.

    Raises ``FieldErrors`` with a sentence that names the file and, for broken JSON, the line.
    """
    file = Path(path)
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            raise FieldErrors({"": [f"{path} is larger than 5 MB; a brief is not."]})
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FieldErrors({"": [f"{path} cannot be read: {error.strerror}."]}) from error
    except UnicodeDecodeError as error:
        raise FieldErrors({"": [f"{path} is not UTF-8 text. Save it as UTF-8."]}) from error
    try:
        data = json.loads(text)
        return raw_from_json(data, channel=channel, variants=variants)
    except json.JSONDecodeError as error:
        raise FieldErrors(
            {"": [f"{path} is not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}."]}
        ) from error
    except RecursionError as error:
        raise FieldErrors({"": [f"{path} is nested too deeply to be a brief."]}) from error
    except ValueError as error:
        raise FieldErrors({"": [f"{path}: {error}"]}) from error
