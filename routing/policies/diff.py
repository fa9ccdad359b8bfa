"""What changes from one policy to another, in plain words. Data in, data out."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from routing.policies.words import money_words, number_words, rule_words, share_words
from routing.policy import Judge, Policy, Rule, StrategyModels
from routing.types import Strategy

NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changes: where (as ``policy_json`` names it), what it is called, before and after."""

    place: str
    label: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.label}: {self.before} → {self.after}"


def policy_diff(old: Policy, new: Policy) -> list[Change]:
    """Return what changes, in the order of a policy's fields; empty where both say the same.

    Version numbers are no change. Rules are recognised by name, else by what they ask.
    """
    told = [
        *_weights(old.weights, new.weights),
        Change("plan_at", "Threshold for planning", number_words(old.plan_at), number_words(new.plan_at)),
        Change(
            "reason_at", "Threshold for reasoning", number_words(old.reason_at), number_words(new.reason_at)
        ),
        *_judge(old.judge, new.judge),
        *_rules(old.rules, new.rules),
        *_models(old.models, new.models),
        *_items(old.items_per_pass, new.items_per_pass),
        Change(
            "switched_off", "Switched off", _names(sorted(old.switched_off)), _names(sorted(new.switched_off))
        ),
        *_budget(old, new),
        Change(
            "control_share", "Control share", share_words(old.control_share), share_words(new.control_share)
        ),
        Change("margin", "Margin that would not matter", share_words(old.margin), share_words(new.margin)),
        Change("hedge", "Second call beside a late one", _yes_no(old.hedge), _yes_no(new.hedge)),
        Change("top_ups", "Rounds of top-ups", str(old.top_ups), str(new.top_ups)),
        Change(
            "top_up_gear", "Gear of the first top-up", f"{old.top_up_gear} gear", f"{new.top_up_gear} gear"
        ),
        Change(
            "run_cost_usd",
            "What a run may cost",
            money_words(old.run_cost_usd),
            money_words(new.run_cost_usd),
        ),
    ]
    return [change for change in told if change.before != change.after]


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"


def _names(names: Sequence[str], *, otherwise: str = NOTHING) -> str:
    return ", ".join(names) or otherwise


def _weights(old: Mapping[str, float], new: Mapping[str, float]) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        before, after = (
            number_words(weights[name]) if name in weights else "not counted" for weights in (old, new)
        )
        yield Change(f"weights.{name}", f"Weight of “{name}”", before, after)


def _judge(old: Judge | None, new: Judge | None) -> Iterator[Change]:
    if old is None or new is None:
        yield Change("judge", "Judge", _judge_words(old), _judge_words(new))
        return
    yield Change("judge.low", "Grey band", _band(old), _band(new))
    yield Change("judge.model", "Judge", old.model, new.model)
    yield Change(
        "judge.max_seconds", "Time for the judge", f"{old.max_seconds:g} s", f"{new.max_seconds:g} s"
    )
    yield Change(
        "judge.max_usd_a_day",
        "Judging a day",
        money_words(old.max_usd_a_day),
        money_words(new.max_usd_a_day),
    )


def _band(judge: Judge) -> str:
    return f"{number_words(judge.low)} to {number_words(judge.high)}"


def _judge_words(judge: Judge | None) -> str:
    if judge is None:
        return NOTHING
    money = money_words(judge.max_usd_a_day)
    return f"{judge.model} from {_band(judge)}, {judge.max_seconds:g} s, {money} a day"


def _rules(old: Sequence[Rule], new: Sequence[Rule]) -> Iterator[Change]:
    """Yield rules that are removed, added, renamed, changed and moved."""
    pairs = _rule_pairs(old, new)
    for place, rule in enumerate(old):
        if place not in pairs:
            yield Change("rules", f"Rule “{rule.name}”", rule_words(rule), "removed")
    stays = _longest_rising([place for _, place in sorted(pairs.items())])
    before_of = {after: before for before, after in pairs.items()}
    for place, rule in enumerate(new):
        at = f"rules.{place}"
        if place not in before_of:
            yield Change(at, f"Rule “{rule.name}”", "new", f"{rule_words(rule)} (place {place + 1})")
            continue
        before = old[before_of[place]]
        yield Change(at, f"Name of rule “{before.name}”", before.name, rule.name)
        yield Change(at, f"Rule “{rule.name}”", rule_words(before), rule_words(rule))
        if place not in stays:
            places = f"place {before_of[place] + 1} of {len(old)}", f"place {place + 1} of {len(new)}"
            yield Change(at, f"Order of rule “{rule.name}”", *places)


def _rule_pairs(old: Sequence[Rule], new: Sequence[Rule]) -> dict[int, int]:
    """Return which old rule has become which new one, by place: the same name first, then the same words."""
    pairs: dict[int, int] = {}
    for same in (
        lambda one, other: one.name.strip().casefold() == other.name.strip().casefold(),
        lambda one, other: rule_words(one) == rule_words(other),
    ):
        for before, rule in enumerate(old):
            if before in pairs:
                continue
            taken = set(pairs.values())
            found = next(
                (place for place, other in enumerate(new) if place not in taken and same(rule, other)), None
            )
            if found is not None:
                pairs[before] = found
    return pairs


def _longest_rising(places: Sequence[int]) -> set[int]:
    """Return the longest run of places that rise: rules that kept their order; the others were moved.

    Patience sorting, O(n log n).
    """
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int | None] = []
    for index, place in enumerate(places):
        at = bisect.bisect_left(tails, place)
        previous.append(ends[at - 1] if at else None)
        if at == len(tails):
            tails.append(place)
            ends.append(index)
        else:
            tails[at], ends[at] = place, index
    kept: set[int] = set()
    step = ends[-1] if ends else None
    while step is not None:
        kept.add(places[step])
        step = previous[step]
    return kept


def _models(
    old: Mapping[Strategy, StrategyModels], new: Mapping[Strategy, StrategyModels]
) -> Iterator[Change]:
    nobody = StrategyModels()
    for strategy in Strategy:
        before, after = old.get(strategy, nobody), new.get(strategy, nobody)
        for role, was, becomes in (
            ("writers", before.writers, after.writers),
            ("planners", before.planners, after.planners),
        ):
            who = "Who plans" if role == "planners" else "Who writes"
            yield Change(
                f"models.{strategy.value}.{role}",
                f"{who} for “{strategy.value}”",
                _names(was, otherwise="by rank"),
                _names(becomes, otherwise="by rank"),
            )


def _items(old: Mapping[str, int], new: Mapping[str, int]) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        before, after = (str(items.get(name, "as in the catalogue")) for items in (old, new))
        yield Change(f"items_per_pass.{name}", f"Lines a pass of {name}", before, after)


def _budget(old: Policy, new: Policy) -> Iterator[Change]:
    one, other = old.budget, new.budget
    yield Change(
        "budget.soft_usd", "Soft limit a day", money_words(one.soft_usd), money_words(other.soft_usd)
    )
    yield Change(
        "budget.hard_usd", "Hard limit a day", money_words(one.hard_usd), money_words(other.hard_usd)
    )
    for workspace in sorted({*one.by_workspace, *other.by_workspace}):
        before, after = (
            _bounds(budget.by_workspace[workspace]) if workspace in budget.by_workspace else "as for all"
            for budget in (one, other)
        )
        yield Change(f"budget.by_workspace.{workspace}", f"Limits of workspace {workspace}", before, after)


def _bounds(bounds: tuple[Decimal | None, Decimal | None]) -> str:
    soft, hard = bounds
    return f"soft {money_words(soft)}, hard {money_words(hard)}"
