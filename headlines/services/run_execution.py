"""The ten steps of a run, from a claimed row to saved variants.

Model calls run side by side in threads that touch no database; everything that is stored is stored
by the claiming thread, and only while it still holds the run's lease.
"""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import replace
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from headlines import events
from headlines.generation.planning import PassPlan
from headlines.generation.prompt import SCHEMA, SCHEMA_NAME, Prompt, build_prompt
from headlines.generation.reply import parse_reply
from headlines.models import Pass, Run
from headlines.services.pass_watcher import PassWatcher
from headlines.services.run_budget import LOOK_AGAIN, round_reserve, run_allowance
from headlines.services.run_planning import run_plan
from headlines.services.run_work import Work, work_prepare
from headlines.services.runs import run_claim, run_defer
from headlines.services.variant_rows import pass_save
from routing.budgets import Allowance
from routing.errors import BudgetExhausted, CallCancelled, MustWait, RoutingError
from routing.gateway import Gateway
from routing.ledger import CallBuffer, decision_write
from routing.types import Finish, Generation, GenerationRequest, Priority

logger = logging.getLogger(__name__)

CALLS_AT_ONCE = 8

GatewayMaker = Callable[[CallBuffer], Gateway]


class LeaseLost(Exception):
    """The run was cancelled, or another worker has it. Nothing more is stored."""


def run_execute(run_id: int, *, make_gateway: GatewayMaker = Gateway) -> None:
    """Produce the variants of a run, unless somebody else has it or it has ended.

    Whatever happens, the run ends done or failed with a sentence, or is left to be claimed again.
    """
    picked_up = time.perf_counter()
    run = run_claim(run_id)
    if run is None:
        return
    events.run_publish(run.pk, "status", status=run.status)
    calls = CallBuffer()
    allowance = run_allowance(run, calls)
    try:
        _produce(run, make_gateway(calls), calls, allowance, picked_up)
    except LeaseLost:
        logger.info("Run %s was taken away or cancelled.", run.pk)
    except BudgetExhausted as error:
        _stop_for_budget(run, error)
    except RoutingError as error:
        _finish(run, Run.Status.FAILED, error=str(error))
    except Exception:
        # The boundary of a worker: what is not foreseen is logged whole and told in a sentence.
        logger.exception("Run %s failed", run.pk)
        _finish(
            run,
            Run.Status.FAILED,
            error="Something unexpected went wrong. Your brief is safe; start the run again. "
            f"If it happens once more, tell your administrator the run's number, {run.pk}.",
        )
    finally:
        try:
            allowance.settle()
        finally:
            calls.write(decision_id=run.decision_id)


def _produce(run: Run, gateway: Gateway, calls: CallBuffer, allowance: Allowance, picked_up: float) -> None:
    if not run.prompt_hash:  # one that has begun may have lines, and ends with them
        allowance.check()
    work = work_prepare(run, gateway, calls, allowance)
    work.timings["queue"] = _ms_between(
        run.queued_at.timestamp(), (run.started_at or run.queued_at).timestamp()
    )
    judged_ms = work.decision.verdict.milliseconds if work.decision.verdict is not None else 0.0
    if judged_ms:
        work.timings["judge"] = judged_ms
    work.timings["prepare"] = round((time.perf_counter() - picked_up) * 1000 - judged_ms, 2)
    if work.missing_plans():
        try:
            run_plan(work)
        except CallCancelled:
            raise LeaseLost from None
        if work.must_wait is not None:
            run_defer(run=run, seconds=work.must_wait)
            return
    plans = work.missing_plans()
    generate_started = time.perf_counter()
    round_number = 0
    while plans and round_number <= work.policy.top_ups and not work.is_cancelled():
        _run_passes(work, plans)
        if work.must_wait is not None:
            run_defer(run=run, seconds=work.must_wait)
            return
        round_number += 1
        plans = [replace(plan, is_top_up=True) for plan in work.missing_plans()]
        if time.monotonic() >= work.deadline:
            break
    work.timings["generate"] = round((time.perf_counter() - generate_started) * 1000, 2)
    _conclude(work, picked_up)


