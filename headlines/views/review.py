"""Verdicts, edits and undo, with and without script; and what was done to a line before.

A request by script (``HX-Request``) gets JSON: ``row`` (the line's markup as it stands now),
``code``, ``counts`` by key, and ``said`` or ``error`` as a sentence. Without script the person comes
back to the same line of the same page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from headlines.forms.review import ChangeForm, DecideForm, EditForm
from headlines.models import Membership, Role, Variant
from headlines.selectors import (
    VariantFilter,
    membership_get,
    review_history,
    run_get,
    variant_get,
    variant_tally,
)
from headlines.services import review
from headlines.services.errors import Conflict, FieldErrors, NothingToDo, ServiceError
from headlines.views.request import HtmxRequest
from headlines.views.run_page import STATUS_LABELS, line_of, page_counts
from headlines.views.run_rows import row_context, rows_html
from headlines.views.runs import missing_terms, run_page

View = Callable[..., HttpResponse]


def _refusal_in_words(view: View) -> View:
    """Answer a script's request that the role does not allow with the sentence alone."""

    @wraps(view)
    def checked(request: HtmxRequest, workspace_slug: str, run_id: int, **kwargs: str) -> HttpResponse:
        try:
            return view(request, workspace_slug, run_id, **kwargs)
        except PermissionDenied as refusal:
            if not request.htmx:
                raise
            return JsonResponse({"error": str(refusal)}, status=403)

    return checked


@require_POST
@_refusal_in_words
def variant_decide(request: HtmxRequest, workspace_slug: str, run_id: int, code: str) -> HttpResponse:
    """Approve, reject or reopen a line."""
    membership = membership_get(request.user, workspace_slug, Role.REVIEWER)
    variant = variant_get(membership.workspace, run_id, code)
    form = DecideForm(_sent(request))
    if not form.is_valid():
        return _refuse(request, membership, variant, form, _first_error(form))
    try:
        changed = review.variant_decide(
            variant=variant,
            actor=membership.user,
            status=form.cleaned_data["status"],
            revision=form.cleaned_data["revision"],
            reason=form.cleaned_data["reason"],
        )
    except ServiceError as error:
        return _refuse(request, membership, variant, form, str(error), status=_status_of(error))
    said = {"approved": "Approved", "rejected": "Rejected", "pending": "To be reviewed again"}[changed.status]
    return _answer(
        request, membership, changed, form, said=said, changed=changed.revision != variant.revision
    )


@require_POST
@_refusal_in_words
def variant_edit(request: HtmxRequest, workspace_slug: str, run_id: int, code: str) -> HttpResponse:
    """Change a line's words; what was typed is kept when it will not do."""
    membership = membership_get(request.user, workspace_slug, Role.REVIEWER)
    variant = variant_get(membership.workspace, run_id, code)
    form = EditForm(_sent(request))
    typed = request.POST.get("text", "")
    if not form.is_valid():
        return _refuse(request, membership, variant, form, _first_error(form), typed=typed)
    try:
        changed = review.variant_edit(
            variant=variant,
            actor=membership.user,
            text=form.cleaned_data["text"],
            revision=form.cleaned_data["revision"],
        )
    except FieldErrors as error:
        sentence = " ".join(message for found in error.errors.values() for message in found)
        return _refuse(request, membership, variant, form, sentence, typed=typed)
    except Conflict as error:
        return _refuse(request, membership, variant, form, str(error), status=409, typed=typed)
    return _answer(
        request, membership, changed, form, said="Changed", changed=changed.revision != variant.revision
    )


@require_POST
@_refusal_in_words
def review_undo(request: HtmxRequest, workspace_slug: str, run_id: int) -> HttpResponse:
    """Take back the person's last change in a run."""
    membership = membership_get(request.user, workspace_slug, Role.REVIEWER)
    run = run_get(membership.workspace, run_id)
    form = ChangeForm(_sent(request))
    try:
        undone = review.review_undo(run=run, actor=membership.user)
    except (Conflict, NothingToDo, FieldErrors) as error:
        sentence = str(error) if not isinstance(error, FieldErrors) else error.errors["text"][0]
        if request.htmx:
            return JsonResponse({"error": sentence}, status=409)
        messages.error(request, sentence)
        return redirect(_back(workspace_slug, run_id, _query_of(form)))
    said = f"Taken back: {undone.event.get_kind_display().lower()}"
    return _answer(request, membership, undone.variant, form, said=said, changed=True)


@require_safe
def variant_history(request: HtmxRequest, workspace_slug: str, run_id: int, code: str) -> HttpResponse:
    """Show what was done to a line, by whom and when."""
    membership = membership_get(request.user, workspace_slug)
    variant = variant_get(membership.workspace, run_id, code)
    template = "headlines/_variant_history.html" if request.htmx else "headlines/run_line_history.html"
    context = {
        "workspace": membership.workspace,
        "run": variant.run,
        "line": line_of(variant),
        "original_text": variant.original_text,
        "changes": review_history(variant),
        "status_labels": STATUS_LABELS,
    }
    return render(request, template, context)


def _sent(request: HtmxRequest) -> QueryDict:
    """Return what was posted; a plain button carries its revision in the address."""
    sent = request.POST.copy()
    if "revision" in request.GET:
        sent.setdefault("revision", request.GET["revision"])
    return sent


def _first_error(form: ChangeForm) -> str:
    return str(next(iter(form.errors.values()))[0])


def _status_of(error: ServiceError) -> int:
    return 409 if isinstance(error, Conflict) else 422


def _query_of(form: ChangeForm) -> str:
    return str(form.cleaned_data.get("query", "")) if form.is_valid() else ""


def _back(workspace_slug: str, run_id: int, query: str, code: str = "") -> str:
    address = reverse("run_detail", args=[workspace_slug, run_id])
    query = f"?{query}" if query else ""
    return f"{address}{query}{f'#v-{code}' if code else ''}"


def _answer(
    request: HtmxRequest,
    membership: Membership,
    variant: Variant,
    form: ChangeForm,
    *,
    said: str,
    changed: bool,
) -> HttpResponse:
    query = _query_of(form)
    if not request.htmx:
        return redirect(_back(membership.workspace.slug, variant.run_id, query, variant.code))
    wanted = VariantFilter.from_query(QueryDict(query))
    return JsonResponse(
        {
            "code": variant.code,
            "row": rows_html([variant], row_context(membership, variant.run, query=query)),
            "counts": page_counts(variant_tally(variant.run, wanted.search), wanted),
            "missing": missing_terms(variant.run),
            "said": said,
            "changed": changed,
        }
    )


def _refuse(
    request: HtmxRequest,
    membership: Membership,
    variant: Variant,
    form: ChangeForm,
    sentence: str,
    *,
    status: int = 422,
    typed: str | None = None,
) -> HttpResponse:
    """Answer with the sentence and the line as it stands now; nothing that was typed is lost."""
    query = _query_of(form)
    variant.refresh_from_db(fields=["status", "text", "length", "findings", "revision"])
    if request.htmx:
        row = rows_html([variant], row_context(membership, variant.run, query=query))
        return JsonResponse({"code": variant.code, "row": row, "error": sentence}, status=status)
    if typed is None:
        messages.error(request, sentence)
        return redirect(_back(membership.workspace.slug, variant.run_id, query, variant.code))
    return run_page(
        request,
        membership,
        variant.run,
        VariantFilter.from_query(QueryDict(query)),
        editing=variant.code,
        typed=typed,
        edit_error=sentence,
        status=status,
    )
