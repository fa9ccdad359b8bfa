"""The brief form: kept while one types, judged only when headlines are to be written."""

from __future__ import annotations

import datetime
import re
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect, replace_url, trigger_client_event

from headlines.brief_check import check_brief
from headlines.brief_input import LABELS
from headlines.forms.brief_post import Posted, new_raw, posted_brief
from headlines.forms.briefs import BriefForm
from headlines.models import Brief, Membership, Role
from headlines.selectors import brands_in, brief_get, membership_get, runs_in
from headlines.services.briefs import brief_draft_save, brief_id_reserve, brief_publish
from headlines.services.errors import Conflict, FieldErrors
from headlines.services.runs import run_start
from headlines.views.request import HtmxRequest
from routing.errors import BudgetExhausted, LanguageNotWritten, NoModelAvailable

RUNS_SHOWN = 12
_KEY = re.compile(r"[0-9a-f]{32}")
_NEVER = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


@dataclass(slots=True)
class Desk:
    """What the page is about to show: the form, and what just happened to it."""

    membership: Membership
    form: BriefForm
    brief: Brief | None
    key: str
    token: str
    saved: str = ""
    conflict: str = ""
    status: int = 200
    errors: list[tuple[str, str, str]] = field(default_factory=list)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def brief_new(request: HtmxRequest, workspace_slug: str) -> HttpResponse:
    """Show an empty form, or save a new brief under the id that was reserved for this form."""
    membership = membership_get(request.user, workspace_slug, Role.MARKETER)
    if request.method != "POST":
        token = _token_make(membership, brief_id_reserve())
        return _desk_show(request, Desk(membership, BriefForm(new_raw()), None, uuid.uuid4().hex, token))
    brief_id = _token_read(membership, request.POST.get("brief", ""))
    # The form may have been saved before: by autosave, or by the first half of a double click.
    brief = membership.workspace.briefs.filter(pk=brief_id).first() if brief_id else None
    return _form_save(request, membership, brief, brief_id)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def brief_edit(request: HtmxRequest, workspace_slug: str, brief_id: int) -> HttpResponse:
    """Show a brief for editing, or for reading to those who may not change it; save it."""
    if request.method == "POST":
        membership = membership_get(request.user, workspace_slug, Role.MARKETER)
        return _form_save(request, membership, brief_get(membership.workspace, brief_id), None)
    membership = membership_get(request.user, workspace_slug)
    brief = brief_get(membership.workspace, brief_id)
    can_write = membership.granted.allows(Role.MARKETER)
    form = BriefForm(brief.draft)
    if not can_write or brief.status == Brief.Status.ARCHIVED:
        context = {**_history(membership, brief), "form": form, "can_write": can_write}
        return render(request, "headlines/brief_detail.html", context)
    return _desk_show(request, Desk(membership, form, brief, uuid.uuid4().hex, ""))


def _form_save(
    request: HtmxRequest, membership: Membership, brief: Brief | None, brief_id: int | None
) -> HttpResponse:
    """Save what was posted, and do what the button said: draft, write, copy, or autosave."""
    action = request.POST.get("action", "draft")
    posted = posted_brief(request.POST, brief.draft if brief else None)
    if action == "autosave" and brief is None and posted.is_blank:
        return HttpResponse(status=204)
    before = brief
    if action == "copy":
        brief = brief_id = None
        posted.raw["name"] = f"{posted.raw['name'][:190]} (copy)"
    try:
        brief = brief_draft_save(
            workspace=membership.workspace,
            actor=membership.user,
            raw=posted.raw,
            brief=brief,
            brief_id=brief_id,
            seen=_seen_read(request) if brief else None,
        )
    except Conflict as error:
        return _conflict_show(request, membership, posted, brief_get(membership.workspace, _pk(brief)), error)
    if action == "autosave":
        return _autosave_show(request, brief, posted)
    if action == "write":
        return _write(request, membership, brief, posted)
    return _draft_show(request, membership, brief, posted, is_new=before is None or before.pk != brief.pk)


def _write(request: HtmxRequest, membership: Membership, brief: Brief, posted: Posted) -> HttpResponse:
    """Publish a version and start its run; on any refusal bring the form back with sentences."""
    key = _key_read(request)
    errors: dict[str, list[str]] = {}
    try:
        if posted.errors:
            raise FieldErrors({**_refused(posted.raw), **posted.errors})
        version = brief_publish(brief=brief, actor=membership.user)
        # The key names the version as well: a changed brief that is sent again is another run.
        run = run_start(version=version, actor=membership.user, idempotency_key=f"{key}-{version.pk}")
    except FieldErrors as error:
        errors = error.errors
    except LanguageNotWritten as error:
        errors = {"languages": [str(error)]}
    except (BudgetExhausted, NoModelAvailable) as error:
        errors = {"": [str(error)]}
    if errors:
        form = BriefForm(brief.draft, errors, posted.notes)
        desk = Desk(membership, form, brief, key, "", saved=_saved_sentence(brief), status=422)
        desk.errors = list(form.error_summary())
        return replace_url(_desk_show(request, desk), _edit_url(brief))
    _notes_tell(request, posted)
    url = reverse("run_detail", args=[membership.workspace.slug, run.pk])
    if not request.htmx:
        return redirect(url)
    # The page that is left becomes the brief's own address, so that “back” leads to what was saved.
    return trigger_client_event(HttpResponseClientRedirect(url), "brief:saved", {"url": _edit_url(brief)})


