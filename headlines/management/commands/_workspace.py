"""Which workspace a command works in."""

from __future__ import annotations

from django.core.management.base import CommandError

from headlines.models import Workspace


def workspace_for_command(slug: str | None) -> Workspace:
    """Return the named workspace, or the only one there is; make one named “Command line” if none.

    Raises ``CommandError`` with the known slugs when the choice is not clear.
    """
    if slug:
        found = Workspace.objects.filter(slug=slug).first()
        if found is None:
            raise CommandError(
                f"There is no workspace {slug!r}. There are: {_slugs() or 'none'}.", returncode=2
            )
        return found
    demo = Workspace.objects.filter(slug="demo").first()
    workspaces = [demo] if demo else list(Workspace.objects.all()[:2])
    if not workspaces:
        return Workspace.objects.create(name="Command line", slug="command-line")
    if len(workspaces) > 1:
        raise CommandError(f"Say which workspace: --workspace SLUG. There are: {_slugs()}.", returncode=2)
    return workspaces[0]


def _slugs() -> str:
    return ", ".join(Workspace.objects.order_by("slug").values_list("slug", flat=True)[:20])
