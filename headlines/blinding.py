"""Who wrote a run's lines, kept from those who review them while the gears are compared."""

from __future__ import annotations

from headlines.models import Run
from routing.savings.selectors import control_share
from routing.types import Strategy

HIDDEN = "hidden while the gears are compared"


def gear_is_hidden(run: Run, pending: int) -> bool:
    """Tell whether nobody in the workspace may see which gear wrote a run; no query.

    That holds while controls are drawn, for each run that may be one and has lines to review (``pending`` of
    them) or is still open. A control and its like look the same; what was escalated never is a control.
    """
    decision = run.decision
    if decision is None or not (run.is_open or pending):
        return False
    may_be_control = decision.is_control or (decision.strategy == Strategy.DIFFUSE and not decision.rules)
    return may_be_control and control_share() > 0
