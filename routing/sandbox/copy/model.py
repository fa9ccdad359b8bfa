"""The copy engine's own words: the brief and the task it reads, the facts it finds, the lines it writes."""

from dataclasses import dataclass


class UnsupportedLanguage(Exception):
    """The language has no pack; the message says which key would help."""

    def __init__(self, language: str) -> None:
        super().__init__(
            "The sandbox writes English, German, French and Spanish only. "
            f"For {language} set a model key, for example INCEPTION_API_KEY."
        )
        self.language = language


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief as the prompt carries it: raw text, missing fields empty."""

    name: str = ""
    brand: str = ""
    product: str = ""
    description: str = ""
    audience: str = ""
    vertical: str = ""
    objective: str = ""
    landing_url: str = ""
    language: str = ""
    markets: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    offer: str = ""
    source_text: str = ""
    disclaimer: str = ""
    tone: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    must_include: tuple[str, ...] = ()
    must_avoid: tuple[str, ...] = ()
    control: str = ""
    instructions: str = ""
    voice: str = ""
    exemplars: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotRequest:
    """One text field to fill: how many lines, the limit in display columns, the length aimed at."""

    slot: str
    count: int
    limit: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Task:
    """What to write in this pass."""

    channel: str = ""
    language: str = ""
    slots: tuple[SlotRequest, ...] = ()
    angles: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    must_include: tuple[str, ...] = ()
    must_avoid: tuple[str, ...] = ()
    part: int = 1
    parts: int = 1
    take: int = 1


@dataclass(slots=True)
class Fact:
    """One thing the brief says, ready to stand in a line.

    `text` has no closing punctuation and is cased for the middle of a sentence. `kind` says what it is
    about (price, offer, rating, …), `shape` how it behaves in a sentence (np, neg, adj, vp, vp3, vs, part,
    clause, name, frag). `weight` is how readily it is used, `source` the field it comes from.
    """

    text: str
    kind: str
    shape: str
    weight: float = 1.0
    core: str = ""
    date: str = ""
    bare: tuple[str, ...] = ()
    mined: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One written variant."""

    slot: str
    text: str
    angle: str


@dataclass(slots=True)
class Material:
    """All that lines of one brief may be made of."""

    brand: tuple[str, ...]
    names: list[str]
    cut_names: list[str]
    proper: str
    facts: list[Fact]
    audience: list[str]
    verbs: list[str]
    topics: list[str]
    places: list[str]
    country: str
    must: list[str]
    tones: frozenset[str]
    objective: str
    vertical: str
