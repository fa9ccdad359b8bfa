"""A policy as JSON, for storing and for the pages that change it. Money is text: nothing is rounded."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from routing.policy import Budget, Judge, Operator, Policy, Rule, StrategyModels, TopUpGear
from routing.types import Strategy

T = TypeVar("T")


class PolicyUnreadable(ValueError):
    """The JSON is no policy. ``place`` names the field, such as ``rules.2.value``."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place


def policy_to_json(policy: Policy) -> dict[str, Any]:
    """Return a policy as data that JSON can hold, without its version number."""
    return {
        "weights": dict(policy.weights),
        "plan_at": policy.plan_at,
        "reason_at": policy.reason_at,
        "judge": None
        if policy.judge is None
        else {
            "low": policy.judge.low,
            "high": policy.judge.high,
            "model": policy.judge.model,
            "max_seconds": policy.judge.max_seconds,
            "max_usd_a_day": str(policy.judge.max_usd_a_day),
        },
        "rules": [
            {
                "name": rule.name,
                "field": rule.field,
                "operator": rule.operator.value,
                "value": list(rule.value) if isinstance(rule.value, tuple) else rule.value,
                "strategy": rule.strategy.value,
                "model": rule.model,
            }
            for rule in policy.rules
        ],
        "models": {
            strategy.value: {"writers": list(models.writers), "planners": list(models.planners)}
            for strategy, models in policy.models.items()
        },
        "items_per_pass": dict(policy.items_per_pass),
        "switched_off": list(policy.switched_off),
        "budget": {
            "soft_usd": _money_text(policy.budget.soft_usd),
            "hard_usd": _money_text(policy.budget.hard_usd),
            "by_workspace": {
                str(workspace): [_money_text(soft), _money_text(hard)]
                for workspace, (soft, hard) in policy.budget.by_workspace.items()
            },
        },
        "control_share": policy.control_share,
        "margin": policy.margin,
        "hedge": policy.hedge,
        "top_ups": policy.top_ups,
        "top_up_gear": policy.top_up_gear.value,
        "run_cost_usd": str(policy.run_cost_usd),
    }


def policy_from_json(data: object, *, version: int) -> Policy:
    """Return the policy that JSON holds. Raises ``PolicyUnreadable`` for the first thing that is none.

    What is missing has the default; what is not known is refused.
    """
    given = _object(data, "")
    default = Policy(version=version)
    known = set(policy_to_json(default))
    if unknown := sorted(set(given) - known):
        raise PolicyUnreadable(unknown[0], f"A policy has no field {unknown[0]!r}.")

    def read(name: str, reader: Callable[[object, str], T], otherwise: T) -> T:
        return reader(given[name], name) if name in given else otherwise

    return Policy(
        version=version,
        weights=read("weights", _weights, default.weights),
        plan_at=read("plan_at", _number, default.plan_at),
        reason_at=read("reason_at", _number, default.reason_at),
        judge=read("judge", _judge, None),
        rules=read("rules", _rules, ()),
        models=read("models", _models, {}),
        items_per_pass=read("items_per_pass", _counts, {}),
        switched_off=read("switched_off", _texts, ()),
        budget=read("budget", _budget, default.budget),
        control_share=read("control_share", _number, default.control_share),
        margin=read("margin", _number, default.margin),
        hedge=read("hedge", _flag, default.hedge),
        top_ups=read("top_ups", _whole, default.top_ups),
        top_up_gear=read("top_up_gear", _choice(TopUpGear), default.top_up_gear),
        run_cost_usd=read("run_cost_usd", _money, default.run_cost_usd),
    )


