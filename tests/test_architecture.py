"""Which part may import which. A broken rule names the file and the import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent

PURE = [
    "headlines/channels.py",
    "headlines/counting.py",
    "headlines/languages.py",
    "headlines/brief_input.py",
    "headlines/generation",
    "headlines/lint",
    "headlines/exports",
    "routing/types.py",
    "routing/errors.py",
    "routing/pricing.py",
    "routing/complexity.py",
    "routing/policy.py",
    "routing/policies/json_form.py",
    "routing/policies/problem.py",
    "routing/policies/check.py",
    "routing/policies/diff.py",
    "routing/policies/words.py",
    "routing/policies/rule_check.py",
    "routing/policies/rule_reach.py",
    "routing/policies/model_check.py",
    "routing/policies/money_check.py",
    "routing/estimate.py",
    "routing/savings/savings.py",
    "routing/savings/quality.py",
    "routing/savings/noninferiority.py",
    "routing/history/outcomes.py",
    "routing/history/learning.py",
    "routing/history/calibration.py",
    "routing/history/replay.py",
    "routing/history/expectation.py",
    "routing/seed_models.py",
    "routing/catalogue_diff.py",
]
FRAMEWORKS = {"django", "httpx", "celery", "redis", "starlette"}
HTTP = {"httpx", "httpx_sse", "requests", "urllib3", "aiohttp", "starlette", "uvicorn"}


def modules(place: str) -> list[Path]:
    path = CHECKOUT / place
    found = [path] if path.suffix == ".py" else sorted(path.rglob("*.py"))
    return [file for file in found if "migrations" not in file.parts]


def imports(file: Path) -> Iterator[str]:
    """Yield every module a file imports, wherever in the file, as a dotted name."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def broken(places: list[str], forbidden: set[str]) -> list[str]:
    """Return ``file imports module`` for each import of something forbidden."""
    return [
        f"{file.relative_to(CHECKOUT)} imports {name}"
        for place in places
        for file in modules(place)
        for name in imports(file)
        if any(name == banned or name.startswith(f"{banned}.") for banned in forbidden)
    ]


@pytest.mark.parametrize("place", PURE)
def test_pure_modules_know_neither_framework_nor_network(place: str) -> None:
    assert modules(place), f"{place} has moved; this rule no longer covers it"
    assert broken([place], FRAMEWORKS) == []


def test_routing_knows_nothing_of_headlines() -> None:
    assert broken(["routing"], {"headlines"}) == []


def test_only_providers_and_the_sandbox_speak_http_to_models() -> None:
    others = [
        place
        for package in ("routing", "headlines")
        for place in (str(file.relative_to(CHECKOUT)) for file in modules(package))
        if not place.startswith(("routing/providers/", "routing/sandbox/"))
    ]
    assert broken(others, HTTP) == []


def test_headlines_reaches_models_only_through_the_gateway() -> None:
    assert broken(["headlines"], {"routing.providers", "routing.sandbox"}) == []


def test_the_sandbox_stands_alone() -> None:
    assert broken(["routing/sandbox"], {"django", "headlines", "config", "celery", "redis"}) == []
    outside = {
        name
        for file in modules("routing/sandbox")
        for name in imports(file)
        if name.startswith("routing.") and not name.startswith("routing.sandbox")
    }
    assert outside == set()


def test_services_selectors_and_pure_modules_do_not_import_the_layers_above() -> None:
    above = {
        "headlines.views",
        "headlines.forms",
        "headlines.urls",
        "headlines.admin",
        "headlines.management",
    }
    below = ["headlines/services", "headlines/selectors.py", "headlines/generation", "headlines/lint"]
    assert broken([*below, "headlines/exports", "headlines/models"], above) == []


def test_models_do_not_import_services() -> None:
    assert broken(["headlines/models", "routing/models"], {"headlines.services", "headlines.selectors"}) == []


def test_the_rules_can_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_architecture.CHECKOUT", tmp_path)
    (tmp_path / "routing").mkdir()
    (tmp_path / "routing" / "bad.py").write_text("def f():\n    from headlines.models import Run\n")
    assert broken(["routing"], {"headlines"}) == [
        "routing/bad.py imports headlines.models",
        "routing/bad.py imports headlines.models.Run",
    ]
