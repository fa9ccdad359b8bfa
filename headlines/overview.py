"""What a workspace's home page shows. Reads only, scoped to the workspace in each query."""

from __future__ import annotations

from dataclasses import dataclass

from headlines.models import Brief, Run, Variant, Workspace
from headlines.selectors import briefs_in, runs_in

RECENT = 5


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of things in a workspace."""

    open_runs: list[Run]
    waiting_lines: int
    approved_lines: int
    recent_runs: list[Run]
    recent_briefs: list[Brief]

    @property
    def is_new(self) -> bool:
        """Tell whether nothing has happened here yet."""
        return not self.recent_briefs and not self.recent_runs

    @property
    def next_to_review(self) -> Run | None:
        """Return the newest recent run with lines to review."""
        return next((run for run in self.recent_runs if getattr(run, "pending", 0)), None)


def workspace_overview(workspace: Workspace) -> Overview:
    """Return what happened lately and what waits for somebody. Costs 6 queries at most."""
    open_runs = list(
        workspace.runs.filter(status__in=[Run.Status.QUEUED, Run.Status.RUNNING])
        .select_related("version__brief", "requested_by")
        .order_by("-pk")[:RECENT]
    )
    lines = Variant.objects.filter(workspace=workspace)
    # The ids first: counting a run's lines is then done for these few runs only.
    run_ids = list(workspace.runs.order_by("-pk").values_list("pk", flat=True)[:RECENT])
    return Overview(
        open_runs=open_runs,
        waiting_lines=lines.filter(status=Variant.Status.PENDING).count(),
        approved_lines=lines.filter(status=Variant.Status.APPROVED).count(),
        recent_runs=list(runs_in(workspace).filter(pk__in=run_ids)),
        recent_briefs=list(briefs_in(workspace)[:RECENT]),
    )
