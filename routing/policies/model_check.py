"""What is wrong with the models that a policy names. Data in, data out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from routing.estimate import ITEM_TOKENS, ROOM_BESIDE_ITEMS
from routing.policies.problem import Problem, warning
from routing.policies.rule_check import GEAR_WORDS, WRITING_GEAR
from routing.policy import Policy
from routing.types import Gear, ModelSpec, Strategy

MOST_ITEMS_PER_PASS = 200


def model_problems(
    policy: Policy, models: Mapping[str, ModelSpec], unavailable: Mapping[str, str]
) -> list[Problem]:
    """Return what is wrong with the judge, the strategies' models, the off switches and the pass sizes.

    ``models`` is the catalogue by name; ``unavailable`` has a sentence for each that cannot be called now.
    """
    return [
        *_judge_problems(policy, models, unavailable),
        *_strategy_problems(policy, models, unavailable),
        *_switch_problems(policy, models, unavailable),
        *_pass_problems(policy, models),
    ]


def _judge_problems(
    policy: Policy, models: Mapping[str, ModelSpec], unavailable: Mapping[str, str]
) -> Iterator[Problem]:
    judge, place = policy.judge, "judge.model"
    if judge is None:
        return
    model = models.get(judge.model)
    if not judge.model:
        yield Problem(place, "Say which model is asked in the grey band, or take no judge.")
    elif model is None:
        yield Problem(place, f"The catalogue has no model “{judge.model}”.")
    elif model.id in policy.switched_off:
        yield Problem(place, f"{model.id} is switched off by this policy, so it cannot judge.")
    else:
        if why := unavailable.get(model.id):
            yield warning(place, f"{model.id} cannot be called now, so nobody judges: {why}")
        if model.gear is not Gear.DIFFUSION:
            yield warning(
                place, f"{model.id} is no diffusion model. A judge should answer in a moment and cost little."
            )


def _strategy_problems(
    policy: Policy, models: Mapping[str, ModelSpec], unavailable: Mapping[str, str]
) -> Iterator[Problem]:
    for strategy, named in policy.models.items():
        at = f"models.{strategy.value}"
        yield from _list_problems(
            named.writers, f"{at}.writers", WRITING_GEAR[strategy], policy, models, unavailable
        )
        if strategy is Strategy.PLAN:
            yield from _list_problems(
                named.planners, f"{at}.planners", Gear.AUTOREGRESSIVE, policy, models, unavailable
            )
        elif named.planners:
            yield warning(
                f"{at}.planners", f"Only “plan” has a planner; under “{strategy.value}” nobody asks them."
            )


def _list_problems(
    names: Sequence[str],
    at: str,
    gear: Gear,
    policy: Policy,
    models: Mapping[str, ModelSpec],
    unavailable: Mapping[str, str],
) -> Iterator[Problem]:
    for number, name in enumerate(names):
        place = f"{at}.{number}"
        model = models.get(name)
        if model is None:
            yield Problem(place, f"The catalogue has no model “{name}”.")
        elif name in names[:number]:
            yield warning(place, f"{name} stands there twice; its first place counts.")
        elif name in policy.switched_off:
            yield warning(place, f"{name} is switched off by this policy and passed over.")
        else:
            if why := unavailable.get(name):
                yield warning(place, f"{name} cannot be called now and is passed over: {why}")
            if number == 0 and model.gear is not gear:
                yield warning(
                    place,
                    f"{name} is a {GEAR_WORDS[model.gear]}, and a {GEAR_WORDS[gear]} is usual here. As a "
                    "fallback it can stand further down.",
                )


def _switch_problems(
    policy: Policy, models: Mapping[str, ModelSpec], unavailable: Mapping[str, str]
) -> Iterator[Problem]:
    for number, name in enumerate(policy.switched_off):
        if name not in models:
            yield Problem(f"switched_off.{number}", f"The catalogue has no model “{name}” to switch off.")
    left = [model for model in models.values() if model.id not in policy.switched_off]
    callable_now = [model for model in left if model.id not in unavailable]
    if models and not any(model.is_enabled for model in left):
        yield Problem("switched_off", "Every model is switched off, so no run could start. Leave one on.")
        return
    if not callable_now:
        if any(model.id not in unavailable for model in models.values()):
            yield Problem(
                "switched_off",
                "What is left cannot be called now, so no run could start. Leave a model on that can be.",
            )
        elif models:
            yield warning("", "No model can be called now. Runs will be refused until one can.")
        return
    for gear in Gear:
        if any(model.gear is gear for model in callable_now):
            continue
        other = next(word for known, word in GEAR_WORDS.items() if known is not gear)
        reasons = dict.fromkeys(
            unavailable[model.id]
            for model in left
            if model.gear is gear and model.is_enabled and not model.is_sandbox and model.id in unavailable
        )
        by_hand = any(
            model.gear is gear and model.id in policy.switched_off and model.id not in unavailable
            for model in models.values()
        )
        why = "this policy switches them off" if by_hand else " ".join(reasons) or "they are switched off"
        yield warning(
            "switched_off" if by_hand else "models",
            f"No {GEAR_WORDS[gear]} can be called, so a {other} does that work too: {why.rstrip('.')}.",
        )


def _pass_problems(policy: Policy, models: Mapping[str, ModelSpec]) -> Iterator[Problem]:
    for name, items in policy.items_per_pass.items():
        place = f"items_per_pass.{name}"
        model = models.get(name)
        if model is None:
            yield Problem(place, f"The catalogue has no model “{name}”.")
        elif not 1 <= items <= MOST_ITEMS_PER_PASS:
            yield Problem(place, f"A pass of {name} asks for 1 to {MOST_ITEMS_PER_PASS} lines.")
        elif (room := ROOM_BESIDE_ITEMS + items * ITEM_TOKENS) > model.max_output_tokens:
            yield warning(
                place,
                f"{items} lines take about {room:,} tokens, and a reply of {name} ends after "
                f"{model.max_output_tokens:,}: some would be cut off and asked for again.",
            )
