"""Templates: one line of text each, compiled once.

A pack's table has rows `angle | pattern | tags`. The angle `*` takes the angle of the first filler.
In a pattern `{X}` names a pool of fillers (see pools.py). Tags: a bare word is a tone the line suits;
`o:sales,leads` limits it to objectives, `v:` to verticals, `x:` keeps it from verticals; `n:s` and `n:p`
to products in the singular or plural; `g:label` puts it in a group whose share of the lines is capped
(see choose.py); `many` lets it be used often; `w:0.7` sets its weight (below 0.56: a last resort).
"""

import re
from dataclasses import dataclass

from routing.sandbox.copy.casing import title
from routing.sandbox.copy.clean import display_width

SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled pattern: format strings for both cases, the pools it draws on and where they stand."""

    key: int
    angle: str
    sentence: str
    title: str
    pools: tuple[str, ...]
    starts_sentence: tuple[bool, ...]
    starts_title: tuple[bool, ...]
    literal: str
    width: int
    tones: frozenset[str]
    objectives: frozenset[str]
    verticals: frozenset[str]
    not_verticals: frozenset[str]
    many: bool
    weight: float
    number: str
    group: str


def compile_table(table: str) -> tuple[Template, ...]:
    """Compile a pack's table; raises ValueError for a row that is not one."""
    rows = [line for line in table.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return tuple(_compile(number, row) for number, row in enumerate(rows))


def _compile(number: int, row: str) -> Template:
    cells = [cell.strip() for cell in row.split("|")]
    if len(cells) not in {2, 3}:
        raise ValueError(f"Not a template row: {row!r}")
    angle, pattern = cells[0], cells[1]
    tags = cells[2].split() if len(cells) == 3 else []
    pieces = SLOT.split(pattern)
    literals, pools = pieces[0::2], tuple(pieces[1::2])
    starts_sentence, starts_title = [], []
    before = ""
    for literal in literals[:-1]:
        before += literal
        begins = not before.strip()
        starts_sentence.append(begins or before.rstrip()[-1:] in {".", "?"} or before.endswith("¿"))
        starts_title.append(begins or before.rstrip()[-1:] in {".", "?", ":"})
        before += "x"
    options = {tag[0]: frozenset(tag[2:].split(",")) for tag in tags if tag[1:2] == ":"}
    weight = next(iter(options.get("w", frozenset({"1"}))))
    return Template(
        key=number,
        angle=angle,
        sentence="%s".join(literal.replace("%", "%%") for literal in literals),
        title="%s".join(
            _title_literal(literal, place, len(pools)).replace("%", "%%")
            for place, literal in enumerate(literals)
        ),
        pools=pools,
        starts_sentence=tuple(starts_sentence),
        starts_title=tuple(starts_title),
        literal=" ".join(literals),
        width=sum(display_width(literal) for literal in literals),
        tones=frozenset(tag for tag in tags if tag.isalpha() and tag != "many"),
        objectives=options.get("o", frozenset()),
        verticals=options.get("v", frozenset()),
        not_verticals=options.get("x", frozenset()),
        many="many" in tags,
        weight=float(weight),
        number=next(iter(options.get("n", ())), ""),
        group=next(iter(options.get("g", ())), ""),
    )


def _title_literal(literal: str, place: int, slots: int) -> str:
    if not literal.strip():
        return literal
    lead = literal[: len(literal) - len(literal.lstrip())]
    tail = literal[len(literal.rstrip()) :]
    return lead + title(literal.strip(), start=place == 0, end=place == slots) + tail
