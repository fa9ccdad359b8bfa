"""What the check finds in a policy, where, and whether it forbids publishing."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from headlines.generation.brief import BriefContent
from headlines.generation.profile import task_profile
from routing.complexity import DEFAULT_WEIGHTS
from routing.policies.check import Problem, policy_problems
from routing.policies.rule_reach import FACT_KINDS, FactKind
from routing.policy import DEFAULT_POLICY, Budget, Judge, Operator, Policy, Rule, StrategyModels
from routing.seed_models import SEED_MODELS
from routing.types import Fact, Gear, ModelSpec, Strategy, TaskProfile

POLICY = Policy(version=2, weights=dict.fromkeys(DEFAULT_WEIGHTS, 0.7), plan_at=0.45, reason_at=0.8)
JUDGE = Judge(0.3, 0.6, "mercury-2.5")
DAY = datetime.date(2026, 11, 25)
NO_KEY = {"gpt-6-luna": "OPENAI_API_KEY is not set."}


def found(policy: Policy, models: tuple[ModelSpec, ...] = SEED_MODELS, **given: Any) -> list[Problem]:
    return policy_problems(policy, models, day=DAY, **given)


def found_at(place: str, policy: Policy, **given: Any) -> Problem:
    """Return the one problem at a place."""
    problems = [problem for problem in found(policy, **given) if problem.place == place]
    assert len(problems) == 1, found(policy, **given)
    return problems[0]


def rule(
    field: str,
    operator: str,
    value: Any,
    strategy: Strategy = Strategy.REASON,
    model: str = "",
    name: str = "",
) -> Rule:
    return Rule(name or f"{field} {operator} {value}", field, Operator(operator), value, strategy, model)


def with_rules(*rules: Rule) -> Policy:
    return replace(POLICY, rules=rules)


def test_what_second_gear_starts_with_is_fine() -> None:
    assert found(DEFAULT_POLICY) == []
    assert found(POLICY) == []


def test_blocking_problems_come_first() -> None:
    policy = replace(POLICY, plan_at=0.0, margin=2.0)
    assert [problem.is_blocking for problem in found(policy)] == [True, False]


# --- weights and thresholds ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        ({"weights": {}}, "weights", "every brief would score 0"),
        ({"weights": dict.fromkeys(DEFAULT_WEIGHTS, 0.0)}, "weights", "every brief would score 0"),
        ({"weights": {**POLICY.weights, "compute": -0.1}}, "weights.compute", "from 0 to 1"),
        ({"weights": {**POLICY.weights, "compute": 1.01}}, "weights.compute", "from 0 to 1"),
        ({"weights": {**POLICY.weights, "compute": float("nan")}}, "weights.compute", "from 0 to 1"),
        ({"weights": {**POLICY.weights, "computing": 0.4}}, "weights.computing", "no part “computing”"),
        ({"weights": dict.fromkeys(DEFAULT_WEIGHTS, 0.05)}, "weights", "come to 0.40 together"),
        ({"plan_at": -0.1}, "plan_at", "from 0 to 1"),
        ({"reason_at": 1.1}, "reason_at", "from 0 to 1"),
        ({"plan_at": 0.9}, "reason_at", "swap them"),
        ({"control_share": 0.6}, "control_share", "from 0 to 50 %"),
        ({"control_share": -0.1}, "control_share", "from 0 to 50 %"),
        ({"margin": 0.7}, "margin", "from 0 to 50 %"),
        ({"top_ups": 6}, "top_ups", "0 to 5 rounds"),
    ],
)
def test_what_would_break_or_mislead_forbids_publishing(
    change: dict[str, Any], place: str, words: str
) -> None:
    problem = found_at(place, replace(POLICY, **change))
    assert problem.is_blocking
    assert words in problem.message


def test_weights_that_just_reach_the_threshold_are_enough() -> None:
    few = {"compute": 0.1, "verify": 0.2, "reconcile": 0.15}
    problems = found(replace(POLICY, weights=few, reason_at=0.45))
    assert not any(problem.is_blocking for problem in problems)


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        ({"weights": {"compute": 0.5}}, "weights", "do not count"),
        ({"plan_at": 0.0}, "plan_at", "no brief is diffused"),
        ({"control_share": 0.1, "margin": 0.0}, "margin", "only where the lighter one is better"),
        ({"control_share": 0.1, "plan_at": 0.0}, "control_share", "no control to draw"),
    ],
)
def test_what_may_be_meant_is_told_and_can_be_published(
    change: dict[str, Any], place: str, words: str
) -> None:
    problems = [problem for problem in found(replace(POLICY, **change)) if problem.place == place]
    assert not any(problem.is_blocking for problem in problems)
    assert any(words in problem.message for problem in problems)


def test_a_score_that_never_reaches_reasoning_is_told() -> None:
    policy = replace(POLICY, weights=dict.fromkeys(DEFAULT_WEIGHTS, 0.06), reason_at=0.9)
    problem = found_at("weights", policy)
    assert not problem.is_blocking
    assert "only rules can send a brief to reasoning" in problem.message


# --- the judge ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "place", "words", "is_blocking"),
    [
        ({"low": 0.7}, "judge.high", "swap its ends", True),
        ({"low": 0.6}, "judge.high", "is empty", True),
        ({"low": -0.1}, "judge.low", "from 0 to 1", True),
        ({"high": 1.2}, "judge.high", "from 0 to 1", True),
        ({"low": 0.5}, "judge.low", "lies above the threshold 0.45", False),
        ({"high": 0.4}, "judge.low", "lies below the threshold 0.45", False),
        ({"model": ""}, "judge.model", "Say which model", True),
        ({"model": "mercury-9"}, "judge.model", "no model “mercury-9”", True),
        ({"model": "gpt-6-luna"}, "judge.model", "no diffusion model", False),
        ({"max_seconds": 0.0}, "judge.max_seconds", "some time", True),
        ({"max_seconds": 30.0}, "judge.max_seconds", "may wait 30 seconds", False),
        ({"max_usd_a_day": Decimal(0)}, "judge.max_usd_a_day", "never be asked", True),
        ({"max_usd_a_day": Decimal("0.0001")}, "judge.max_usd_a_day", "never be asked", True),
    ],
)
def test_a_judge_who_cannot_judge_is_told(
    change: dict[str, Any], place: str, words: str, is_blocking: bool
) -> None:
    problem = found_at(place, replace(POLICY, judge=replace(JUDGE, **change)))
    assert words in problem.message
    assert problem.is_blocking is is_blocking


def test_a_judge_without_a_key_is_a_warning_and_one_that_is_switched_off_is_not() -> None:
    policy = replace(POLICY, judge=JUDGE)
    assert found(policy) == []
    missing = found_at("judge.model", policy, unavailable={"mercury-2.5": "INCEPTION_API_KEY is not set."})
    assert not missing.is_blocking
    assert "INCEPTION_API_KEY" in missing.message
    assert found_at("judge.model", replace(policy, switched_off=("mercury-2.5",))).is_blocking


# --- rules --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "place", "words"),
    [
        (replace(rule("vertical", "is", "x"), name="  "), "name", "Give rule 1 a name"),
        (rule("industry", "is", "pharma"), "field", "has a field “industry”"),
        (rule("part:", "at_least", 0.5), "field", "has a field “part:”"),
        (rule("part:maths", "at_least", 0.5), "field", "no part “maths”"),
        (rule("vertical", "at_least", 3.0), "operator", "holds a text"),
        (rule("markets", "at_most", 3.0), "operator", "holds several texts"),
        (rule("items", "is", "24"), "operator", "holds a number"),
        (rule("score", "contains", "1"), "operator", "holds a number"),
        (rule("items", "at_least", "24"), "value", "Give a number"),
        (rule("items", "at_least", float("nan")), "value", "Give a number"),
        (rule("vertical", "is", ""), "value", "empty"),
        (rule("product", "contains", " "), "value", "empty"),
        (rule("vertical", "one_of", ()), "value", "never fire"),
        (rule("vertical", "one_of", ("pharma", "")), "value", "empty"),
        (rule("part:compute", "at_least", 1.5), "value", "never above 1"),
        (rule("score", "at_least", 1.01), "value", "never above 1"),
        (rule("score", "at_most", -0.1), "value", "never below 0"),
        (rule("items", "at_most", 0.0), "value", "never below 1"),
        (rule("source_words", "at_most", 0.0), "value", "only counted where there is source text"),
        (rule("markets", "is", "Germany"), "value", "no country code"),
        (rule("language", "one_of", ("German", "French")), "value", "no language code"),
        (rule("language", "is_not", "German"), "value", "fires for every brief"),
        (rule("vertical", "is", "x", model="gpt-9"), "model", "no model “gpt-9”"),
        (rule("vertical", "is", "x", model="mercury-3"), "model", "is written by a reasoning model"),
        (
            rule("vertical", "is", "x", Strategy.PLAN, "gpt-6-luna"),
            "model",
            "is written by a diffusion model",
        ),
    ],
)
def test_a_rule_that_cannot_work_forbids_publishing(wrong: Rule, place: str, words: str) -> None:
    problem = found_at(f"rules.0.{place}", with_rules(wrong))
    assert problem.is_blocking
    assert words in problem.message


def test_a_score_that_the_weights_cannot_reach_never_fires_a_rule() -> None:
    policy = replace(with_rules(rule("score", "at_least", 0.9)), weights={"compute": 0.5})
    assert "never above 0.5" in found_at("rules.0.value", policy).message


@pytest.mark.parametrize(
    "right",
    [
        rule("vertical", "is", "pharma"),
        rule("vertical", "is_not", "retail"),
        rule("markets", "one_of", ("DE", "at")),
        rule("language", "contains", "de"),
        rule("languages", "is", "pt-BR"),
        rule("channels", "is", "x"),
        rule("items", "at_least", 40.0),
        rule("source_words", "at_least", 1.0),
        rule("source_words", "at_most", 300.0),
        rule("part:compute", "at_least", 1.0),
        rule("part:compute", "at_most", 0.0),
        rule("score", "at_least", 1.0),
        rule("vertical", "is", "x", model="gpt-6-luna"),
        rule("vertical", "is", "x", Strategy.PLAN, "mercury-3"),
    ],
)
def test_a_rule_that_works_is_left_alone(right: Rule) -> None:
    assert found(with_rules(right)) == []


def test_two_rules_of_one_name_are_told_at_the_second() -> None:
    policy = with_rules(rule("vertical", "is", "a", name="Law"), rule("vertical", "is", "b", name="law "))
    problem = found_at("rules.1.name", policy)
    assert problem.is_blocking
    assert "Rules 1 and 2 are both called" in problem.message


def test_a_language_without_its_country_is_told() -> None:
    problem = found_at("rules.0.value", with_rules(rule("language", "is", "de")))
    assert not problem.is_blocking
    assert "Choose “contains”" in problem.message


def test_a_value_among_others_that_matches_nothing_is_told() -> None:
    problem = found_at("rules.0.value", with_rules(rule("markets", "one_of", ("DE", "Austria"))))
    assert not problem.is_blocking
    assert "“Austria” matches nothing" in problem.message


@pytest.mark.parametrize(
    "everything",
    [
        rule("items", "at_least", 1.0),
        rule("score", "at_least", 0.0),
        rule("score", "at_most", 1.0),
        rule("part:compute", "at_most", 1.0),
    ],
)
def test_a_rule_that_takes_everything_is_told_with_what_it_shadows(everything: Rule) -> None:
    problems = found(with_rules(everything, rule("vertical", "is", "pharma", name="Law")))
    assert [(problem.place, problem.is_blocking) for problem in problems] == [
        ("rules.0.value", False),
        ("rules.1", False),
    ]
    assert "fires for every brief" in problems[0].message
    assert "“Law” never decides" in problems[1].message


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (rule("vertical", "one_of", ("Pharma", "finance")), rule("vertical", "is", "pharma")),
        (rule("vertical", "one_of", ("a", "b", "c")), rule("vertical", "one_of", ("C", "a"))),
        (rule("vertical", "is_not", "retail"), rule("vertical", "one_of", ("pharma", "finance"))),
        (rule("product", "contains", "cream"), rule("product", "contains", "ice cream")),
        (rule("product", "contains", "cream"), rule("product", "is", "Sun Cream")),
        (rule("markets", "one_of", ("de", "at")), rule("markets", "is", "DE")),
        (rule("languages", "is", "de-DE"), rule("language", "is", "de-de")),
        (rule("languages", "contains", "de"), rule("language", "is", "de-AT")),
        (rule("items", "at_least", 20.0), rule("items", "at_least", 40.0)),
        (rule("items", "at_most", 40.0), rule("items", "at_most", 20.0)),
        (rule("part:compute", "at_least", 0.5), rule("part:compute", "at_least", 0.9)),
        (rule("score", "at_least", 0.35), rule("part:compute", "at_least", 0.5)),
    ],
)
def test_a_rule_behind_a_wider_one_never_decides(earlier: Rule, later: Rule) -> None:
    problem = found_at("rules.1", with_rules(replace(earlier, name="wide"), replace(later, name="narrow")))
    assert not problem.is_blocking
    assert problem.message.startswith("The rule “narrow” never decides: “wide” before it takes")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (rule("vertical", "is", "pharma"), rule("vertical", "one_of", ("pharma", "finance"))),
        (rule("vertical", "is_not", "retail"), rule("vertical", "is", "retail")),
        (rule("vertical", "is", "pharma"), rule("brand", "is", "pharma")),
        (rule("markets", "is_not", "de"), rule("markets", "is", "at")),  # one brief may have both
        (rule("language", "is", "de-DE"), rule("languages", "is", "de-DE")),
        (rule("product", "contains", "ice cream"), rule("product", "contains", "cream")),
        (rule("items", "at_least", 40.0), rule("items", "at_least", 20.0)),
        (rule("items", "at_least", 20.0), rule("items", "at_most", 40.0)),
        (rule("score", "at_least", 0.4), rule("part:compute", "at_least", 0.5)),
        (rule("source_words", "at_least", 1.0), rule("vertical", "is", "pharma")),
    ],
)
def test_a_rule_that_still_has_briefs_of_its_own_is_left_alone(earlier: Rule, later: Rule) -> None:
    assert found(with_rules(replace(earlier, name="one"), replace(later, name="two"))) == []


def test_rules_that_shadow_together_are_both_named() -> None:
    policy = with_rules(
        rule("vertical", "is", "pharma", name="one"),
        rule("brand", "is", "x", name="aside"),
        rule("vertical", "is", "finance", name="two"),
        rule("vertical", "one_of", ("finance", "pharma"), name="three"),
    )
    assert "“one” and “two” before it take every brief" in found_at("rules.3", policy).message
    halves = with_rules(
        rule("items", "at_least", 13.0, name="many"),
        rule("items", "at_most", 12.0, name="few"),
        rule("vertical", "is", "pharma", name="law"),
    )
    assert "“many” and “few” before it take" in found_at("rules.2", halves).message


def test_a_rule_said_twice_and_one_that_says_otherwise_are_told_apart() -> None:
    law = rule("vertical", "is", "pharma", name="Law")
    again = rule("vertical", "one_of", ("PHARMA",), name="Again")
    other = rule("vertical", "is", "Pharma", Strategy.DIFFUSE, name="Other")
    policy = with_rules(law, again, other)
    assert "“Again” says the same as “Law”" in found_at("rules.1", policy).message
    assert "“Other” contradicts “Law”" in found_at("rules.2", policy).message


def test_rules_that_never_fire_shadow_nothing() -> None:
    policy = with_rules(rule("items", "at_most", 0.0), rule("items", "at_most", 0.5, name="lower"))
    assert [problem.place for problem in found(policy)] == ["rules.0.value", "rules.1.value"]


def test_a_rules_model_without_its_key_names_the_variable_and_one_switched_off_is_refused() -> None:
    policy = with_rules(rule("vertical", "is", "pharma", model="gpt-6-luna"))
    waiting = found_at("rules.0.model", policy, unavailable=NO_KEY)
    assert not waiting.is_blocking
    assert "OPENAI_API_KEY is not set" in waiting.message
    assert found_at("rules.0.model", replace(policy, switched_off=("gpt-6-luna",))).is_blocking


def brief(**facts: Fact) -> TaskProfile:
    return TaskProfile("en", markets=1, items=24, source_words=0, signs={}, facts={"items": 24.0, **facts})


def test_rules_that_decided_none_of_the_last_briefs_are_a_hint() -> None:
    policy = with_rules(
        rule("vertical", "is", "pharma", name="used"),
        rule("vertical", "is", "farma", name="misspelt"),
        rule("items", "at_least", 10.0, name="too late"),
    )
    briefs = [brief(vertical="pharma")] * 30
    problems = found(policy, profiles=briefs)
    assert [(problem.place, problem.is_blocking) for problem in problems] == [
        ("rules.1", False),
        ("rules.2", False),
    ]
    assert problems[0].message == "The rule “misspelt” decided none of the last 30 briefs."
    assert found(policy) == []


def test_the_facts_that_rules_may_ask_for_are_those_that_headlines_measures() -> None:
    full = BriefContent(
        vertical="a", objective="b", brand="c", product="d", markets=("DE",), source_text="one two"
    )
    facts = task_profile(full, "en", 12, ["meta"]).facts
    kinds = {str: FactKind.TEXT, tuple: FactKind.TEXTS, float: FactKind.NUMBER}
    assert {name: kinds[type(fact)] for name, fact in facts.items()} == dict(FACT_KINDS)


# --- models -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "place", "words", "is_blocking"),
    [
        ({"switched_off": ("mercury-9",)}, "switched_off.0", "no model “mercury-9” to switch off", True),
        ({"switched_off": tuple(m.id for m in SEED_MODELS)}, "switched_off", "no run could start", True),
        (
            {"switched_off": tuple(m.id for m in SEED_MODELS if m.gear is Gear.DIFFUSION)},
            "switched_off",
            "No diffusion model can be called, so a reasoning model does that work too",
            False,
        ),
        ({"items_per_pass": {"mercury-9": 30}}, "items_per_pass.mercury-9", "no model", True),
        ({"items_per_pass": {"mercury-3": 0}}, "items_per_pass.mercury-3", "1 to 200", True),
        ({"items_per_pass": {"mercury-3": 201}}, "items_per_pass.mercury-3", "1 to 200", True),
        (
            {"items_per_pass": {"diffusiongemma-vllm": 150}},
            "items_per_pass.diffusiongemma-vllm",
            "would be cut off",
            False,
        ),
    ],
)
def test_what_a_policy_says_of_models_is_held_against_the_catalogue(
    change: dict[str, Any], place: str, words: str, is_blocking: bool
) -> None:
    problem = found_at(place, replace(POLICY, **change))
    assert words in problem.message
    assert problem.is_blocking is is_blocking


def models_named(strategy: Strategy, *writers: str, planners: tuple[str, ...] = ()) -> Policy:
    return replace(POLICY, models={strategy: StrategyModels(writers, planners)})


def test_a_strategys_models_are_told_one_by_one() -> None:
    policy = models_named(Strategy.REASON, "gpt-6-luna", "gpt-9", "gpt-6-luna")
    unknown = found_at("models.reason.writers.1", policy)
    assert unknown.is_blocking
    assert "twice" in found_at("models.reason.writers.2", policy).message
    waiting = found_at(
        "models.reason.writers.0", models_named(Strategy.REASON, "gpt-6-luna"), unavailable=NO_KEY
    )
    assert not waiting.is_blocking
    assert "passed over: OPENAI_API_KEY is not set." in waiting.message
    off = replace(models_named(Strategy.REASON, "gpt-6-luna"), switched_off=("gpt-6-luna",))
    assert not found_at("models.reason.writers.0", off).is_blocking


def test_the_other_gear_is_a_fallback_and_odd_in_the_first_place() -> None:
    assert found(models_named(Strategy.DIFFUSE, "mercury-3", "gpt-6-luna")) == []
    odd = found_at("models.diffuse.writers.0", models_named(Strategy.DIFFUSE, "gpt-6-luna"))
    assert not odd.is_blocking
    assert found(models_named(Strategy.PLAN, "mercury-3", planners=("gpt-6-luna",))) == []
    assert (
        "diffusion model"
        in found_at("models.plan.planners.0", models_named(Strategy.PLAN, planners=("mercury-3",))).message
    )
    assert (
        "Only “plan” has a planner"
        in found_at("models.reason.planners", models_named(Strategy.REASON, planners=("gpt-6-luna",))).message
    )


def test_a_gear_that_has_no_key_is_told_with_the_variables() -> None:
    unavailable = {
        model.id: f"{model.key_variable} is not set." if model.key_variable else "It has no address."
        for model in SEED_MODELS
        if model.gear is Gear.AUTOREGRESSIVE or model.is_sandbox
    }
    problem = found_at("models", POLICY, unavailable=unavailable)
    assert not problem.is_blocking
    assert "OPENAI_API_KEY is not set" in problem.message
    assert "ANTHROPIC_API_KEY is not set" in problem.message


def test_switching_off_the_last_model_that_can_be_called_is_refused() -> None:
    unavailable = {model.id: "Its key is not set." for model in SEED_MODELS if not model.is_sandbox}
    policy = replace(POLICY, switched_off=("sandbox-dllm", "sandbox-ar"))
    assert found_at("switched_off", policy, unavailable=unavailable).is_blocking


def test_no_model_at_all_does_not_keep_a_policy_from_being_published() -> None:
    problem = found_at("", POLICY, unavailable={model.id: "No key." for model in SEED_MODELS})
    assert not problem.is_blocking


# --- money --------------------------------------------------------------------------------------------------


def budget(soft: str | None, hard: str | None) -> Policy:
    return replace(POLICY, budget=Budget(Decimal(soft) if soft else None, Decimal(hard) if hard else None))


@pytest.mark.parametrize(
    ("policy", "place", "words", "is_blocking"),
    [
        (budget("5", "2"), "budget.soft_usd", "lies above the hard limit", True),
        (budget(None, "0.0001"), "budget.hard_usd", "One call costs about", True),
        (budget(None, "0"), "budget.hard_usd", "could start anything", True),
        (budget("-1", None), "budget.soft_usd", "negative", True),
        (budget(None, "-1"), "budget.hard_usd", "negative", True),
        (budget("0", None), "budget.soft_usd", "from the first brief of the day", False),
        (budget("2", "2"), "budget.soft_usd", "equals the hard one", False),
        (replace(POLICY, run_cost_usd=Decimal(0)), "run_cost_usd", "must be allowed", True),
        (replace(POLICY, run_cost_usd=Decimal("0.0001")), "run_cost_usd", "One call costs about", True),
        (
            replace(models_named(Strategy.REASON, "gpt-6-luna"), run_cost_usd=Decimal("0.0016")),
            "run_cost_usd",
            "may cost up to",
            False,
        ),
    ],
)
def test_amounts_are_held_against_what_a_call_costs(
    policy: Policy, place: str, words: str, is_blocking: bool
) -> None:
    problems = [problem for problem in found(policy) if problem.place == place]
    assert problems, found(policy)
    assert words in problems[0].message
    assert problems[0].is_blocking is is_blocking


def test_a_sound_budget_is_left_alone() -> None:
    assert found(budget("2", "5")) == []
    assert found(budget(None, "1")) == []
    assert found(budget("1", None)) == []


def test_one_workspaces_bounds_are_told_at_the_workspace() -> None:
    def at(bounds: tuple[str | None, str | None]) -> Problem:
        soft, hard = (None if amount is None else Decimal(amount) for amount in bounds)
        return found_at(
            "budget.by_workspace.4", replace(POLICY, budget=Budget(by_workspace={4: (soft, hard)}))
        )

    assert at(("5", "2")).message.startswith("Workspace 4: The soft limit 5 USD lies above")
    assert at((None, "0.0001")).is_blocking
    stopped = at((None, "0"))
    assert not stopped.is_blocking
    assert "can start nothing" in stopped.message


def test_with_the_sandbox_alone_a_budget_is_held_against_models_that_a_key_would_bring() -> None:
    unavailable = {model.id: "Its key is not set." for model in SEED_MODELS if not model.is_sandbox}
    assert found_at("budget.hard_usd", budget(None, "0.0001"), unavailable=unavailable).is_blocking


def test_a_server_of_ones_own_costs_nothing_and_needs_no_budget() -> None:
    own = tuple(replace(model, is_enabled=True) for model in SEED_MODELS if not model.key_variable)
    assert not any(
        "run_cost" in one.place for one in found(replace(POLICY, run_cost_usd=Decimal("1e-6")), own)
    )
