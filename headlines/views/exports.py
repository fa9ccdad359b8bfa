"""The export page and the download of what was exported.

Viewers may look at the page, reviewers may download what was exported, marketers may export.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from headlines.channels import channel_named
from headlines.exports.base import AdStatus, Line
from headlines.exports.registry import FORMATS
from headlines.exports.rules import AD_RULES
from headlines.exports.sample import combinations, display_url
from headlines.forms.exports import PIN_PREFIX, ExportForm, format_from, options_from
from headlines.models import Export, Membership, Role, Run
from headlines.selectors import export_get, exports_of, membership_get, run_get
from headlines.services.errors import FieldErrors, NothingToDo
from headlines.services.exports import (
    ExportOptions,
    ExportPreview,
    export_create,
    export_defaults,
    export_preview,
)

EARLIER_SHOWN = 20


@dataclass(frozen=True, slots=True)
class PinRow:
    """A line with the positions it can be pinned to."""

    line: Line
    name: str
    pin: int
    positions: range


@require_http_methods(["GET", "HEAD", "POST"])
def export_new(request: HttpRequest, workspace_slug: str, run_id: int) -> HttpResponse:
    """Show what an export of a run would hold (GET), or make one (POST, marketers)."""
    membership = membership_get(
        request.user, workspace_slug, Role.MARKETER if request.method == "POST" else Role.VIEWER
    )
    run = run_get(membership.workspace, run_id)
    data = request.POST if request.method == "POST" else request.GET
    made = _earlier(membership, run, data.get("made", ""))
    like = made or _earlier(membership, run, data.get("like", ""))
    if like is not None:
        defaults = ExportOptions.from_json(like.options)
    else:
        channel, _, language = data.get("pair", "").partition(":")
        defaults = export_defaults(run, data.get("channel", channel), data.get("language", language))
    options = options_from(data, defaults)
    chosen = format_from({"format": like.format, **data.dict()} if like else data, options.channel)
    if request.method == "POST":
        return _export(request, membership, run, options, chosen.key)
    preview = export_preview(run, options)
    context = _context(membership, run, options, preview, chosen.key)
    if request.htmx:  # type: ignore[attr-defined]  # set by django-htmx's middleware
        return render(request, "headlines/_export_preview.html", context)
    return render(request, "headlines/export_new.html", {**context, "made": made})


def _export(
    request: HttpRequest, membership: Membership, run: Run, options: ExportOptions, format_key: str
) -> HttpResponse:
    """Make the file, or show the page again with what is not right at its place."""
    try:
        export = export_create(run=run, actor=membership.user, format=format_key, options=options)
    except (FieldErrors, NothingToDo) as error:
        context = _context(membership, run, options, export_preview(run, options), format_key)
        sentences = error.errors if isinstance(error, FieldErrors) else {"": [str(error)]}
        context["form"].refuse(sentences)
        return render(request, "headlines/export_new.html", context, status=422)
    page = reverse("export_new", args=[membership.workspace.slug, run.pk])
    return redirect(f"{page}?made={export.pk}#ready")


@require_safe
def export_download(request: HttpRequest, workspace_slug: str, export_id: int) -> HttpResponse:
    """Send an exported file again, the same bytes under the same name (reviewers and up)."""
    membership = membership_get(request.user, workspace_slug, Role.REVIEWER)
    export = export_get(membership.workspace, export_id)
    response = HttpResponse(bytes(export.content), content_type=export.content_type)
    disposition = content_disposition_header(as_attachment=True, filename=export.filename)
    if disposition:
        response["Content-Disposition"] = disposition
    response["ETag"] = f'"{export.sha256}"'
    response["Cache-Control"] = "private, no-transform"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _earlier(membership: Membership, run: Run, export_id: str) -> Export | None:
    """Return the export that a link speaks of, if it is one of this run. Raises ``Http404``."""
    if not export_id:
        return None
    if not export_id.isdecimal() or len(export_id) > 18:
        raise Http404("There is no such export.")
    export = exports_of(run).filter(pk=int(export_id)).first()
    if export is None:
        raise Http404("There is no such export.")
    return export


def _context(
    membership: Membership, run: Run, options: ExportOptions, preview: ExportPreview, format_key: str
) -> dict[str, Any]:
    rules = AD_RULES.get(preview.channel)
    form = ExportForm(options, preview, format_key)
    return {
        "workspace": membership.workspace,
        "membership": membership,
        "run": run,
        "preview": preview,
        "form": form,
        "field_problems": [
            (name, form.fields[name].label if name in form.fields else name.capitalize(), message)
            for name, messages in preview.field_errors.items()
            for message in messages
        ],
        "options": options,
        "formats": [(offered, offered.takes(preview.channel)) for offered in FORMATS.values()],
        "chosen": FORMATS[format_key],
        "channel": channel_named(preview.channel) if preview.channel else None,
        "pin_groups": _pin_groups(options, preview),
        "pins_set": sum(line.code in options.pins for line in preview.lines),
        "drawings": [(checked, combinations(checked.ad), display_url(checked.ad)) for checked in preview.ads],
        "enabled_limit": rules.enabled_per_ad_group if rules else 0,
        "path_limit": rules.path_limit if rules else 0,
        "earlier": exports_of(run)[:EARLIER_SHOWN],
        "arrives_enabled": options.destination.status is AdStatus.ENABLED,
    }


def _pin_groups(options: ExportOptions, preview: ExportPreview) -> list[tuple[str, list[PinRow]]]:
    """Return the lines that can be pinned, by slot, those already pinned first."""
    rules = AD_RULES.get(preview.channel)
    if rules is None:
        return []
    groups = []
    for slot in channel_named(preview.channel).slots:
        last = rules.positions.get(slot.key, 0)
        rows = [
            PinRow(line, f"{PIN_PREFIX}{line.code}", options.pins.get(line.code, 0), range(1, last + 1))
            for line in preview.lines
            if line.slot == slot.key and last
        ]
        if rows:
            groups.append((slot.plural.capitalize(), rows))
    return groups
