"""The brief form as the page shows it: a raw brief as it was typed, with sentences where it is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from headlines.brief_check import MAX_TOTAL, count_field
from headlines.brief_input import (
    LABELS,
    LIST_LIMITS,
    clean_raw,
)
from headlines.channels import CHANNELS, Channel, Slot
from headlines.forms.brief_fields import (
    FIELDS,
    FIRST_FIELDS,
    GROUPS,
    FieldSpec,
    GroupSpec,
    Widget,
    count_name,
    industry_label,
)
from headlines.languages import OFFERED, language_name, language_tag

Sentences = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field as the page shows it."""

    spec: FieldSpec
    value: str
    errors: Sequence[str] = ()
    notes: Sequence[str] = ()

    @property
    def html_id(self) -> str:
        """Return the control's id; its help and error texts are named after it."""
        return f"brief-{self.spec.name}"

    @property
    def described_by(self) -> str:
        """Return the ids of the texts that explain the control."""
        parts = [("help", self.spec.help), ("error", self.errors), ("note", self.notes)]
        return " ".join(f"{self.html_id}-{part}" for part, there in parts if there)

    @property
    def options(self) -> list[tuple[str, str]]:
        """Return the choices, with the present value among them even where it is not offered."""
        options = list(self.spec.suggestions)
        if self.value not in dict(options):
            options.append((self.value, self.value))
        return options

    @property
    def entries(self) -> list[str]:
        """Return a list field's entries, for showing them."""
        return self.value.splitlines()

    @property
    def shown(self) -> str:
        """Return the value in words, for reading."""
        return dict(self.spec.suggestions).get(self.value, self.value)


@dataclass(frozen=True, slots=True)
class GroupView:
    """A folded group: its fields, and one line that says what is in it."""

    spec: GroupSpec
    fields: tuple[FieldView, ...]

    @property
    def filled(self) -> list[FieldView]:
        """Return the fields that hold something."""
        return [one for one in self.fields if one.value]

    @property
    def summary(self) -> str:
        """Return which fields are filled, in one line."""
        return ", ".join(one.spec.label for one in self.filled) or "Nothing yet"

    @property
    def is_open(self) -> bool:
        """Tell whether there is something in it to see or to put right."""
        return any(one.value or one.errors or one.notes for one in self.fields)

    @property
    def has_errors(self) -> bool:
        """Tell whether something in it has to be put right."""
        return any(one.errors for one in self.fields)


@dataclass(frozen=True, slots=True)
class SlotView:
    """One count of one channel."""

    channel: Channel
    slot: Slot
    count: str
    errors: Sequence[str] = ()

    @property
    def name(self) -> str:
        """Return the input's name, which is also its id."""
        return count_name(self.channel.key, self.slot.key)

    @property
    def lines(self) -> int:
        """Return how many lines the count comes to; a wrong one counts as none."""
        return int(self.count) if self.count.isascii() and self.count.isdigit() and len(self.count) < 7 else 0

    @property
    def label(self) -> str:
        """Return the slot's name in the plural, as it starts a line."""
        return self.slot.plural.capitalize()

    @property
    def limit(self) -> str:
        """Return how long such a line may be, in words."""
        if self.slot.writing_limit < self.slot.limit:
            return f"up to {self.slot.writing_limit} characters uncut, {self.slot.limit:,} allowed"
        return f"up to {self.slot.limit} characters"


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One channel's card."""

    channel: Channel
    chosen: bool
    slots: tuple[SlotView, ...]

    @property
    def wanted(self) -> list[SlotView]:
        """Return the slots that lines are asked for."""
        return [slot for slot in self.slots if slot.lines]


