"""The try-it box: a pasted brief, or a past decision, under one policy beside another. Nothing is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from routing import brief_reader, catalogue
from routing.admin.policy_picture import PartBar, Picture, part_bar, picture_of
from routing.admin.policy_words import STRATEGIES, number, part_label
from routing.admin.shown import money
from routing.errors import LanguageNotWritten, NoModelAvailable
from routing.estimate import Estimate, task_estimate
from routing.ledger import profile_from_json
from routing.models import Decision
from routing.policy import Policy, decide
from routing.traffic import latency
from routing.types import ModelSpec, RoutingDecision, TaskProfile


@dataclass(frozen=True, slots=True)
class Side:
    """What one policy makes of a brief; ``refusal`` says why it goes nowhere."""

    title: str
    policy: Policy
    decision: RoutingDecision | None = None
    refusal: str = ""
    picture: Picture | None = None
    parts: list[PartBar] = field(default_factory=list)
    cost: str = ""
    time: str = ""

    @property
    def strategy(self) -> str:
        """Return the strategy in words."""
        return STRATEGIES[self.decision.strategy] if self.decision else ""

    @property
    def models(self) -> list[ModelSpec]:
        """Return who writes, in order: the first and two that follow where it fails."""
        return list(self.decision.models[:3]) if self.decision else []

    @property
    def planners(self) -> list[ModelSpec]:
        """Return who plans, in order."""
        return list(self.decision.planners[:3]) if self.decision else []

    @property
    def judged(self) -> str:
        """Return whether the judge would be asked."""
        judge = self.policy.judge
        if self.decision is None or judge is None:
            return "No: this policy has no judge."
        if self.decision.wants_judge:
            return f"Yes: {judge.model} is asked first. Without its answer this is what happens."
        if self.decision.rules:
            return "No: a rule decides."
        return f"No: the score is outside the band from {judge.low:.2f} to {judge.high:.2f}."


@dataclass(slots=True)
class Trial:
    """What was put into the box, and what came of it."""

    text: str = ""
    number: str = ""
    error: str = ""
    about: str = ""
    sides: list[Side] = field(default_factory=list)

    @property
    def differs(self) -> bool:
        """Tell whether the two policies send the brief different ways."""
        ways = [
            (side.decision.strategy, side.decision.models[0].id) if side.decision else side.refusal
            for side in self.sides
        ]
        return len(set(ways)) > 1


def try_it(text: str, number_typed: str, policies: Sequence[tuple[str, Policy]]) -> Trial:
    """Return what each of ``policies`` (title, policy) makes of a pasted text, or of a past decision.

    A text goes before a number. What cannot be read is said in ``error``.
    """
    trial = Trial(text=text, number=number_typed.strip().removeprefix("#"))
    try:
        profile, trial.about = _profile(trial)
    except ValueError as error:
        trial.error = str(error)
        return trial
    trial.sides = [_side(title, policy, profile) for title, policy in policies]
    return trial


def _profile(trial: Trial) -> tuple[TaskProfile, str]:
    """Return the profile and what it is of. Raises ``ValueError`` with a sentence."""
    if trial.text.strip():
        profile = brief_reader.profile_of(trial.text)
        return profile, f"The pasted brief: {profile.items} variants in {profile.language}"
    if not trial.number:
        raise ValueError("Paste a brief, or give the number of a decision.")
    if not trial.number.isdecimal() or len(trial.number) > 18:
        raise ValueError("A decision’s number has digits only; the decision log shows it.")
    row = Decision.objects.filter(pk=int(trial.number)).first()
    if row is None:
        raise ValueError(f"There is no decision {trial.number}.")
    try:
        return profile_from_json(row.profile), f"Decision {row.pk} of {row.created_at:%d %b %Y, %H:%M} UTC"
    except (KeyError, TypeError) as error:
        raise ValueError(
            f"Decision {row.pk} was made before profiles were kept, so it cannot be tried again."
        ) from error


def _side(title: str, policy: Policy, profile: TaskProfile) -> Side:
    try:
        decision = decide(profile, policy, catalogue.available_models())
    except (NoModelAvailable, LanguageNotWritten) as error:
        return Side(title, policy, refusal=str(error))
    used = {model.id for model in (decision.models[0], *decision.planners[:1])}
    estimate = task_estimate(
        profile,
        decision,
        policy,
        day=timezone.now().date(),
        milliseconds={name: latency.median(name) for name in used},
    )
    return Side(
        title,
        policy,
        decision,
        picture=picture_of(policy, decision.score),
        parts=[part_bar(part, part_label(part.name)) for part in decision.parts],
        cost=_cost(estimate),
        time="not known: under 20 calls lately"
        if estimate.seconds is None
        else f"{number(round(estimate.seconds, 2))} s",
    )


def _cost(estimate: Estimate) -> str:
    """Return the expected cost; nothing is said of money for the sandbox."""
    if estimate.is_sandbox:
        return "none: the sandbox is no model"
    calls = "one call" if estimate.calls == 1 else f"{estimate.calls} calls"
    return f"${money(round(estimate.cost_usd, 6))} in {calls}"
