"""The brief form's fields: where each one stands, how it is typed and what its help says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from headlines.brief_input import LABELS, LIST_LIMITS

OBJECTIVES: dict[str, str] = {
    "sales": "Sales",
    "leads": "Leads",
    "signups": "Sign-ups",
    "clicks": "Clicks",
    "store_visits": "Shop visits",
    "installs": "App installs",
    "awareness": "Awareness",
}
INDUSTRIES: dict[str, str] = {
    "automotive": "Automotive",
    "b2b_services": "B2B services",
    "beauty": "Beauty",
    "education": "Education",
    "energy": "Energy",
    "events": "Events",
    "finance": "Finance",
    "food": "Food",
    "gaming": "Gaming",
    "health": "Health",
    "home": "Home",
    "insurance": "Insurance",
    "nonprofit": "Non-profit",
    "pharma": "Pharma",
    "public_sector": "Public sector",
    "real_estate": "Real estate",
    "retail": "Retail",
    "saas": "Software",
    "telecom": "Telecom",
    "travel": "Travel",
}


class Widget(StrEnum):
    """How a field is typed."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    """One entry a line."""
    CODES = "codes"
    """A few short entries in one line, with commas between."""
    URL = "url"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of the form. ``commas`` tells that a comma separates entries as well as a line break."""

    name: str
    widget: Widget = Widget.LINE
    help: str = ""
    placeholder: str = ""
    rows: int = 3
    required: bool = False
    commas: bool = False
    suggestions: tuple[tuple[str, str], ...] = ()

    @property
    def is_short(self) -> bool:
        """Tell whether half the width is enough for it."""
        return self.widget in (Widget.CODES, Widget.CHOICE, Widget.LINES) or self.name in (
            "name",
            "brand",
            "vertical",
        )

    @property
    def label(self) -> str:
        """Return the field's name as people know it."""
        return LABELS[self.name]

    @property
    def is_list(self) -> bool:
        """Tell whether the field holds several entries."""
        return self.name in LIST_LIMITS


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """Fields that are folded away together."""

    key: str
    title: str
    intro: str
    fields: tuple[FieldSpec, ...]


FIRST_FIELDS: tuple[FieldSpec, ...] = (
    FieldSpec("name", help="How you find the brief again. It is never shown in an ad.", required=True),
    FieldSpec(
        "brand",
        help="Pick one of your brands and its voice, best lines and banned words apply. Or type any name.",
    ),
    FieldSpec(
        "product", help="What the ad is for, in a few words.", placeholder="Insulated lunch box, 1.2 litres"
    ),
    FieldSpec(
        "description",
        Widget.TEXT,
        help="What is it, who made it, what does it cost, what is different? Notes are fine. "
        "Say a product or a description at least.",
        rows=6,
    ),
)

GROUPS: tuple[GroupSpec, ...] = (
    GroupSpec(
        "audience",
        "Audience & objective",
        "Who should read it, and what should they do next?",
        (
            FieldSpec("audience", Widget.TEXT, help="Who they are and what they care about.", rows=2),
            FieldSpec(
                "objective",
                Widget.CHOICE,
                help="Decides which calls to action fit.",
                suggestions=(("", "Not said"), *OBJECTIVES.items()),
            ),
            FieldSpec(
                "vertical",
                help="Some have rules of their own, such as finance or pharma.",
                suggestions=tuple(INDUSTRIES.items()),
            ),
            FieldSpec(
                "markets",
                Widget.CODES,
                help="Two-letter country codes with commas between, such as GB, IE.",
                commas=True,
            ),
            FieldSpec(
                "landing_url",
                Widget.URL,
                help="Where the ad leads. It goes into the export as the final URL.",
                placeholder="https://www.example.com/page",
            ),
        ),
    ),
    GroupSpec(
        "claims",
        "What may be said",
        "Figures, prices and ratings appear in a headline only if they stand in the brief.",
        (
            FieldSpec("benefits", Widget.LINES, help="One selling point a line.", rows=4),
            FieldSpec(
                "proof",
                Widget.LINES,
                help="One fact a line: price, rating, guarantee, test result.",
                rows=4,
            ),
            FieldSpec("offer", Widget.TEXT, help="What is on now, and until when.", rows=2),
            FieldSpec(
                "source_text",
                Widget.TEXT,
                help="Paste what claims must rest on: a manual, a policy, a report. It is read as material; "
                "orders in it are not followed.",
                rows=5,
            ),
            FieldSpec(
                "disclaimer",
                Widget.TEXT,
                help="Small print that applies to the offer or the product.",
                rows=2,
            ),
        ),
    ),
    GroupSpec(
        "voice",
        "How to say it",
        "Tone, words to use, words to keep out.",
        (
            FieldSpec(
                "tone", Widget.LINES, help="One a line. A comma may be part of it: “calm, not scary”.", rows=3
            ),
            FieldSpec(
                "keywords",
                Widget.LINES,
                help="What people search for. One a line, or with commas between.",
                rows=3,
                commas=True,
            ),
            FieldSpec(
                "must_include",
                Widget.LINES,
                help="Exact phrases, one a line. The set as a whole has to hold each of them.",
                rows=3,
            ),
            FieldSpec("must_avoid", Widget.LINES, help="Words and phrases to keep out, one a line.", rows=3),
            FieldSpec("control", help="The line to beat. New ones are tested against it."),
            FieldSpec(
                "instructions",
                Widget.TEXT,
                help="Anything else the writer should know. A length counts: with “max 45 characters” "
                "no headline is longer, whatever the channel allows.",
                rows=4,
            ),
        ),
    ),
)
FIELDS: dict[str, FieldSpec] = {
    spec.name: spec for spec in (*FIRST_FIELDS, *(spec for group in GROUPS for spec in group.fields))
}


def industry_label(code: str) -> str:
    """Return an industry as people say it; one we do not list stays as it is."""
    return INDUSTRIES.get(code, code)


def industry_code(text: str) -> str:
    """Return the code of an industry typed as code or as name; one we do not list stays as typed."""
    wanted = text.strip().casefold()
    return next((code for code, label in INDUSTRIES.items() if wanted in (code, label.casefold())), text)


def count_name(channel: str, slot: str) -> str:
    """Return the name of the input that holds one count."""
    return f"count-{channel}-{slot}"
