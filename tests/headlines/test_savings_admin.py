"""The page of savings and quality, and that reviewers are not told which gear wrote."""

from __future__ import annotations

import datetime
import random
import uuid
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from headlines.models import Pass, Run, User, Variant, Workspace
from headlines.services.review import variant_decide
from routing import catalogue
from routing.models import Call, CatalogueModel, Decision, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import DEFAULT_POLICY, StrategyModels
from routing.types import Strategy
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db

AR = "claude-haiku-4-5"
"""1.00 and 5.00 USD a million tokens, 0.10 for cached ones."""
PAGE = "/admin/headlines/run/savings/"
ClientFor = Callable[[User], Client]


def publish(**changes: Any) -> None:
    models = {Strategy.REASON: StrategyModels(writers=(AR,))}
    policy = replace(DEFAULT_POLICY, **{"models": models, **changes})
    PolicyVersion.objects.filter(status="published").update(status="retired")
    number = PolicyVersion.objects.count() + 1
    PolicyVersion.objects.create(number=number, status="published", data=policy_to_json(policy))
    policy_versions.forget()


@pytest.fixture
def admin_client(client_for: ClientFor) -> Client:
    return client_for(User.objects.create_superuser("ada@fellside.example", PASSWORD, name="Ada"))


@pytest.fixture
def keyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "k")
    monkeypatch.setenv("INCEPTION_API_KEY", "k")
    catalogue.catalogue_seed()
    CatalogueModel.objects.filter(name=AR).update(is_enabled=True)
    catalogue.forget()


def shown(client: Client, query: str = "") -> str:
    response = client.get(f"{PAGE}{query}")
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def history(run: Run, *, runs: int, control_every: int = 10, seed: int = 1, drop: float = 0.0) -> None:
    """Store a month of reviewed runs with their calls; each ``control_every``-th one is a control."""
    chance = random.Random(seed)
    version = PolicyVersion.objects.get(status="published").number
    now = timezone.now()
    for number in range(runs):
        is_control = number % control_every == 0
        model = AR if is_control else "mercury-2.5"
        at = now - datetime.timedelta(hours=number * 600 // runs)
        decision = Decision.objects.create(
            workspace_id=run.workspace_id,
            strategy="reason" if is_control else "diffuse",
            model=model,
            score=0.1,
            threshold=0.45,
            parts=[],
            reason="…",
            policy_version=version,
            is_control=is_control,
            created_at=at,
        )
        made = Run.objects.create(
            workspace=run.workspace,
            version=run.version,
            status=Run.Status.DONE,
            idempotency_key=f"history-{number}",
            decision=decision,
            wanted=12,
            finished_at=at,
            created_at=at,
        )
        made_in = Pass.objects.create(
            run=made,
            number=1,
            status=Pass.Status.DONE,
            channel="google_rsa",
            language="en-GB",
            slots={},
            model=model,
            wanted=12,
            received=12,
            kept=12,
        )
        own = min(max(chance.gauss(0.75 if is_control else 0.75 - drop, 0.12), 0.02), 0.98)
        Variant.objects.bulk_create(
            Variant(
                workspace=run.workspace,
                run=made,
                made_in=made_in,
                code=f"h{number:04d}{line:02d}"[:7],
                channel="google_rsa",
                slot="headline",
                language="en-GB",
                position=line,
                text=f"Line {line}",
                original_text=f"Line {line}",
                normal_text=f"line {line}",
                length=7,
                limit=30,
                status="approved" if chance.random() < own else "rejected",
            )
            for line in range(1, 13)
        )
        Call.objects.create(
            workspace_id=run.workspace_id,
            task_id=made_in.task_id,
            decision_id=decision.pk,
            provider="anthropic" if is_control else "inception",
            model=model,
            gear="autoregressive" if is_control else "diffusion",
            outcome="ok",
            purpose="variants",
            usable_items=12,
            input_tokens=1800,
            cached_tokens=900,
            output_tokens=700,
            reasoning_tokens=200 if is_control else 0,
            cost_usd=Decimal("0.005") if is_control else Decimal("0.000723"),
            created_at=at,
        )


def test_only_staff_see_the_page(client_for: ClientFor, owner: User, admin_client: Client) -> None:
    assert client_for(owner).get(PAGE).status_code == 302
    staff = User.objects.create_user("sue@fellside.example", PASSWORD, name="Sue", is_staff=True)
    assert client_for(staff).get(PAGE).status_code == 403
    assert reverse("admin:headlines_spend") == PAGE
    assert f'href="{PAGE}"' in admin_client.get("/admin/").content.decode()


def test_with_the_sandbox_alone_there_is_nothing_to_save_and_no_verdict(
    admin_client: Client, run_with_variants: Run, reviewer: User
) -> None:
    Call.objects.create(
        workspace_id=run_with_variants.workspace_id,
        task_id=uuid.uuid4(),
        provider="inception",
        model="sandbox-dllm",
        gear="diffusion",
        is_sandbox=True,
        outcome="ok",
        input_tokens=700,
        output_tokens=300,
    )
    for line in run_with_variants.variants.all()[:3]:
        variant_decide(variant=line, actor=reviewer, status="approved")
    page = shown(admin_client)
    assert "Nothing to save yet" in page
    assert "answered 1 call with 1,000 tokens" in page
    assert "$" not in page
    assert "No verdict" in page
    assert "100 %" in page  # the sandbox's own approval, labelled


def test_the_page_says_what_was_saved_and_what_that_rests_on(
    admin_client: Client, run_with_variants: Run, keyed: None
) -> None:
    publish(control_share=0.1)
    history(run_with_variants, runs=40, control_every=2)
    page = shown(admin_client)
    # 20 light calls of 900 fresh and 900 cached tokens in, 700 out and 280 thought: 0.00589 each.
    # 20 controls at 0.005, on either side.
    assert "On claude-haiku-4-5 throughout, the same work would have cost" in page
    assert "20 calls of the diffusion gear" in page
    assert "think 0.40, as in its 20 calls for controls" in page
    assert "$0.1145 was spent." in page
    assert "would have cost $0.2178. Saved: $0.1033, 47 %." in page
    assert run_with_variants.workspace.name in page


def test_a_light_gear_that_costs_more_is_not_told_as_a_saving(
    admin_client: Client, run_with_variants: Run, keyed: None
) -> None:
    publish(models={Strategy.REASON: StrategyModels(writers=("gpt-6-luna", "claude-haiku-5-5"))})
    history(run_with_variants, runs=10)
    page = shown(admin_client)
    assert "Nothing was saved: that is $" in page
    assert "−$" in page


def test_without_calls_enough_no_thinking_is_added_and_the_page_says_so(
    admin_client: Client, run_with_variants: Run, keyed: None
) -> None:
    publish()
    history(run_with_variants, runs=10, control_every=5)
    assert "It made 2 calls in this period, under 20" in shown(admin_client)


def test_the_verdict_and_how_many_more_reviews_it_takes(
    admin_client: Client, run_with_variants: Run, keyed: None
) -> None:
    publish(control_share=0.2, margin=0.05)
    history(run_with_variants, runs=60, control_every=5)
    page = shown(admin_client)
    assert "Not settled" in page
    assert "more reviewed runs of controls" in page
    assert "20 % of the light briefs" in page


def test_a_gear_that_is_far_worse_is_called_so(
    admin_client: Client, run_with_variants: Run, keyed: None
) -> None:
    publish(control_share=0.5)
    history(run_with_variants, runs=160, control_every=2, drop=0.3)
    page = shown(admin_client)
    assert ">Worse</span>" in page
    assert "Lower the threshold" in page


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?days=7", 'href="?days=7" aria-current="true"'),
        ("?days=junk", 'href="?days=30" aria-current="true"'),
        ("?start=2026-11-01&end=2026-11-10", "1 Nov 2026 to 10 Nov 2026"),
        ("?start=2026-11-10&end=2026-11-01", "The period ends before it begins."),
        ("?start=1026-11-10&end=2026-11-01", "Choose at most 366 days."),
        ("?start=nonsense&end=", "Enter a valid date."),
    ],
)
def test_the_period_is_chosen_in_the_address(admin_client: Client, query: str, expected: str) -> None:
    assert expected in shown(admin_client, query)


