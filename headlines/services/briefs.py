"""Briefs: drafts kept as typed, versions that never change, copies."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from headlines.brief_check import BriefInput, check_brief
from headlines.brief_input import clean_raw
from headlines.models import Brand, Brief, BriefTarget, BriefVersion, User, Workspace
from headlines.services.errors import Conflict, FieldErrors, NothingToDo

UNTITLED = "Untitled brief"


def brief_id_reserve() -> int:
    """Take an id for a brief that is not written yet.

    A form carries it, so that autosave, a double click and a reload all save the same brief.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [Brief._meta.db_table])
        row = cursor.fetchone()
    assert row is not None
    return int(row[0])


def brief_draft_save(
    *,
    workspace: Workspace,
    actor: User | None,
    raw: Mapping[str, Any],
    brief: Brief | None = None,
    brief_id: int | None = None,
    seen: datetime.datetime | None = None,
) -> Brief:
    """Save what was typed, whatever it is worth, and return the brief. Checks nothing.

    A new brief is a draft, saved under ``brief_id`` where one was reserved; a ready one stays ready
    with its latest version until it is published again. ``seen`` is the ``updated_at`` the person
    started from: raises ``Conflict`` when somebody has saved something else since.
    """
    draft = clean_raw(raw)
    name = draft["name"][:200] or UNTITLED
    brand = _brand_named(workspace, draft["brand"], brief)
    now = timezone.now()
    if brief is not None and brief.draft == draft and brief.brand == brand:
        return brief
    if brief is None:
        try:
            with transaction.atomic():
                return Brief.objects.create(
                    pk=brief_id,
                    workspace=workspace,
                    name=name,
                    brand=brand,
                    draft=draft,
                    created_by=actor,
                    updated_at=now,
                )
        except IntegrityError:
            # The same form was sent twice at once and the other request was first.
            if brief_id is None:
                raise
            brief = Brief.objects.filter(workspace=workspace, pk=brief_id).first()
            if brief is None:
                raise
    with transaction.atomic():
        locked = Brief.objects.select_for_update().get(pk=brief.pk)
        changed = locked.draft != draft or locked.brand_id != (brand.pk if brand else None)
        if changed:
            if seen is not None and locked.updated_at != seen:
                raise Conflict(
                    f"Somebody changed this brief at {locked.updated_at:%H:%M} UTC, after you opened it. "
                    "Your text is below, not saved yet."
                )
            locked.name, locked.brand, locked.draft, locked.updated_at = name, brand, draft, now
            locked.save(update_fields=["name", "brand", "draft", "updated_at"])
    brief.name, brief.brand, brief.draft = locked.name, brand, locked.draft
    brief.updated_at = locked.updated_at
    return brief


def brief_publish(*, brief: Brief, actor: User | None) -> BriefVersion:
    """Check the draft and make it a version; the same content again returns the version there is.

    Raises ``FieldErrors`` with sentences by field; the draft stays as it is.
    """
    checked, errors = check_brief(brief.draft)
    if checked is None:
        raise FieldErrors(errors)
    current = brief.latest_version
    if current and current.content_hash == checked.content_hash and brief.status == Brief.Status.READY:
        current.brief = brief
        return current
    with transaction.atomic():
        locked = (
            Brief.objects.select_for_update(of=("self",)).select_related("latest_version").get(pk=brief.pk)
        )
        latest = locked.latest_version
        if latest is not None and latest.content_hash == checked.content_hash:
            version = latest
        else:
            version = _version_create(locked, checked, (latest.number if latest else 0) + 1, actor)
        if version != latest or locked.status != Brief.Status.READY:
            locked.latest_version = version
            locked.status = Brief.Status.READY
            locked.updated_at = timezone.now()
            locked.save(update_fields=["latest_version", "status", "updated_at"])
    brief.latest_version, brief.status, brief.updated_at = version, locked.status, locked.updated_at
    version.brief = brief
    return version


def brief_duplicate(*, brief: Brief, actor: User | None) -> Brief:
    """Return a new draft with the same content and a name that says so."""
    draft = clean_raw(brief.draft)
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
    _status_set(brief, Brief.Status.ARCHIVED)


def brief_restore(*, brief: Brief) -> None:
    """Bring an archived brief back, ready when it has a version and a draft when it has none.

    Raises ``NothingToDo`` when it is not archived.
    """
    if brief.status != Brief.Status.ARCHIVED:
        raise NothingToDo("The brief is not archived.")
    _status_set(brief, Brief.Status.READY if brief.latest_version_id else Brief.Status.DRAFT)


def _status_set(brief: Brief, status: Brief.Status) -> None:
    brief.status = status
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


def _brand_named(workspace: Workspace, name: str, brief: Brief | None) -> Brand | None:
    """Return the workspace's brand of that name, so that its voice and terms apply."""
    name = name.strip()
    if not name:
        return None
    if brief is not None and brief.brand is not None and brief.brand.name.casefold() == name.casefold():
        return brief.brand
    return Brand.objects.filter(workspace=workspace, name__iexact=name).first()
