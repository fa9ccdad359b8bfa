"""Many briefs from one file: one as JSON, or one a line as JSONL. Read as they are needed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from headlines.services.brief_files import MAX_FILE_BYTES
from headlines.services.errors import FieldErrors

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class BriefLine:
    """What one line holds: JSON of some kind, or a sentence that says why it is none."""

    number: int
    data: Any = None
    problem: str = ""


def brief_lines(path: str) -> Iterator[BriefLine]:
    """Yield what is in a file: ``.json`` holds one brief, anything else (``-``: standard input) one a line.

    Empty lines are passed over. Raises ``FieldErrors`` where the file cannot be read at all.
    """
    if path == STANDARD_INPUT:
        yield from _lines(sys.stdin.buffer)
        return
    try:
        with Path(path).open("rb") as file:
            if path.lower().endswith(".json"):
                yield _parsed(1, file.read(MAX_FILE_BYTES + 1), is_line=False)
            else:
                yield from _lines(file)
    except OSError as error:
        raise FieldErrors({"": [f"{path} cannot be read: {error.strerror}."]}) from error


def _lines(file: IO[bytes]) -> Iterator[BriefLine]:
    number = 0
    while content := file.readline(MAX_FILE_BYTES + 1):
        number += 1
        rest = content
        while len(rest) > MAX_FILE_BYTES and not rest.endswith(b"\n"):
            rest = file.readline(MAX_FILE_BYTES + 1)  # what is too long is not kept, only passed over
        if content.strip(b" \t\r\n\xef\xbb\xbf"):
            yield _parsed(number, content, is_line=True)


def _parsed(number: int, content: bytes, *, is_line: bool) -> BriefLine:
    if len(content) > MAX_FILE_BYTES:
        return BriefLine(number, problem="This is larger than 5 MB; a brief is not.")
    try:
        return BriefLine(number, json.loads(content.decode("utf-8-sig")))
    except UnicodeDecodeError:
        return BriefLine(number, problem="This is not UTF-8 text. Save the file as UTF-8.")
    except json.JSONDecodeError as error:
        where = f"column {error.colno}" if is_line else f"line {error.lineno}, column {error.colno}"
        return BriefLine(number, problem=f"This is not valid JSON: {where}: {error.msg}.")
    except RecursionError:
        return BriefLine(number, problem="This is nested too deeply to be a brief.")
    except ValueError:  # a number of thousands of digits
        return BriefLine(number, problem="This holds a number that is too long to be one.")
