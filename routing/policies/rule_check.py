"""What is wrong with the hard rules of a policy. Data in, data out."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from routing.complexity import complexity, score_parts
from routing.policies.problem import Problem, warning
from routing.policies.rule_reach import (
    FACT_KINDS,
    NUMBER_OPERATORS,
    FactKind,
    fires_always,
    fires_never,
    kind_of,
    number_range,
    shadowing,
)
from routing.policies.words import condition_words, fact_words
from routing.policy import Operator, Policy, Rule, rule_fires
from routing.types import Gear, ModelSpec, Strategy, TaskProfile

_LANGUAGE_TAG = re.compile(r"[a-z]{2}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?", re.IGNORECASE)
_COUNTRY = re.compile(r"[a-z]{2}", re.IGNORECASE)
GEAR_WORDS = {Gear.DIFFUSION: "diffusion model", Gear.AUTOREGRESSIVE: "reasoning model"}
WRITING_GEAR = {
    Strategy.DIFFUSE: Gear.DIFFUSION,
    Strategy.PLAN: Gear.DIFFUSION,
    Strategy.REASON: Gear.AUTOREGRESSIVE,
}


def rule_problems(
    policy: Policy,
    models: Mapping[str, ModelSpec],
    unavailable: Mapping[str, str],
    profiles: Sequence[TaskProfile],
) -> list[Problem]:
    """Return what is wrong with the rules, in their order.

    ``models`` is the catalogue by name, ``unavailable`` has a sentence for each that cannot be called now.
    ``profiles`` are recent tasks: a rule that fired for none of them is told.
    """
    problems: list[Problem] = []
    idle = _idle_rules(policy, profiles)
    for place, rule in enumerate(policy.rules):
        at = f"rules.{place}"
        problems += _name_problems(policy.rules, place)
        wrong = _condition_problems(rule, at, policy)
        problems += wrong
        if not any(problem.is_blocking for problem in wrong):
            shadowed = _shadow_problems(policy, place)
            problems += shadowed
            if place in idle and not shadowed:
                problems.append(
                    warning(at, f"{_the(rule, place)} decided none of the last {len(profiles):,} briefs.")
                )
        if rule.model:
            problems += _model_problems(rule, f"{at}.model", policy, models, unavailable)
    return problems


def _the(rule: Rule, place: int) -> str:
    return f"The rule “{rule.name}”" if rule.name.strip() else f"Rule {place + 1}"


def _name_problems(rules: Sequence[Rule], place: int) -> list[Problem]:
    name = rules[place].name.strip()
    if not name:
        return [
            Problem(f"rules.{place}.name", f"Give rule {place + 1} a name; decisions are explained by it.")
        ]
    for earlier, rule in enumerate(rules[:place]):
        if rule.name.strip().casefold() == name.casefold():
            return [
                Problem(
                    f"rules.{place}.name",
                    f"Rules {earlier + 1} and {place + 1} are both called “{name}”. Give each its own name, "
                    "or nobody can tell which of them decided.",
                )
            ]
    return []


def _condition_problems(rule: Rule, at: str, policy: Policy) -> list[Problem]:
    kind = kind_of(rule.field)
    if kind is None:
        known = ", ".join(FACT_KINDS)
        return [
            Problem(
                f"{at}.field",
                f"No brief has a field “{rule.field}”. A rule can ask for {known}, score, or part: with the "
                "name of a part.",
            )
        ]
    if rule.field.startswith("part:") and rule.field[5:] not in policy.weights:
        return [
            Problem(
                f"{at}.field",
                f"The score has no part “{rule.field[5:]}”. It has {', '.join(policy.weights) or 'none'}; "
                "a part with the weight 0 can be asked for too.",
            )
        ]
    if (kind is FactKind.NUMBER) is not (rule.operator in NUMBER_OPERATORS):
        fitting = "“at least” or “at most”" if kind is FactKind.NUMBER else "“is”, “one of” or “contains”"
        return [
            Problem(
                f"{at}.operator",
                f"{fact_words(rule.field).capitalize()} holds {kind}: compare it with {fitting}.",
            )
        ]
    if kind is FactKind.NUMBER:
        return _number_problems(rule, at, policy)
    return _text_problems(rule, at)


def _number_problems(rule: Rule, at: str, policy: Policy) -> list[Problem]:
    value = rule.value
    if not isinstance(value, int | float) or not math.isfinite(value):
        return [Problem(f"{at}.value", "Give a number.")]
    low, high = number_range(rule.field, policy.weights)
    if fires_never(rule, policy.weights):
        bound = (
            f"is never above {high:g}" if rule.operator is Operator.AT_LEAST else f"is never below {low:g}"
        )
        if rule.field == "source_words":
            bound = "is only counted where there is source text"
        return [
            Problem(
                f"{at}.value", f"It can never fire: {fact_words(rule.field)} {bound}. Change it or remove it."
            )
        ]
    if fires_always(rule, policy.weights):
        return [
            warning(
                f"{at}.value",
                f"It fires for every brief, because {condition_words(rule)} always. Neither the rules after "
                "it nor the thresholds matter then.",
            )
        ]
    return []


def _text_problems(rule: Rule, at: str) -> list[Problem]:
    place = f"{at}.value"
    values = rule.value if isinstance(rule.value, tuple) else (rule.value,)
    if not values:
        return [Problem(place, "It can never fire: give at least one value to compare with.")]
    if any(not isinstance(value, str) or not value.strip() for value in values):
        return [Problem(place, "Give a text to compare with; an empty one compares with nothing.")]
    texts = [str(value) for value in values]
    pattern, example = _pattern_of(rule.field)
    if pattern is None or rule.operator is Operator.CONTAINS:
        return []
    odd = [text for text in texts if not pattern.fullmatch(text)]
    if odd and len(odd) == len(texts):
        outcome = "fires for every brief" if rule.operator is Operator.IS_NOT else "can never fire"
        return [Problem(place, f"It {outcome}: “{odd[0]}” is no {example}.")]
    problems = [warning(place, f"“{text}” matches nothing: it is no {example}.") for text in odd]
    if rule.field in ("language", "languages"):
        problems += [
            warning(
                place,
                f"“{text}” means briefs in just “{text}”, not in “{text}-” and a country. Choose “contains” "
                "for both.",
            )
            for text in texts
            if len(text) == 2 and text not in odd
        ]
    return problems


def _pattern_of(field: str) -> tuple[re.Pattern[str] | None, str]:
    if field in ("language", "languages"):
        return _LANGUAGE_TAG, "language code such as de-DE"
    if field == "markets":
        return _COUNTRY, "country code such as DE"
    return None, ""


def _shadow_problems(policy: Policy, place: int) -> list[Problem]:
    rule, earlier = policy.rules[place], policy.rules[:place]
    sound = [
        number
        for number, other in enumerate(earlier)
        if not any(problem.is_blocking for problem in _condition_problems(other, "", policy))
    ]
    takers = shadowing([earlier[number] for number in sound], rule, policy.weights)
    if not takers:
        return []
    first = [earlier[sound[taker]] for taker in takers]
    names = " and ".join(
        f"“{other.name or sound[taker] + 1}”" for other, taker in zip(first, takers, strict=True)
    )
    one = first[0]
    if len(first) == 1 and _asks_the_same(one, rule):
        if (one.strategy, one.model) == (rule.strategy, rule.model):
            return [warning(f"rules.{place}", f"{_the(rule, place)} says the same as {names}. Remove one.")]
        return [
            warning(
                f"rules.{place}",
                f"{_the(rule, place)} contradicts {names}: both ask whether {condition_words(rule)}, and the "
                "earlier one wins.",
            )
        ]
    takes = "takes" if len(first) == 1 else "take"
    return [
        warning(
            f"rules.{place}",
            f"{_the(rule, place)} never decides: {names} before it {takes} every brief that it could. Move "
            "it up, or remove it.",
        )
    ]


def _asks_the_same(one: Rule, other: Rule) -> bool:
    def condition(rule: Rule) -> tuple[str, Operator, frozenset[object]]:
        values = rule.value if isinstance(rule.value, tuple) else (rule.value,)
        operator = Operator.ONE_OF if rule.operator is Operator.IS else rule.operator
        return rule.field, operator, frozenset(v.lower() if isinstance(v, str) else v for v in values)

    return condition(one) == condition(other)


def _model_problems(
    rule: Rule,
    place: str,
    policy: Policy,
    models: Mapping[str, ModelSpec],
    unavailable: Mapping[str, str],
) -> list[Problem]:
    name = rule.model
    model = models.get(name)
    if model is None:
        return [Problem(place, f"The catalogue has no model “{name}”.")]
    wanted = WRITING_GEAR[rule.strategy]
    if model.gear is not wanted:
        return [
            Problem(
                place,
                f"{name} is a {GEAR_WORDS[model.gear]}, and “{rule.strategy}” is written by a "
                f"{GEAR_WORDS[wanted]}.",
            )
        ]
    if name in policy.switched_off:
        return [Problem(place, f"{name} is switched off by this policy, so the rule could not use it.")]
    if why := unavailable.get(name):
        return [warning(place, f"{name} cannot be called now, so another model writes: {why}")]
    return []


def _idle_rules(policy: Policy, profiles: Sequence[TaskProfile]) -> set[int]:
    """Return the places of the rules that decided none of the tasks; none where there are no tasks."""
    if not profiles or not policy.rules:
        return set()
    idle = set(range(len(policy.rules)))
    for profile in profiles:
        parts = score_parts(profile, policy.weights)
        score = complexity(parts)
        for place, rule in enumerate(policy.rules):
            if rule_fires(rule, profile, parts, score):
                idle.discard(place)
                break
        if not idle:
            break
    return idle
