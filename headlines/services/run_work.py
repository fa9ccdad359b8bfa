"""One claimed run while it is being produced: what it has, what it lacks, where its calls go."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from headlines import events
from headlines.generation.acceptance import Acceptor
from headlines.generation.brief import BriefContent
from headlines.generation.lengths import stated_limit
from headlines.generation.plan import Plan
from headlines.generation.planning import PassPlan, plan_passes, wanted_by_pair
from headlines.generation.profile import task_profile
from headlines.generation.prompt import judge_question
from headlines.models import Pass, Run
from headlines.services.contents import brief_content
from routing.budgets import Allowance
from routing.gateway import Gateway
from routing.judge import Asker
from routing.ledger import CallBuffer
from routing.policy import Policy, top_up_order
from routing.types import ModelSpec, Priority, RoutingDecision, Strategy, TaskProfile

CANCEL_LOOK_SECONDS = 0.2
_SavedTexts = dict[tuple[str, str], dict[str, list[str]]]


@dataclass(slots=True)
class Work:
    """A run, its decision, and one acceptor for each channel and language.

    ``plan`` is what was settled beforehand, if anything; ``notes`` are for whoever reads the run.
    ``targets`` are (channel, slot, count). ``deadline`` is on the monotonic clock, in seconds.
    ``failures`` has a sentence for each channel and language whose call failed; ``poorly_written`` those
    whose last reply could mostly not be used. ``must_wait`` is set, in seconds, when a turn at the model has
    not come.
    """

    run: Run
    brief: BriefContent
    gateway: Gateway
    calls: CallBuffer
    allowance: Allowance
    profile: TaskProfile
    policy: Policy
    decision: RoutingDecision
    deadline: float
    targets: list[tuple[str, str, int]]
    acceptors: dict[tuple[str, str], Acceptor]
    next_pass: int
    saved: int
    timings: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    dropped: Counter[str] = field(default_factory=Counter)
    plan: Plan | None = None
    notes: list[str] = field(default_factory=list)
    failures: dict[tuple[str, str], str] = field(default_factory=dict)
    poorly_written: set[tuple[str, str]] = field(default_factory=set)
    must_wait: float | None = None
    _last_cancel_look: float = 0.0
    _cancelled: bool = False

    def is_cancelled(self) -> bool:
        """Look at the cancel flag, at most a few times a second."""
        now = time.monotonic()
        if not self._cancelled and now - self._last_cancel_look > CANCEL_LOOK_SECONDS:
            self._last_cancel_look = now
            self._cancelled = events.cancel_flag_is_set(self.run.pk)
        return self._cancelled

    def models_for(self, plan: PassPlan) -> tuple[ModelSpec, ...]:
        """Return the models to ask for a pass, in order; a top-up goes where the policy says."""
        if not plan.is_top_up:
            return self.decision.models
        did_badly = (plan.channel.key, plan.language) in self.poorly_written
        return top_up_order(self.policy, self.decision.models, first_did_badly=did_badly)

    def missing_plans(self) -> list[PassPlan]:
        """Return passes for what the run still lacks, each told which lines are there already.

        A channel and language whose call failed is left out: the gateway retried it as often as makes
        sense, and the others must not wait for it.
        """
        wanted = wanted_by_pair(self.targets, self.run.version.languages)
        for pair in self.failures:
            wanted.pop(pair, None)
        for pair, slots in wanted.items():
            for slot in slots:
                slots[slot] -= len(self.acceptors[pair].texts(slot))
        plans = plan_passes(
            wanted,
            items_per_pass=self.decision.models[0].items_per_pass,
            stated=stated_limit(self.brief.instructions),
        )
        return [replace(plan, avoid=self._lines_of(plan)) for plan in plans]

    def _lines_of(self, plan: PassPlan) -> tuple[str, ...]:
        acceptor = self.acceptors[plan.channel.key, plan.language]
        return tuple(text for slot in plan.slots for text in acceptor.texts(slot.slot.key))


def work_prepare(run: Run, gateway: Gateway, calls: CallBuffer, allowance: Allowance) -> Work:
    """Load a claimed run's brief, decide where it goes, and find what earlier attempts saved.

    Raises ``NoModelAvailable`` or ``LanguageNotWritten``.
    """
    version = run.version
    brand = version.brief.brand
    brief = brief_content(version, brand)
    targets = list(version.targets.values_list("channel", "slot", "count"))
    channels = sorted({channel for channel, _, _ in targets})
    profile = task_profile(brief, version.languages[0], run.wanted, channels)
    routed = gateway.route(
        profile,
        task=f"run {run.pk}",
        budget=allowance.state,
        question=lambda: judge_question(brief),
        subject=f"brief-version:{version.pk}",
        asker=Asker(run.workspace_id, version.brief.brand_id, Priority(run.priority)),
    )
    decision = routed.decision
    run.is_sandbox = decision.models[0].is_sandbox
    # A first attempt finds nothing of an earlier one, and need not look.
    was_begun = run.attempts > 1 or bool(run.prompt_hash)
    saved, next_pass = _earlier_attempts(run) if was_begun else ({}, 1)
    acceptors = {
        pair: Acceptor(
            brief,
            saved.get(pair, {}),
            banned_terms=tuple(brand.banned_terms) if brand else (),
            cased_terms=tuple(brand.cased_terms) if brand else (),
            may_compute=decision.strategy is not Strategy.DIFFUSE,
        )
        for pair in wanted_by_pair(targets, version.languages)
    }
    return Work(
        run=run,
        brief=brief,
        gateway=gateway,
        calls=calls,
        allowance=allowance,
        profile=profile,
        policy=routed.policy,
        decision=decision,
        deadline=time.monotonic() + settings.RUN_DEADLINE_SECONDS,
        targets=targets,
        acceptors=acceptors,
        next_pass=next_pass,
        saved=sum(len(texts) for slots in saved.values() for texts in slots.values()),
    )


def _earlier_attempts(run: Run) -> tuple[_SavedTexts, int]:
    """Return the lines that are there by channel, language and slot, and the next pass's number."""
    run.passes.filter(status=Pass.Status.RUNNING).update(
        status=Pass.Status.FAILED, error="The worker stopped in the middle of it.", finished_at=timezone.now()
    )
    saved: _SavedTexts = {}
    for channel, language, slot, text in run.variants.values_list("channel", "language", "slot", "text"):
        saved.setdefault((channel, language), {}).setdefault(slot, []).append(text)
    last = run.passes.aggregate(last=Max("number"))["last"] or 0
    return saved, last + 1
