"""A policy tried against 5,000 past decisions and published, as an administrator does it in the browser."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from headlines.models import User
from routing import catalogue
from routing.history import outcomes
from routing.models import PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import Operator, Policy, Rule
from routing.types import Strategy
from tests.browser_support import keep_picture
from tests.conftest import PASSWORD
from tests.routing.history import past_decisions, policy_hold
from tests.routing.reviewed import reviewed_rows

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PageFor = Callable[..., Page]
SIZES = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]
PHARMA = Rule("Pharma is reasoned", "vertical", Operator.IS, "pharma", Strategy.REASON)


@pytest.fixture
def admin_user(db: None, monkeypatch: pytest.MonkeyPatch) -> User:
    for name in ("INCEPTION_API_KEY", "OPENAI_API_KEY"):
        monkeypatch.setenv(name, "sk-not-called")
    catalogue.catalogue_seed()
    policy_hold()
    return User.objects.create_superuser("ada@fellside.example", PASSWORD, name="Ada")


@pytest.fixture
def reviews() -> Iterator[None]:
    """Reviews in which the light gear falls short from 0.3 on."""
    before = outcomes._reader
    outcomes.register(lambda since, until, workspace_id=None: reviewed_rows(timezone.now()))
    yield
    outcomes.register(before)


def draft_with(actor: User, **changes: object) -> PolicyVersion:
    row = policy_versions.draft_create(actor=actor)
    policy: Policy = replace(policy_versions.policy_of(row), **changes)  # type: ignore[arg-type]  # a test's
    return policy_versions.draft_save(
        draft=row, data=policy_to_json(policy), note="Earlier plans", actor=actor, revision=row.revision
    )


def address(row: PolicyVersion, what: str = "replay") -> str:
    return reverse(f"admin:routing_policyversion_{what}", args=[row.pk])


def test_five_thousand_decisions_are_replayed_and_the_draft_is_published(
    open_as: PageFor, admin_user: User
) -> None:
    past_decisions(5_000)
    draft = draft_with(admin_user, plan_at=0.3, rules=(PHARMA,))
    page = open_as()
    started = time.perf_counter()
    page.goto(f"{address(draft)}?last=5000")
    summary = page.locator(".replay__summary")
    expect(summary).to_contain_text(re.compile(r"With version 2, [\d,]+ more of 5,000 briefs go to a plan"))
    expect(summary).to_contain_text(
        re.compile(r"the cost (rises|falls) from \$[\d.]+ to \$[\d.]+ a thousand")
    )
    assert time.perf_counter() - started < 10
    expect(page.locator(".flips tbody tr")).to_have_count(50)
    page.get_by_role("link", name="Older").click()
    expect(page.locator(".pages")).to_contain_text("51 to 100 of")
    page.get_by_role("link", name=re.compile("Diffusion model → Plan first")).click()
    expect(page.locator(".flips tbody tr").first).to_contain_text("threshold 0.45 → 0.30")
    page.get_by_role("link", name="Go on to publish version 2").click()
    page.get_by_role("button", name=re.compile("Publish")).first.click()
    expect(page.locator(".messagelist")).to_be_visible()
    draft.refresh_from_db()
    assert draft.status == PolicyVersion.Status.PUBLISHED


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_the_replay_fits_its_window(open_as: PageFor, admin_user: User, width: int, theme: str) -> None:
    past_decisions(1_000)
    draft = draft_with(
        admin_user, plan_at=0.3, reason_at=0.7, rules=(PHARMA,), weights={"compute": 0.8, "verify": 0.5}
    )
    page = open_as(width, theme)
    page.goto(address(draft))
    expect(page.locator(".plot__bar").first).to_be_attached()
    keep_picture(page, f"replay-{width}-{theme}")
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_a_threshold_is_found_and_used_with_one_click(
    open_as: PageFor, admin_user: User, width: int, theme: str
) -> None:
    past_decisions(1_000)
    draft = draft_with(admin_user, plan_at=0.45, reason_at=0.7)
    page = open_as(width, theme)
    page.goto(address(draft, "calibrate"))
    page.get_by_label("Target").fill("40")
    page.get_by_role("button", name="Find it").click()
    expect(page.locator(".replay__summary")).to_contain_text("%")
    keep_picture(page, f"calibrate-{width}-{theme}")
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name=re.compile(r"Use 0\.\d+ in this draft")).click()
    expect(page.locator(".messagelist")).to_contain_text("Draft 2 now escalates from 0.")
    draft.refresh_from_db()
    assert draft.data["plan_at"] < 0.36
    assert draft.revision == 3


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_what_outcomes_say_becomes_a_draft_on_request(
    open_as: PageFor, reviews: None, width: int, theme: str
) -> None:
    page = open_as(width, theme)
    page.goto(reverse("admin:routing_learning"))
    expect(page.locator(".replay__summary")).to_contain_text("escalate from 0.30 on")
    keep_picture(page, f"learning-{width}-{theme}")
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Make a draft with 0.30").click()
    expect(page.locator(".messagelist")).to_contain_text("Nothing is published")
    assert PolicyVersion.objects.get(status="draft").data["plan_at"] == 0.3


def test_nothing_stored_yet_is_explained(open_as: PageFor, admin_user: User) -> None:
    draft = draft_with(admin_user, plan_at=0.3)
    page = open_as(360, "light")
    page.goto(address(draft))
    expect(page.locator(".empty")).to_contain_text("Each run that is started leaves a decision")
    keep_picture(page, "replay-empty")
    page.goto(address(draft, "calibrate"))
    expect(page.locator("#content")).to_contain_text("There is no past brief")
    page.goto(reverse("admin:routing_learning"))
    keep_picture(page, "learning-empty")


def test_without_scripts_a_set_of_numbers_is_replayed(open_as: PageFor, admin_user: User) -> None:
    chosen = past_decisions(30)[:3]
    draft = draft_with(admin_user, plan_at=0.3)
    page = open_as(java_script_enabled=False)
    page.goto(address(draft))
    page.get_by_text("A chosen set of briefs").click()
    page.get_by_label("Numbers").fill(" ".join(str(one.pk) for one in chosen))
    page.get_by_role("button", name="Decide this set").click()
    expect(page.locator("#content")).to_contain_text("3 briefs of a chosen set")
