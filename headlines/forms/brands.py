"""The brand form: texts, and lists with one entry a line."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from headlines.forms.names import visible_name
from headlines.generation.brief import clean_text
from headlines.models import Brand
from headlines.services.brands import BrandContent

MAX_VOICE = 2_000
MAX_EXEMPLARS = 30
MAX_TERMS = 200


class LinesField(forms.CharField):
    """A list typed one entry a line. Empty lines and repeats do not count."""

    def __init__(self, *, entries: int, characters: int, noun: str, rows: int = 4, **kwargs: Any) -> None:
        self.entries, self.characters, self.noun = entries, characters, noun
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Return the text for the control: lists as lines, what was typed as it was."""
        return "\n".join(value) if isinstance(value, (list, tuple)) else value

    def clean(self, value: Any) -> Any:
        """Return the entries as a tuple. Raises ``ValidationError`` with the line at fault."""
        lines = (clean_text(line).strip() for line in str(super().clean(value) or "").splitlines())
        kept = list({line.casefold(): line for line in reversed([line for line in lines if line])}.values())[
            ::-1
        ]
        if len(kept) > self.entries:
            raise ValidationError(
                f"These are {len(kept):,} {self.noun}; {self.entries} is the most. Keep those that matter."
            )
        for line in kept:
            if len(line) > self.characters:
                raise ValidationError(
                    f"“{line[:40]}…” has {len(line):,} characters; {self.characters} is the most. "
                    "Put each entry on a line of its own."
                )
        return tuple(kept)


class BrandForm(forms.Form):
    """Everything a brand knows."""

    name = forms.CharField(
        label="Name",
        max_length=120,
        error_messages={
            "required": "Give the brand a name.",
            "max_length": "A brand’s name has at most 120 characters.",
        },
        help_text="As it is written in ads. Briefs that name this brand follow what you set here.",
    )
    voice = forms.CharField(
        label="Voice",
        required=False,
        max_length=MAX_VOICE,
        error_messages={"max_length": f"A voice is described in at most {MAX_VOICE:,} characters."},
        help_text="How the brand sounds, in a sentence or two: “Plain and dry; one walker to another.”",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    exemplars = LinesField(
        label="Lines you are proud of",
        entries=MAX_EXEMPLARS,
        characters=300,
        noun="lines",
        help_text="One a line. New headlines take after them; they are never copied.",
    )
    banned_terms = LinesField(
        label="Never say",
        entries=MAX_TERMS,
        characters=120,
        noun="terms",
        help_text="One word or phrase a line. A headline that has one cannot be approved.",
    )
    cased_terms = LinesField(
        label="Always write exactly so",
        entries=MAX_TERMS,
        characters=120,
        noun="terms",
        help_text="Names with a spelling of their own, one a line: iPhone, NASA, eBay.",
    )

    def clean_name(self) -> str:
        """Return the name in one line. Raises ``ValidationError`` when nothing visible is left of it."""
        return visible_name(self.cleaned_data["name"], "Give the brand a name.")

    def content(self) -> BrandContent:
        """Return what was typed, checked. The form must be valid."""
        return BrandContent(
            name=self.cleaned_data["name"],
            voice=clean_text(self.cleaned_data["voice"]).strip(),
            **{name: self.cleaned_data[name] for name in ("exemplars", "banned_terms", "cased_terms")},
        )

    @classmethod
    def initial_of(cls, brand: Brand) -> dict[str, Any]:
        """Return a brand's values by field name."""
        return {name: getattr(brand, name) for name in cls.base_fields}