@dataclass(frozen=True, slots=True)
class LanguageView:
    """The languages: one in the list, more as ticks, others as codes."""

    tags: list[str]
    errors: Sequence[str] = ()

    @property
    def first(self) -> str:
        """Return the tag the list shows; empty means “another language”.

        A brief that says none, such as one from a file, is written in English.
        """
        if self.tags:
            return self.tags[0]
        return "" if self.errors else "en"

    @property
    def options(self) -> list[tuple[str, str]]:
        """Return the list's choices, an unknown first tag among them."""
        unknown = [(self.first, self.first)] if self.first and self.first not in OFFERED else []
        return [*OFFERED.items(), *unknown]

    @property
    def more(self) -> list[tuple[str, str, bool]]:
        """Return tag, name and whether it is ticked, for the languages beside the first."""
        return [(tag, label, tag in self.tags[1:]) for tag, label in OFFERED.items()]

    @property
    def others(self) -> str:
        """Return the codes that are not offered."""
        return ", ".join(tag for tag in self.tags[1:] if tag not in OFFERED)

    @property
    def more_summary(self) -> str:
        """Return the languages beside the first in one line."""
        return ", ".join(language_name(tag) for tag in self.tags[1:])

    @property
    def names(self) -> str:
        """Return all languages in one line."""
        return ", ".join(language_name(tag) for tag in self.tags)


@dataclass(frozen=True)
class BriefForm:
    """A raw brief as the page shows it, with sentences where something is wrong."""

    raw: Mapping[str, Any]
    errors: Sentences = field(default_factory=dict)
    notes: Sentences = field(default_factory=dict)

    @cached_property
    def _draft(self) -> dict[str, Any]:
        return clean_raw(self.raw)

    def _view(self, spec: FieldSpec) -> FieldView:
        value = self._draft[spec.name]
        if isinstance(value, list):
            value = (", " if spec.widget is Widget.CODES else "\n").join(value)
        elif spec.name == "vertical":
            value = industry_label(value)
        return FieldView(spec, value, self.errors.get(spec.name, ()), self.notes.get(spec.name, ()))

    @cached_property
    def first_fields(self) -> list[FieldView]:
        """Return the fields most briefs need."""
        return [self._view(spec) for spec in FIRST_FIELDS]

    @cached_property
    def groups(self) -> list[GroupView]:
        """Return the folded groups."""
        return [GroupView(spec, tuple(self._view(one) for one in spec.fields)) for spec in GROUPS]

    @cached_property
    def languages(self) -> LanguageView:
        """Return the language controls."""
        tags = list(dict.fromkeys(language_tag(tag) or tag for tag in self._draft["languages"]))
        return LanguageView(tags, self.errors.get("languages", ()))

    @cached_property
    def channels(self) -> list[ChannelView]:
        """Return every channel's card, grouped by platform as ``CHANNELS`` lists them."""
        counts = {(one["channel"], one["slot"]): one["count"] for one in self._draft["targets"]}
        chosen = {channel for channel, _ in counts}
        return [
            ChannelView(
                channel,
                channel.key in chosen,
                tuple(
                    SlotView(
                        channel,
                        slot,
                        # A slot the brief leaves out of a chosen channel is not wanted.
                        counts.get(
                            (channel.key, slot.key), "0" if channel.key in chosen else str(slot.default_count)
                        ),
                        self.errors.get(count_field(channel.key, slot.key), ()),
                    )
                    for slot in channel.slots
                ),
            )
            for channel in CHANNELS.values()
        ]

    @property
    def channel_errors(self) -> Sequence[str]:
        """Return what is wrong with the choice of channels as a whole."""
        return self.errors.get("targets", ())

    @property
    def chosen_channels(self) -> list[ChannelView]:
        """Return the channels the brief is for."""
        return [one for one in self.channels if one.chosen]

    @property
    def total(self) -> int:
        """Return how many lines the brief asks for in all."""
        lines = sum(slot.lines for one in self.chosen_channels for slot in one.slots)
        return lines * max(1, len(self.languages.tags))

    @property
    def most(self) -> int:
        """Return how many lines a run writes at most."""
        return MAX_TOTAL

    def error_summary(self) -> Iterator[tuple[str, str, str]]:
        """Yield each error as (id of the control, label, sentence), in the order of the form."""
        for message in self.errors.get("", ()):
            yield "", "", message
        for key in (*(spec.name for spec in FIRST_FIELDS), "languages", "targets"):
            for message in self.errors.get(key, ()):
                yield f"brief-{key}", LABELS[key], message
        for one in self.channels:
            for slot in one.slots:
                for message in slot.errors:
                    yield slot.name, LABELS["targets"], message
        for group in self.groups:
            for view in group.fields:
                for message in view.errors:
                    yield view.html_id, view.spec.label, message


assert set(FIELDS) | {"languages"} >= set(LIST_LIMITS)  # a new list field needs a place in the form