def test_the_page_takes_few_queries_however_many_runs(
    admin_client: Client, run_with_variants: Run, keyed: None, django_assert_max_num_queries: Any
) -> None:
    publish(control_share=0.1)
    history(run_with_variants, runs=60)
    shown(admin_client)
    with django_assert_max_num_queries(16):
        shown(admin_client)


# --- Blind -------------------------------------------------------------------------------------------


def seen_by(client: Client, run: Run) -> str:
    page = client.get(reverse("run_detail", args=["fellside", run.pk])).content.decode()
    listed = client.get(reverse("run_list", args=["fellside"])).content.decode()
    return page + listed


def test_while_controls_are_drawn_nobody_sees_who_wrote_lines_that_are_to_be_reviewed(
    run_with_variants: Run, reviewer: User, owner: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    assert "sandbox-dllm" in seen_by(client_for(reviewer), run)
    publish(control_share=0.1)
    pages = []
    for is_control, strategy, model in (
        (False, "diffuse", "sandbox-dllm"),
        (True, "reason", "sandbox-ar"),
    ):
        Decision.objects.filter(pk=run.decision_id).update(
            is_control=is_control, strategy=strategy, model=model
        )
        for user in (reviewer, owner):
            page = seen_by(client_for(user), run)
            assert model not in page
            assert "easoning model" not in page
            assert "hidden while the gears are compared" in page
            assert "sandbox" in page  # what is no model still says so
        pages.append(len(page))
    assert abs(pages[0] - pages[1]) < 20  # the two look the same


def test_once_reviewed_or_escalated_a_run_says_who_wrote(
    run_with_variants: Run, reviewer: User, client_for: ClientFor
) -> None:
    publish(control_share=0.1)
    client = client_for(reviewer)
    Decision.objects.filter(pk=run_with_variants.decision_id).update(strategy="plan")
    assert "sandbox-dllm" in seen_by(client, run_with_variants)
    Decision.objects.filter(pk=run_with_variants.decision_id).update(strategy="diffuse")
    assert "sandbox-dllm" not in seen_by(client, run_with_variants)
    for line in run_with_variants.variants.all():
        variant_decide(variant=line, actor=reviewer, status="approved")
    assert "sandbox-dllm" in seen_by(client, run_with_variants)


def test_the_numbers_are_of_every_workspace_together(
    admin_client: Client, run_with_variants: Run, keyed: None, stranger: User
) -> None:
    publish(control_share=0.1)
    history(run_with_variants, runs=6)
    other = Workspace.objects.get(slug="elsewhere")
    Call.objects.filter(model=AR).update(workspace_id=other.pk)
    page = shown(admin_client)
    assert other.name in page
    assert "Together" in page