def _run_passes(work: Work, plans: list[PassPlan]) -> None:
    """Make the calls of one round side by side and save each pass as it comes in.

    The calls set off first; what is to be noted of them is written while the model works.
    """
    prompts = [build_prompt(work.brief, plan, take=work.run.take, settled=work.plan) for plan in plans]
    try:
        most_usd = round_reserve(work, plans, prompts)
    except MustWait as error:
        work.must_wait = error.seconds
        return
    except BudgetExhausted as error:
        if not work.saved:
            raise
        work.failures.update({(plan.channel.key, plan.language): str(error) for plan in plans})
        return
    passes = [_pass_for(work, plan) for plan in plans]
    with ThreadPoolExecutor(max_workers=min(CALLS_AT_ONCE, len(plans))) as pool:
        futures: dict[Future[Generation], tuple[Pass, PassPlan]] = {
            pool.submit(_generate, work, row, plan, prompt, most): (row, plan)
            for row, plan, prompt, most in zip(passes, plans, prompts, most_usd, strict=True)
        }
        _round_note(work, passes, prompts)
        for future in as_completed(futures):
            row, plan = futures[future]
            _settle(work, row, plan, future.result)


def _pass_for(work: Work, plan: PassPlan) -> Pass:
    row = Pass(
        run=work.run,
        number=work.next_pass,
        kind=Pass.Kind.TOP_UP if plan.is_top_up else Pass.Kind.FIRST,
        channel=plan.channel.key,
        language=plan.language,
        slots={slot.slot.key: slot.count for slot in plan.slots},
        task_id=uuid.uuid4(),
        model=work.decision.models[0].id,
        wanted=plan.wanted,
    )
    work.next_pass += 1
    return row


def _round_note(work: Work, passes: list[Pass], prompts: list[Prompt]) -> None:
    """Store the passes that set off and, the first time, why the run went where it went."""
    run = work.run
    with transaction.atomic():
        if not run.prompt_hash:
            run.decision = run.decision or decision_write(
                run.workspace_id, work.decision, work.profile, subject_id=run.version_id
            )
            run.prompt_hash = prompts[0].hash
            Run.objects.filter(pk=run.pk, lease_token=run.lease_token).update(
                decision=run.decision, is_sandbox=run.is_sandbox, prompt_hash=run.prompt_hash
            )
        Pass.objects.bulk_create(passes)


def _generate(work: Work, row: Pass, plan: PassPlan, prompt: Prompt, most_usd: Decimal) -> Generation:
    """Make one pass's call; tell the watchers each line the moment it is complete."""
    request = GenerationRequest(
        task_id=row.task_id,
        workspace_id=work.run.workspace_id,
        brand_id=work.run.version.brief.brand_id,
        system=prompt.system,
        user=prompt.user,
        schema_name=SCHEMA_NAME,
        schema=SCHEMA,
        max_output_tokens=prompt.max_output_tokens,
        deadline=work.deadline,
        expected_output_tokens=prompt.expected_output_tokens,
        priority=Priority(work.run.priority),
        hedge=work.policy.hedge,
        max_cost_usd=most_usd,
    )
    return work.gateway.generate(
        request, work.models_for(plan), watcher=PassWatcher(row), is_cancelled=work.is_cancelled
    )


