"""Celery tasks. Each takes ids and calls one service."""

from __future__ import annotations

from celery import shared_task

from headlines.services import run_execution, runs


@shared_task(name=runs.RUN_TASK)
def run_execute(run_id: int) -> None:
    """Produce a run's variants."""
    run_execution.run_execute(run_id)


@shared_task(name="headlines.tasks.runs_recover")
def runs_recover() -> None:
    """Queue again what a dead worker or a lost broker left behind."""
    runs.runs_recover()
