"""Briefs: drafts kept as typed, versions that never change, copies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from headlines.brief_input import BriefInput, check_brief, clean_raw
from headlines.models import Brand, Brief, BriefTarget, BriefVersion, User, Workspace
from headlines.services.errors import FieldErrors

UNTITLED = "Untitled brief"


def brief_draft_save(
    *, workspace: Workspace, actor: User | None, raw: Mapping[str, Any], brief: Brief | None = None
) -> Brief:
    """Save what was typed, whatever it is worth, and return the brief. Checks nothing.

    A new brief is a draft; a ready one stays ready with its latest version until it is published
    again.
    """
    draft = clean_raw(raw)
    now = timezone.now()
    name = draft["name"].strip()[:200] or UNTITLED
    brand = _brand_named(workspace, draft["brand"])
    if brief is None:
        return Brief.objects.create(
            workspace=workspace, name=name, brand=brand, draft=draft, created_by=actor, updated_at=now
        )
    brief.name, brief.brand, brief.draft, brief.updated_at = name, brand, draft, now
    brief.save(update_fields=["name", "brand", "draft", "updated_at"])
    return brief


def brief_publish(*, brief: Brief, actor: User | None) -> BriefVersion:
    """Check the draft and make it a version; the same content again returns the version there is.

    Raises ``FieldErrors`` with sentences by field; the draft stays as it is.
    """
    checked, errors = check_brief(brief.draft)
    if checked is None:
        raise FieldErrors(errors)
    with transaction.atomic():
        locked = Brief.objects.select_for_update().get(pk=brief.pk)
        latest = locked.latest_version
        if latest is not None and latest.content_hash == checked.content_hash:
            version = latest
        else:
            version = _version_create(locked, checked, (latest.number if latest else 0) + 1, actor)
        locked.latest_version = version
        locked.status = Brief.Status.READY
        locked.updated_at = timezone.now()
        locked.save(update_fields=["latest_version", "status", "updated_at"])
    brief.latest_version, brief.status = version, Brief.Status.READY
    return version


def brief_duplicate(*, brief: Brief, actor: User | None) -> Brief:
    """Return a new draft with the same content and a name that says so."""
    draft = dict(brief.draft)
    draft["name"] = f"{brief.name[:190]} (copy)"
    return Brief.objects.create(
        workspace=brief.workspace,
        brand=brief.brand,
        name=draft["name"],
        draft=draft,
        duplicated_from=brief,
        created_by=actor,
    )


def brief_archive(*, brief: Brief) -> None:
    """Put a brief out of sight. Its runs and variants stay."""
    brief.status = Brief.Status.ARCHIVED
    brief.updated_at = timezone.now()
    brief.save(update_fields=["status", "updated_at"])


def _version_create(brief: Brief, checked: BriefInput, number: int, actor: User | None) -> BriefVersion:
    texts = dict(checked.texts)
    version = BriefVersion.objects.create(
        brief=brief,
        number=number,
        brand_name=texts.pop("brand"),
        **texts,
        **{name: list(items) for name, items in checked.lists.items()},
        content_hash=checked.content_hash,
        created_by=actor,
    )
    BriefTarget.objects.bulk_create(
        BriefTarget(version=version, channel=target.channel, slot=target.slot, count=target.count)
        for target in checked.targets
    )
    return version


def _brand_named(workspace: Workspace, name: str) -> Brand | None:
    """Return the workspace's brand of that name, so that its voice and terms apply."""
    return (
        Brand.objects.filter(workspace=workspace, name__iexact=name.strip()).first() if name.strip() else None
    )