def _settle(work: Work, row: Pass, plan: PassPlan, outcome: Callable[[], Generation]) -> None:
    """Turn one call's outcome into saved variants, or into a sentence on the pass."""
    try:
        generation = outcome()
    except CallCancelled:
        raise LeaseLost from None
    except MustWait as error:
        work.must_wait = max(work.must_wait or 0.0, error.seconds)
        Pass.objects.filter(pk=row.pk).update(
            status=Pass.Status.FAILED, error=str(error), finished_at=timezone.now()
        )
        return
    except RoutingError as error:
        work.failures[plan.channel.key, plan.language] = str(error)
        Pass.objects.filter(pk=row.pk).update(
            status=Pass.Status.FAILED, error=str(error), finished_at=timezone.now()
        )
        return
    started = time.perf_counter()
    reply = parse_reply(generation.text, row.slots)
    judged = work.acceptors[plan.channel.key, plan.language].judge(plan, reply.items)
    work.dropped.update(judged.dropped)
    if reply.malformed:
        work.dropped["not a line"] += reply.malformed
    parsed = time.perf_counter()
    generation.call.note_reading(parse_ms=round((parsed - started) * 1000, 2), usable=len(judged.accepted))
    pair = (plan.channel.key, plan.language)
    if len(judged.accepted) * 2 < plan.wanted:
        work.poorly_written.add(pair)
    else:
        work.poorly_written.discard(pair)
    row.received = len(reply.items)
    row.kept = len(judged.accepted)
    row.model = generation.model.id
    row.error = _pass_remark(generation, reply.salvage)
    saved = pass_save(row, plan, judged.accepted, after=work.saved)
    if saved is None:
        raise LeaseLost
    work.saved += row.kept
    events.run_publish(
        work.run.pk, "saved", number=row.number, channel=row.channel, language=row.language, lines=saved
    )
    work.timings["model"] = max(work.timings["model"], generation.call.total_ms)
    work.timings["check"] += round((parsed - started) * 1000, 2)
    work.timings["save"] += round((time.perf_counter() - parsed) * 1000, 2)


def _pass_remark(generation: Generation, salvage: tuple[str, ...]) -> str:
    remarks = []
    if generation.finish is Finish.LENGTH:
        remarks.append("The reply was cut off by the token limit; whole lines were kept.")
    if generation.finish is Finish.REFUSED:
        remarks.append("The model refused to write this.")
    if salvage:
        remarks.append(f"Read with: {', '.join(step.replace('_', ' ') for step in salvage)}.")
    return " ".join(remarks)


def _conclude(work: Work, picked_up: float) -> None:
    """End the run: done when it has lines, else failed with the first reason."""
    run = work.run
    missing = run.wanted - work.saved
    notes = list(work.notes)
    if work.dropped:
        counts = ", ".join(f"{count} {reason}" for reason, count in work.dropped.most_common())
        notes.append(f"Lines left out: {counts}.")
    if missing > 0 and work.saved:
        notes.append(f"{work.saved} of {run.wanted} lines; {missing} could not be had.")
    notes.extend(dict.fromkeys(work.failures.values()))
    work.timings["total"] = round((time.perf_counter() - picked_up) * 1000, 2)
    if work.saved:
        _finish(run, Run.Status.DONE, notes=notes, timings=dict(work.timings))
        return
    reason = (
        next(iter(work.failures.values()))
        if work.failures
        else "The model answered, but none of its lines could be used. Run it again, or loosen the brief."
    )
    _finish(run, Run.Status.FAILED, error=reason, notes=notes, timings=dict(work.timings))


def _stop_for_budget(run: Run, error: BudgetExhausted) -> None:
    """End a run that has no lines yet, or let it wait for the budget where nobody waits for the run."""
    if run.priority == Run.Priority.BULK:
        seconds = min(error.seconds, LOOK_AGAIN.total_seconds())
        run_defer(run=run, seconds=seconds, waiting_for=str(error))
    else:
        _finish(run, Run.Status.FAILED, error=str(error))


def _finish(
    run: Run,
    status: Run.Status,
    *,
    error: str = "",
    notes: list[str] | None = None,
    timings: dict[str, float] | None = None,
) -> None:
    """Store the end of a run, unless it is no longer ours."""
    ended = Run.objects.filter(pk=run.pk, status=Run.Status.RUNNING, lease_token=run.lease_token).update(
        status=status,
        error=error,
        notes=notes or [],
        timings_ms=timings or {},
        finished_at=timezone.now(),
        lease_token=None,
        lease_until=None,
    )
    if ended:
        events.run_publish(run.pk, "ended", status=status)


def _ms_between(start: float, end: float) -> float:
    return round(max(end - start, 0.0) * 1000, 2)