def _money_text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def _object(value: object, place: str) -> Mapping[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise PolicyUnreadable(place, "Names and values are expected here.")
    return value


def _list(value: object, place: str) -> list[Any]:
    if not isinstance(value, list):
        raise PolicyUnreadable(place, "A list is expected here.")
    return value


def _number(value: object, place: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise PolicyUnreadable(place, "Give a number.")
    return float(value)


def _whole(value: object, place: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1_000_000:
        raise PolicyUnreadable(place, "Give a whole number.")
    return value


def _flag(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise PolicyUnreadable(place, "Say yes or no.")
    return value


def _text(value: object, place: str) -> str:
    if not isinstance(value, str) or len(value) > 200:
        raise PolicyUnreadable(place, "Give a text of at most 200 characters.")
    return value.strip()


def _texts(value: object, place: str) -> tuple[str, ...]:
    return tuple(_text(item, f"{place}.{number}") for number, item in enumerate(_list(value, place)))


def _money(value: object, place: str) -> Decimal:
    try:
        amount = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        amount = None
    if amount is None or not amount.is_finite() or not 0 <= amount < 10**9:
        raise PolicyUnreadable(place, "Give an amount in USD, such as 0.50.")
    return amount


def _money_or_none(value: object, place: str) -> Decimal | None:
    return None if value in (None, "") else _money(value, place)


def _choice(kind: Callable[[Any], T]) -> Callable[[object, str], T]:
    def read(value: object, place: str) -> T:
        try:
            return kind(value)
        except ValueError as error:
            raise PolicyUnreadable(place, f"{value!r} is none of the choices.") from error

    return read


def _weights(value: object, place: str) -> Mapping[str, float]:
    return {name: _number(weight, f"{place}.{name}") for name, weight in _object(value, place).items()}


def _counts(value: object, place: str) -> Mapping[str, int]:
    return {name: _whole(count, f"{place}.{name}") for name, count in _object(value, place).items()}


def _judge(value: object, place: str) -> Judge | None:
    if value is None:
        return None
    given = _object(value, place)
    return Judge(
        low=_number(given.get("low"), f"{place}.low"),
        high=_number(given.get("high"), f"{place}.high"),
        model=_text(given.get("model"), f"{place}.model"),
        max_seconds=_number(given.get("max_seconds", 1.5), f"{place}.max_seconds"),
        max_usd_a_day=_money(given.get("max_usd_a_day", "0.50"), f"{place}.max_usd_a_day"),
    )


def _rules(value: object, place: str) -> tuple[Rule, ...]:
    return tuple(_rule(item, f"{place}.{number}") for number, item in enumerate(_list(value, place)))


def _rule(value: object, place: str) -> Rule:
    given = _object(value, place)
    operator = _choice(Operator)(given.get("operator"), f"{place}.operator")
    wanted: object = given.get("value")
    if operator in (Operator.AT_LEAST, Operator.AT_MOST):
        compared: str | float | tuple[str, ...] = _number(wanted, f"{place}.value")
    elif operator is Operator.ONE_OF:
        compared = _texts(wanted, f"{place}.value")
    else:
        compared = _text(wanted, f"{place}.value")
    return Rule(
        name=_text(given.get("name"), f"{place}.name"),
        field=_text(given.get("field"), f"{place}.field"),
        operator=operator,
        value=compared,
        strategy=_choice(Strategy)(given.get("strategy"), f"{place}.strategy"),
        model=_text(given.get("model", ""), f"{place}.model"),
    )


def _models(value: object, place: str) -> Mapping[Strategy, StrategyModels]:
    found = {}
    for name, item in _object(value, place).items():
        given = _object(item, f"{place}.{name}")
        found[_choice(Strategy)(name, place)] = StrategyModels(
            writers=_texts(given.get("writers", []), f"{place}.{name}.writers"),
            planners=_texts(given.get("planners", []), f"{place}.{name}.planners"),
        )
    return found


def _budget(value: object, place: str) -> Budget:
    given = _object(value, place)
    by_workspace = {}
    for workspace, bounds in _object(given.get("by_workspace", {}), f"{place}.by_workspace").items():
        at = f"{place}.by_workspace.{workspace}"
        if not workspace.isdecimal() or not isinstance(bounds, list) or len(bounds) != 2:
            raise PolicyUnreadable(at, "Give a workspace's number and two amounts.")
        by_workspace[int(workspace)] = (_money_or_none(bounds[0], at), _money_or_none(bounds[1], at))
    return Budget(
        soft_usd=_money_or_none(given.get("soft_usd"), f"{place}.soft_usd"),
        hard_usd=_money_or_none(given.get("hard_usd"), f"{place}.hard_usd"),
        by_workspace=by_workspace,
    )
