"""The tuning room in a real browser: from a new draft to what holds and back, in both themes, on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from headlines.models import User
from routing import catalogue
from routing.ledger import decision_write
from routing.models import Decision, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import DEFAULT_POLICY, Judge, Operator, Policy, Rule, decide
from routing.types import Strategy, TaskProfile
from tests.browser_support import keep_picture

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PageFor = Callable[..., Page]
ROOM = "/admin/routing/policyversion/"
SIZES = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]
BRIEF = "Work out what a wash costs now and say the exact % saved against the bottle."


@pytest.fixture(autouse=True)
def seeded(db: None) -> None:
    catalogue.catalogue_seed()


def assert_fits(page: Page, width: int) -> None:
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "it scrolls sideways"


def decided() -> Decision:
    """Return a decision on a brief with something to work out."""
    profile = TaskProfile(
        "en",
        markets=1,
        items=12,
        source_words=0,
        signs={"compute": 1.0, "verify": 0.5},
        evidence={"compute": ("work out",), "verify": ("lab report",)},
        facts={"vertical": "home", "items": 12.0},
    )
    decision = decide(profile, policy_versions.in_force().published, catalogue.available_models())
    return decision_write(1, decision, profile, subject_id=None)


def a_life(user: User) -> PolicyVersion:
    """Publish two versions, put one on trial, and leave a draft with a problem; return the draft."""
    first = policy_versions.draft_create(actor=user)
    policy = Policy(
        version=first.number,
        plan_at=0.4,
        reason_at=0.6,
        rules=(
            Rule("pharma is reasoned", "vertical", Operator.ONE_OF, ("pharma", "health"), Strategy.REASON),
        ),
        control_share=0.05,
    )
    _saved(first, policy, user, "Plan what is in the middle; pharma always with the reasoning model")
    policy_versions.policy_publish(version=first, actor=user, note="Looked good in the replay.")
    second = policy_versions.draft_create(actor=user)
    _saved(second, Policy(version=second.number, plan_at=0.35, reason_at=0.6), user, "Lower threshold")
    policy_versions.trial_begin(version=second, share=0.1, actor=user)
    draft = policy_versions.draft_create(actor=user)
    crossed = Policy(
        version=draft.number,
        plan_at=0.7,
        reason_at=0.5,
        judge=Judge(0.3, 0.6, "sandbox-dllm"),
        rules=policy.rules,
    )
    _saved(draft, crossed, user, "Ask a judge in the middle")
    return draft


def _saved(draft: PolicyVersion, policy: Policy, user: User, note: str) -> None:
    policy_versions.draft_save(
        draft=draft, data=policy_to_json(policy), note=note, actor=user, revision=draft.revision
    )


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_every_page_of_the_room_fits_its_window(
    open_as: PageFor, admin_user: User, sandbox: str, width: int, theme: str
) -> None:
    draft = a_life(admin_user)
    decision = decided()
    page = open_as(width, theme)
    published = PolicyVersion.objects.get(status="published")
    pages = {
        "room": f"{ROOM}?decision={decision.pk}",
        "draft": f"{ROOM}{draft.pk}/change/?decision={decision.pk}",
        "version": f"{ROOM}{published.pk}/change/",
        "publish": f"{ROOM}{draft.pk}/publish/",
        "decisions": "/admin/routing/decision/",
        "decision": f"/admin/routing/decision/{decision.pk}/change/",
        "index": "/admin/",
    }
    for name, address in pages.items():
        page.goto(address)
        keep_picture(page, f"{name}-{width}-{theme}")
        assert_fits(page, width)


def test_a_draft_is_made_tried_published_and_rolled_back(open_as: PageFor, sandbox: str) -> None:
    page = open_as()
    page.goto(ROOM)
    expect(page.get_by_role("heading", name="Holds now: version 1")).to_be_visible()
    page.get_by_role("button", name="New draft from what holds").click()
    expect(page.get_by_role("heading", name="Draft 2", exact=True)).to_be_visible()

    slider = page.get_by_label("Plan from, slider")
    slider.fill("0.3")
    expect(page.get_by_label("Plan from", exact=True)).to_have_value("0.3")
    words = page.locator("#thresholds [data-zones-words]")
    expect(words).to_contain_text("Diffuse below 0.30")
    page.get_by_label("Reason from", exact=True).fill("0.2")
    page.get_by_role("textbox", name="A brief").fill(BRIEF)
    page.get_by_role("button", name="Try it").click()
    expect(page.locator(".try__side")).to_have_count(2)
    expect(page.locator(".chip", has_text="not saved yet")).to_be_visible()

    page.get_by_role("button", name="Check").click()
    expect(page.locator(".messagelist")).to_contain_text("must be mended first")
    page.locator(".card--said a").first.click()
    expect(page.get_by_label("Reason from", exact=True)).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Reason from", exact=True).fill("0.6")
    page.get_by_label("What changes with it").fill("Plan more")
    page.get_by_role("button", name="Save draft").last.click()
    expect(page.locator(".messagelist")).to_contain_text("Draft 2 is saved. It can be published.")

    page.get_by_role("button", name="Publish…").click()
    expect(page.locator(".diff")).to_contain_text("0.30")
    page.get_by_role("button", name="Publish version 2").click()
    expect(page.locator(".messagelist")).to_contain_text("Version 2 holds now")
    expect(page.get_by_role("heading", name="Holds now: version 2")).to_be_visible()
    policy_versions.forget()
    assert policy_versions.in_force().published.plan_at == 0.3

    page.get_by_role("link", name="All of it").click()
    expect(page.get_by_role("button", name="New draft from this")).to_be_visible()
    page.get_by_role("link", name=re.compile("Version 1, which it began from")).click()
    page.get_by_role("link", name="Roll back to it…").click()
    page.get_by_role("button", name="Roll back to version 1").click()
    expect(page.get_by_role("heading", name="Holds now: version 1")).to_be_visible()
    policy_versions.forget()
    assert policy_versions.in_force().published.plan_at == DEFAULT_POLICY.plan_at


def test_everything_works_without_javascript(open_as: PageFor, admin_user: User, sandbox: str) -> None:
    page = open_as(java_script_enabled=False)
    page.goto(ROOM)
    page.get_by_role("button", name="New draft from what holds").click()
    assert page.locator(".field__slider:visible").count() == 0
    for name, value in (("one", "pharma"), ("two", "finance")):
        page.get_by_role("button", name="Add a rule").click()
        rule = page.locator(".rule").last
        rule.get_by_label("Name").fill(name)
        rule.get_by_label("What").select_option("vertical")
        rule.get_by_label("Value").fill(value)
    page.get_by_role("button", name="Move this rule up").last.click()
    expect(page.locator(".rule").nth(-2).get_by_label("Name")).to_have_value("two")
    page.get_by_label("Add to “Diffuse: who writes”").select_option("mercury-3")
    page.get_by_role("button", name="Save draft").last.click()
    expect(page.locator(".messagelist")).to_contain_text("Draft 2 is saved")
    draft = PolicyVersion.objects.get(number=2)
    assert [rule["name"] for rule in draft.data["rules"]][-2:] == ["two", "one"]
    assert draft.data["models"]["diffuse"]["writers"] == ["mercury-3"]
