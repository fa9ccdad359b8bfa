"""The demo workspace, made once."""

from __future__ import annotations

from django.db import transaction

from headlines.demo.content import BRAND, BRIEFS
from headlines.models import Brand, Brief, Membership, Role, Run, User, Workspace
from headlines.services.briefs import brief_draft_save, brief_publish
from headlines.services.run_execution import run_execute
from headlines.services.runs import run_start

DEMO_SLUG = "demo"


def demo_seed(*, email: str, password: str) -> Workspace:
    """Make the demo workspace with its brand, three briefs and one finished run, unless it is there.

    The run goes through the real pipeline, so a model or the sandbox must be reachable; if it is
    not, the run says so and everything else is there all the same.
    """
    existing = Workspace.objects.filter(slug=DEMO_SLUG).first()
    if existing is not None:
        _finish_what_was_interrupted(existing)
        return existing
    with transaction.atomic():
        workspace = Workspace.objects.create(name="Demo workspace", slug=DEMO_SLUG)
        user = User.objects.filter(email=email).first() or User.objects.create_superuser(
            email, password, name="Demo"
        )
        Membership.objects.create(workspace=workspace, user=user, role=Role.OWNER)
        Brand.objects.create(workspace=workspace, **BRAND)
        briefs = [_brief(workspace, user, raw) for raw in reversed(BRIEFS)]
    _finished_run(briefs[-1], user)
    return workspace


def _brief(workspace: Workspace, user: User, raw: dict[str, object]) -> Brief:
    brief = brief_draft_save(workspace=workspace, actor=user, raw=raw)
    brief_publish(brief=brief, actor=user)
    return brief


def _finish_what_was_interrupted(workspace: Workspace) -> None:
    """Make the finished run of a demo whose making was cut short, unless somebody already ran a brief."""
    brief = workspace.briefs.filter(name=BRIEFS[0]["name"], latest_version__isnull=False).first()
    if brief is not None and brief.created_by and not workspace.runs.exclude(status="failed").exists():
        _finished_run(brief, brief.created_by)


def _finished_run(brief: Brief, user: User) -> Run:
    assert brief.latest_version is not None
    run = run_start(version=brief.latest_version, actor=user, queue=False)
    run_execute(run.pk)
    return run
