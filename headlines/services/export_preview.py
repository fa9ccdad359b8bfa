"""What an export would hold, worked out without writing anything.

Page, command and export all look through this, so what is shown is what leaves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from headlines.channels import channel_named
from headlines.export_selectors import ExportPair, export_lines, export_pairs
from headlines.exports.assembly import Assembly, LeftOut, Wishes, assemble
from headlines.exports.base import AdStatus, AssembledAd, Destination, Line
from headlines.exports.checks import check_ad, check_set, missing_sentence
from headlines.exports.destination import check_destination, clean_name, cleaned, suggested_paths
from headlines.exports.problems import Problem, has_errors
from headlines.exports.rules import AD_RULES
from headlines.exports.tracking import suggested_suffix
from headlines.lint import Severity
from headlines.models import Run
from headlines.selectors import required_terms_missing

_UTM_SOURCES = {"google": ("google", "cpc"), "microsoft": ("bing", "cpc"), "email": ("newsletter", "email")}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a person chooses. ``pins`` maps variant codes to positions; ``ads`` of 0 means as many as fill.

    ``channel`` and ``language`` say whose ads are assembled; sheets hold every channel of the run.
    """

    channel: str = ""
    language: str = ""
    destination: Destination = field(default_factory=Destination)
    pins: Mapping[str, int] = field(default_factory=dict)
    ads: int = 0
    include_pending: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return the options as stored with an export."""
        return asdict(self) | {"pins": dict(sorted(self.pins.items()))}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> ExportOptions:
        """Return the options that an earlier export was made with."""
        destination = dict(stored["destination"])
        destination["status"] = AdStatus(destination["status"])
        return cls(**{**stored, "destination": Destination(**destination)})


@dataclass(frozen=True, slots=True)
class CheckedAd:
    """An assembled ad with what the platform would say of it."""

    ad: AssembledAd
    problems: tuple[Problem, ...]

    @property
    def is_complete(self) -> bool:
        """Tell whether the platform would take it."""
        return not has_errors(self.problems)

    @property
    def counts(self) -> str:
        """Return how many texts of each slot the ad holds: “15 headlines · 4 descriptions”."""
        parts = []
        for slot in channel_named(self.ad.channel).slots:
            count = len(self.ad.slot(slot.key))
            parts.append(f"{count} {slot.label.lower() if count == 1 else slot.plural}")
        return " · ".join(parts)


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What would leave: the ads, what they still need, and the lines that stay behind.

    ``variant_ids`` maps line codes to variants. ``problems`` are those of the whole file.
    """

    pairs: tuple[ExportPair, ...]
    channel: str
    language: str
    lines: tuple[Line, ...]
    ads: tuple[CheckedAd, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...]
    variant_ids: Mapping[str, int]

    @property
    def approved_total(self) -> int:
        """Return how many lines of the whole run are approved."""
        return sum(pair.approved for pair in self.pairs)

    @property
    def complete_ads(self) -> tuple[AssembledAd, ...]:
        """Return the ads that the platform would take."""
        if has_errors(self.problems):
            return ()
        return tuple(checked.ad for checked in self.ads if checked.is_complete)

    @property
    def missing(self) -> str:
        """Return how many texts are still needed, such as “2 more headlines needed”, or nothing."""
        return next((text for checked in self.ads if (text := missing_sentence(checked.ad))), "")

    @property
    def field_errors(self) -> dict[str, list[str]]:
        """Return the sentences of errors that belong to a field of the form."""
        found: dict[str, list[str]] = {}
        for problem in self._all():
            if problem.is_error and problem.field and problem.message not in found.get(problem.field, []):
                found.setdefault(problem.field, []).append(problem.message)
        return found

    @property
    def warnings(self) -> list[Problem]:
        """Return each warning once."""
        return list(dict.fromkeys(problem for problem in self._all() if not problem.is_error))

    def _all(self) -> Iterator[Problem]:
        yield from self.problems
        for checked in self.ads:
            yield from checked.problems


def export_defaults(run: Run, channel: str = "", language: str = "") -> ExportOptions:
    """Return the options that a run's brief suggests.

    For the channel and language asked for, or the first of the run where it has no such lines.
    """
    pairs = export_pairs(run)
    pair = _pair(pairs, channel, language) or _pair(pairs, "", "")
    version = run.version
    chosen = (pair.channel, pair.language) if pair else (channel, language)
    source, medium = _UTM_SOURCES.get(chosen[0].partition("_")[0], (chosen[0].partition("_")[0], "paid"))
    phrases = (*version.keywords, version.product, version.brand_name)
    path1, path2 = suggested_paths(phrases)
    destination = Destination(
        campaign=clean_name(version.name),
        ad_group=clean_name(version.product or version.name),
        final_url=version.landing_url,
        path1=path1,
        path2=path2,
        url_suffix=suggested_suffix(source, medium, version.name),
    )
    return ExportOptions(chosen[0], chosen[1], cleaned(destination))


def export_preview(run: Run, options: ExportOptions) -> ExportPreview:
    """Return what an export with these options would hold, and what keeps it from being complete."""
    pairs = tuple(export_pairs(run))
    pair = _pair(pairs, options.channel, options.language)
    channel, language = (pair.channel, pair.language) if pair else (options.channel, options.language)
    numbered = list(
        export_lines(run, channel=channel, language=language, include_pending=options.include_pending)
        if pair
        else ()
    )
    lines = tuple(line for _variant_id, line in numbered)
    destination = cleaned(options.destination)
    rules = AD_RULES.get(channel)
    if rules is None:
        assembly, problems = Assembly((), ()), tuple(check_destination(destination, None))
    else:
        codes = {line.code for line in lines}
        pins = {code: pin for code, pin in options.pins.items() if code in codes}
        assembly = assemble(
            lines,
            channel_named(channel),
            language,
            destination=destination,
            wishes=Wishes(pins, run.version.must_include),
            ad_count=options.ads or None,
        )
        problems = (*check_set(assembly.ads), *_phrase_warnings(run, assembly.ads))
    return ExportPreview(
        pairs=pairs,
        channel=channel,
        language=language,
        lines=lines,
        ads=tuple(CheckedAd(ad, tuple(check_ad(ad))) for ad in assembly.ads),
        problems=problems,
        left_out=assembly.left_out,
        variant_ids={line.code: variant_id for variant_id, line in numbered},
    )


def _pair(pairs: Sequence[ExportPair], channel: str, language: str) -> ExportPair | None:
    """Return the pair that is asked for, or the first that fits as far as it is asked for."""
    fits = [pair for pair in pairs if channel in ("", pair.channel) and language in ("", pair.language)]
    return fits[0] if fits else None


def _phrase_warnings(run: Run, ads: tuple[AssembledAd, ...]) -> tuple[Problem, ...]:
    missing: dict[str, list[int]] = {}
    for ad in ads:
        for phrase in required_terms_missing(run, (placed.line.text for placed in ad.placed)):
            missing.setdefault(phrase, []).append(ad.number)
    return tuple(
        Problem(
            "Required phrase",
            f"No approved line holds “{phrase}”, which the brief requires."
            if len(numbers) == len(ads)
            else f"“{phrase}”, which the brief requires, is not in ad {', '.join(map(str, numbers))}.",
            Severity.WARNING,
        )
        for phrase, numbers in missing.items()
    )
