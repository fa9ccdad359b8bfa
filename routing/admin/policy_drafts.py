"""A draft on its page: changed, checked, tried and saved, and two administrators at once."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from routing import catalogue
from routing.admin.policy_editor import Editor, fields_sent
from routing.admin.policy_fields import Fields, fields_of, rows_changed, rows_tidied
from routing.admin.policy_history import recent_profiles
from routing.admin.policy_picture import picture_of
from routing.admin.policy_tryit import Trial, try_it
from routing.models import PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.diff import Change, policy_diff
from routing.policies.json_form import PolicyUnreadable, policy_to_json
from routing.policies.problem import Problem
from routing.policies.versions import EditedMeanwhile, PolicyError
from routing.policy import Policy
from routing.types import TaskProfile

if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[PolicyVersion]
else:
    _ModelAdmin = object

_SAVING = {"save", "publish", "trial", "replay", "calibrate"}
_NEXT = {name: f"admin:routing_policyversion_{name}" for name in _SAVING - {"save"}}
NOT_READ = "Not saved: some fields cannot be read. What you typed is still here."


@dataclass(frozen=True, slots=True)
class Clash:
    """What somebody else did to the draft since it was opened: theirs beside what is on the page."""

    sentence: str
    changes: list[Change] = field(default_factory=list)
    is_over: bool = False


@dataclass(slots=True)
class _Shown:
    """The state of the page beside the fields."""

    revision: int
    is_unsaved: bool = False
    clash: Clash | None = None
    trial: Trial = field(default_factory=Trial)
    moved: str = ""


class DraftPages(_ModelAdmin):
    """The editor. What was typed stays on the page until it is saved, whatever happens."""

    def draft_view(self, request: HttpRequest, row: PolicyVersion) -> HttpResponse:
        """Show the editor, or do what one of its buttons says. The request may change the row."""
        if request.method != "POST":
            stored = policy_versions.policy_of(row)
            editor = self._editor(row, fields_of(stored, row.note))
            editor.note_problems(policy_versions.draft_problems(row))
            shown = _Shown(row.revision)
            if number := request.GET.get("decision", ""):
                shown.trial = try_it("", number, _sides(row, stored))
            return self._draft_page(request, row, editor, shown)
        fields = fields_sent(request.POST)
        opened = fields.pop("revision", "")
        shown = _Shown(int(opened) if opened.isdecimal() and len(opened) < 9 else 0, is_unsaved=True)
        command = request.POST.get("do", "save")
        if kind := rows_changed(fields, command):
            shown.moved = kind
            return self._draft_page(request, row, self._editor(row, fields), shown)
        return self._done(request, row, fields, shown, command)

    def _done(
        self, request: HttpRequest, row: PolicyVersion, fields: Fields, shown: _Shown, command: str
    ) -> HttpResponse:
        rows_tidied(fields)
        editor = self._editor(row, fields)
        policy = _policy_read(editor)
        if policy is None:
            messages.error(request, NOT_READ)
            return self._draft_page(request, row, editor, shown)
        if command == "save_new":
            return self._save_as_new(request, row, policy, fields)
        if command in _SAVING:
            return self._save(request, row, editor, policy, shown, command)
        problems = _problems(row, policy, profiles=recent_profiles())
        editor.note_problems(problems)
        if command == "try":
            shown.trial = try_it(fields.get("brief", ""), fields.get("decision", ""), _sides(row, policy))
        else:
            _tell_check(request, problems)
        return self._draft_page(request, row, editor, shown)

    def _save(
        self,
        request: HttpRequest,
        row: PolicyVersion,
        editor: Editor,
        policy: Policy,
        shown: _Shown,
        command: str,
    ) -> HttpResponse:
        before = policy_versions.policy_of(row)
        note = editor.main.cleaned_data["note"]
        is_same = policy == before and note == row.note
        if not (is_same and shown.revision == row.revision and row.status == PolicyVersion.Status.DRAFT):
            try:
                policy_versions.draft_save(
                    draft=row,
                    data=policy_to_json(policy),
                    note=note,
                    actor=request.user,
                    revision=shown.revision,
                )
            except EditedMeanwhile:
                shown.clash = _clash(row, policy)
                shown.revision = row.revision
            except PolicyError as error:
                shown.clash = Clash(str(error), is_over=True)
            if shown.clash:
                editor.note_problems(_problems(row, policy))
                return self._draft_page(request, row, editor, shown)
            changes = policy_diff(before, policy)
            labels = "; ".join(change.label for change in changes)
            self.log_change(request, row, f"Saved: {labels or 'the note'}.")
        blocking = [problem for problem in policy_versions.draft_problems(row) if problem.is_blocking]
        if command == "save" or (blocking and command in ("publish", "trial")):
            _tell_saved(request, row, len(blocking))
            return HttpResponseRedirect(reverse("admin:routing_policyversion_change", args=[row.pk]))
        return HttpResponseRedirect(reverse(_NEXT[command], args=[row.pk]))

    def _save_as_new(
        self, request: HttpRequest, row: PolicyVersion, policy: Policy, fields: Fields
    ) -> HttpResponse:
        draft = policy_versions.draft_create(actor=request.user, based_on=row)
        policy_versions.draft_save(
            draft=draft,
            data=policy_to_json(policy),
            note=fields.get("note", ""),
            actor=request.user,
            revision=draft.revision,
        )
        self.log_addition(request, draft, f"Saved beside version {row.number}.")
        messages.success(request, f"Yours is draft {draft.number} now; version {row.number} stays as it is.")
        return HttpResponseRedirect(reverse("admin:routing_policyversion_change", args=[draft.pk]))

    def _editor(self, row: PolicyVersion, fields: Fields) -> Editor:
        return Editor(fields, policy_versions.policy_of(row), catalogue.all_models())

    def _draft_page(
        self, request: HttpRequest, row: PolicyVersion, editor: Editor, shown: _Shown
    ) -> HttpResponse:
        policy = _policy_read(editor, quietly=True) or policy_versions.policy_of(row)
        now = policy_versions.in_force().published
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"Draft {row.number}",
            "original": row,
            "editor": editor,
            "shown": shown,
            "trial": shown.trial,
            "picture": picture_of(policy),
            "now": now,
            "from_now": policy_diff(now, policy),
        }
        return TemplateResponse(request, "admin/routing/policyversion/editor.html", context)


def _policy_read(editor: Editor, *, quietly: bool = False) -> Policy | None:
    """Return the policy that the fields make; ``None`` where they make none, which is noted at the field."""
    try:
        return editor.policy() if editor.is_readable(quietly=quietly) else None
    except PolicyUnreadable as error:
        if not quietly:
            editor.note_problems([Problem(error.place, str(error))])
        return None


def _problems(row: PolicyVersion, policy: Policy, *, profiles: Sequence[TaskProfile] = ()) -> list[Problem]:
    """Return what is wrong with a policy that is not saved yet, as if it was what the draft holds."""
    unsaved = copy.copy(row)
    unsaved.data = policy_to_json(policy)
    return policy_versions.draft_problems(unsaved, profiles=profiles)


def _sides(row: PolicyVersion, policy: Policy) -> list[tuple[str, Policy]]:
    now = policy_versions.in_force().published
    return [(f"Holds now: version {now.version}", now), (f"This draft, {row.number}", policy)]


def _clash(row: PolicyVersion, mine: Policy) -> Clash:
    """Return what is stored by now beside what was about to be saved."""
    return Clash(
        f"{row.changed_by or 'Somebody'} saved this draft at {row.changed_at:%H:%M} UTC, after you opened "
        "it. Nothing of yours was saved yet, and all of it is still in the fields below.",
        policy_diff(policy_versions.policy_of(row), mine),
    )


def _tell_check(request: HttpRequest, problems: list[Problem]) -> None:
    blocking = sum(problem.is_blocking for problem in problems)
    if blocking:
        messages.error(request, f"The check found {_counted(blocking, 'problem')} that must be mended first.")
    elif problems:
        messages.warning(
            request, f"It can be published. The check has {_counted(len(problems), 'remark')}, listed below."
        )
    else:
        messages.success(request, "The check found nothing wrong.")


def _tell_saved(request: HttpRequest, row: PolicyVersion, blocking: int) -> None:
    if blocking:
        messages.warning(
            request,
            f"Draft {row.number} is saved. It cannot be published yet: {_counted(blocking, 'problem')}, "
            "listed below.",
        )
    else:
        messages.success(request, f"Draft {row.number} is saved. It can be published.")


def _counted(count: int, word: str) -> str:
    return f"one {word}" if count == 1 else f"{count} {word}s"