def _draft_show(
    request: HtmxRequest, membership: Membership, brief: Brief, posted: Posted, *, is_new: bool
) -> HttpResponse:
    sentence = _saved_sentence(brief)
    if not request.htmx:
        messages.success(request, sentence)
        _notes_tell(request, posted)
        return redirect(_edit_url(brief))
    form = BriefForm(brief.draft, notes=posted.notes)
    response = _desk_show(request, Desk(membership, form, brief, _key_read(request), "", saved=sentence))
    return replace_url(response, _edit_url(brief)) if is_new else response


def _autosave_show(request: HtmxRequest, brief: Brief, posted: Posted) -> HttpResponse:
    """Answer with the time of saving, and the tokens the next save needs."""
    context = {"brief": brief, "seen": brief.updated_at.isoformat(), "now": timezone.now()}
    response = render(request, "headlines/_brief_saved.html", context)
    response = trigger_client_event(response, "brief:saved", {"url": _edit_url(brief)})
    return replace_url(response, _edit_url(brief))


def _conflict_show(
    request: HtmxRequest, membership: Membership, posted: Posted, current: Brief, error: Conflict
) -> HttpResponse:
    """Keep the person's text in the form and leave the choice to them."""
    if request.POST.get("action") == "autosave":
        context = {"conflict": f"{error}", "brief": current, "url": _edit_url(current)}
        response = render(request, "headlines/_brief_saved.html", context)
        return trigger_client_event(response, "brief:conflict")
    form = BriefForm(posted.raw, notes=posted.notes)
    status = 422 if request.htmx else 409
    return _desk_show(
        request,
        Desk(membership, form, current, _key_read(request), "", conflict=str(error), status=status),
    )


def _desk_show(request: HtmxRequest, desk: Desk) -> HttpResponse:
    brief = desk.brief
    workspace = desk.membership.workspace
    context: dict[str, Any] = {
        "workspace": workspace,
        "membership": desk.membership,
        "form": desk.form,
        "errors": desk.errors,
        "saved": desk.saved,
        "conflict": desk.conflict,
        "key": desk.key,
        "token": desk.token,
        "brands": brands_in(workspace),
        "brief": brief,
        "seen": brief.updated_at.isoformat() if brief else "",
        "post_url": _edit_url(brief) if brief else reverse("brief_new", args=[workspace.slug]),
        **(_history(desk.membership, brief) if brief else {}),
    }
    template = "headlines/_brief_desk.html" if request.htmx else "headlines/brief_edit.html"
    return render(request, template, context, status=desk.status)


def _history(membership: Membership, brief: Brief) -> dict[str, Any]:
    """Return the brief's versions and runs, and whether the draft has moved on since the last version."""
    checked, _ = check_brief(brief.draft)
    latest = brief.latest_version
    return {
        "workspace": membership.workspace,
        "membership": membership,
        "brief": brief,
        "versions": brief.versions.select_related("created_by").order_by("-number")[:RUNS_SHOWN],
        "runs": runs_in(membership.workspace).filter(version__brief=brief)[:RUNS_SHOWN],
        "moved_on": latest is not None and (checked is None or checked.content_hash != latest.content_hash),
    }


def _saved_sentence(brief: Brief) -> str:
    if brief.latest_version is None:
        return "Saved as draft."
    return f"Saved as draft. Version {brief.latest_version.number} stays as it is."


def _refused(raw: dict[str, Any]) -> dict[str, list[str]]:
    return check_brief(raw)[1]


def _notes_tell(request: HtmxRequest, posted: Posted) -> None:
    """Say what was taken out where the next page no longer shows the field."""
    for name, notes in posted.notes.items():
        for note in notes:
            messages.info(request, f"{LABELS[name]}: {note}")


def _edit_url(brief: Brief) -> str:
    return reverse("brief_edit", args=[brief.workspace.slug, brief.pk])


def _pk(brief: Brief | None) -> int:
    assert brief is not None  # a new brief has nothing to clash with
    return brief.pk


def _key_read(request: HtmxRequest) -> str:
    key = request.POST.get("key", "")
    return key if _KEY.fullmatch(key) else uuid.uuid4().hex


def _seen_read(request: HtmxRequest) -> datetime.datetime | None:
    """Return when the person last saw the brief saved; ``None`` when whoever posts does not say."""
    if "seen" not in request.POST:
        return None
    try:
        seen = parse_datetime(request.POST["seen"])
    except ValueError:
        seen = None
    return seen if seen is not None and timezone.is_aware(seen) else _NEVER


def _token_make(membership: Membership, brief_id: int) -> str:
    return signing.dumps(brief_id, salt=_salt(membership))


def _token_read(membership: Membership, token: str) -> int | None:
    """Return the reserved id, or ``None`` for a token that this form did not get."""
    try:
        brief_id = signing.loads(token, salt=_salt(membership))
    except signing.BadSignature:
        return None
    return brief_id if isinstance(brief_id, int) else None


def _salt(membership: Membership) -> str:
    return f"brief-form:{membership.workspace_id}:{membership.user_id}"
