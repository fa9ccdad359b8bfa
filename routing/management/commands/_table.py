"""Aligned columns on a terminal, safe for what vendors wrote."""

from __future__ import annotations

from collections.abc import Sequence


def printable(text: str) -> str:
    """Return a text in one line without control characters, which could steer a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def table(rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """Return rows as aligned lines, the first being the heads; columns of ``right`` lean to the right."""
    plain = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*plain, strict=True)]
    lines = (
        "  ".join(
            cell.rjust(width) if number in right else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in plain
    )
    return "\n".join(lines)
