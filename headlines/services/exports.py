"""From a run's approved lines to a file that is kept, byte for byte.

Preview and export go through the same assembly and the same checks. Nothing the platform would
refuse is ever written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NoReturn

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from headlines.channels import channel_named
from headlines.export_selectors import export_lines, export_pairs
from headlines.exports.base import AssembledAd, Bundle, Contents, Format
from headlines.exports.checks import check_ad
from headlines.exports.destination import check_destination, cleaned
from headlines.exports.registry import format_named
from headlines.generation.acceptance import MakeCode, random_code
from headlines.models import Ad, AdLine, Export, Run, User, Variant
from headlines.services.errors import FieldErrors, NothingToDo
from headlines.services.export_preview import ExportOptions, ExportPreview, export_defaults, export_preview

__all__ = ["ExportOptions", "ExportPreview", "export_create", "export_defaults", "export_preview"]


def export_create(
    *,
    run: Run,
    actor: User | None,
    format: str,
    options: ExportOptions,
    make_code: MakeCode = random_code,
    now: datetime | None = None,
) -> Export:
    """Write a file of a run's approved lines and keep it with its hash, its ads and their lines.

    Every ad gets a code of its own. An ad that the platform would refuse stays out. Raises
    ``KeyError`` for an unknown format, ``FieldErrors`` for an option that is not right and
    ``NothingToDo``, with what is missing, when nothing can be exported.
    """
    chosen = format_named(format)
    ads, variant_ids = _ads_wanted(run, chosen, options)
    with transaction.atomic():
        codes = _fresh_codes(run, len(ads), make_code)
        coded = tuple(
            replace(ad, code=code, number=number)
            for number, (ad, code) in enumerate(zip(ads, codes, strict=True), 1)
        )
        faults = [problem for ad in coded for problem in check_ad(ad) if problem.is_error]
        if faults:
            raise NothingToDo(f"{faults[0].place}: {faults[0].message}")
        all_lines = export_lines(run, include_pending=options.include_pending, with_refusals=False)
        lines = (line for _variant_id, line in all_lines) if chosen.contents is not Contents.ADS else ()
        bundle = Bundle(coded, lines, cleaned(options.destination), run.is_sandbox)
        content = b"".join(chosen.produce(bundle))
        export = Export.objects.create(
            workspace_id=run.workspace_id,
            run=run,
            format=chosen.key,
            filename=_filename(run, chosen, coded),
            content_type=chosen.content_type,
            content=content,
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            options=options.as_json(),
            created_by=actor,
            created_at=now or timezone.now(),
        )
        _ads_save(export, coded, variant_ids)
    return export


def _ads_wanted(
    run: Run, chosen: Format, options: ExportOptions
) -> tuple[tuple[AssembledAd, ...], Mapping[str, int]]:
    """Return the complete ads for a format, and variant ids by line code; a sheet of lines has none.

    Raises what keeps this format from being written with these options.
    """
    if not chosen.needs_ads:
        _check_sheet(run, options)
    if chosen.contents is Contents.LINES:
        return (), {}
    preview = export_preview(run, options)
    ads = preview.complete_ads if chosen.takes(preview.channel) else ()
    if chosen.needs_ads and not ads:
        _refuse(chosen, preview)
    return ads, preview.variant_ids


def _check_sheet(run: Run, options: ExportOptions) -> None:
    pairs = export_pairs(run)
    if not any(pair.approved + pair.pending * options.include_pending for pair in pairs):
        raise NothingToDo("No line of this run is approved yet. Approve lines on the run page first.")
    errors: dict[str, list[str]] = {}
    for problem in check_destination(cleaned(options.destination), None):
        if problem.is_error:
            errors.setdefault(problem.field, []).append(problem.message)
    if errors:
        raise FieldErrors(errors)


def _refuse(chosen: Format, preview: ExportPreview) -> NoReturn:
    """Raise why there is no complete ad."""
    if not preview.pairs:
        raise NothingToDo("This run has no lines to export.")
    if not chosen.takes(preview.channel):
        label = channel_named(preview.channel).label
        raise NothingToDo(f"{chosen.label} holds no {label}. Choose another channel, or a sheet.")
    if preview.missing:
        raise NothingToDo(f"No complete ad yet: {preview.missing}. Approve more lines on the run page.")
    if preview.field_errors:
        raise FieldErrors(preview.field_errors)
    problems = [problem for checked in preview.ads for problem in checked.problems if problem.is_error]
    raise NothingToDo(f"No complete ad yet. {problems[0].place}: {problems[0].message}")


def _fresh_codes(run: Run, count: int, make_code: Callable[[], str]) -> list[str]:
    """Return codes that no ad and no variant of the workspace has, in two queries as a rule."""
    fresh: list[str] = []
    while len(fresh) < count:
        drawn = {make_code(): None for _ in range(count - len(fresh))}
        scope = {"workspace_id": run.workspace_id, "code__in": list(drawn)}
        taken = set(Ad.objects.filter(**scope).values_list("code", flat=True))
        taken |= set(Variant.objects.filter(**scope).values_list("code", flat=True))
        fresh += [code for code in drawn if code not in taken and code not in fresh]
    return fresh


def _ads_save(export: Export, ads: tuple[AssembledAd, ...], variant_ids: Mapping[str, int]) -> None:
    saved = Ad.objects.bulk_create(
        Ad(
            workspace_id=export.workspace_id,
            export=export,
            code=ad.code,
            number=ad.number,
            channel=ad.channel,
            language=ad.language,
        )
        for ad in ads
    )
    AdLine.objects.bulk_create(
        AdLine(
            ad=row,
            variant_id=variant_ids[placed.line.code],
            slot=placed.line.slot,
            place=placed.place,
            pin=placed.pin,
            text=placed.line.text,
        )
        for row, ad in zip(saved, ads, strict=True)
        for placed in ad.placed
    )


def _filename(run: Run, chosen: Format, ads: tuple[AssembledAd, ...]) -> str:
    """Return a name that says what is in the file: brief, run, format, language, and the sandbox."""
    language = [ads[0].language] if chosen.needs_ads else []
    sandbox = ["sandbox"] if run.is_sandbox else []
    brief = slugify(run.version.name, allow_unicode=True)[:80].strip("-_") or "export"
    parts = [brief, f"run-{run.pk}", *language, chosen.key.replace("_", "-"), *sandbox]
    return f"{'-'.join(parts)}.{chosen.extension}"
