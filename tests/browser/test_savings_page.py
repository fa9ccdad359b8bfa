"""Savings and quality as an administrator sees them: in both themes, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from headlines.models import Run, User
from routing.models import Call
from tests.browser_support import keep_picture
from tests.headlines.test_savings_admin import PAGE, history, keyed, publish

__all__ = ["keyed"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PageFor = Callable[..., Page]
SIZES = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_sentences_plots_and_numbers_fit_their_window(
    open_as: PageFor, run_with_variants: Run, keyed: None, width: int, theme: str
) -> None:
    publish(control_share=0.2)
    history(run_with_variants, runs=120, control_every=5)
    page = open_as(width, theme)
    page.goto("/admin/")
    keep_picture(page, f"index-{width}-{theme}")
    page.get_by_role("link", name="Savings and quality").click()
    expect(page.locator("#content-main")).to_contain_text("Saved: $")
    page.wait_for_load_state("load")  # the text may be there before the styles are
    keep_picture(page, f"savings-{width}-{theme}")
    expect(page.locator(".plot__bars .bar--spent")).to_have_count(30)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for frame in page.locator(".table-frame").all():
        assert frame.evaluate("one => one.scrollWidth <= one.clientWidth"), "a column is cut off"


@pytest.mark.parametrize(("width", "theme"), SIZES[::3])
def test_the_sandbox_alone_is_labelled(
    open_as: PageFor, run_with_variants: Run, width: int, theme: str
) -> None:
    Call.objects.create(
        workspace_id=run_with_variants.workspace_id,
        task_id=run_with_variants.passes.get().task_id,
        provider="inception",
        model="sandbox-dllm",
        gear="diffusion",
        is_sandbox=True,
        outcome="ok",
    )
    run_with_variants.variants.update(status="approved")
    page = open_as(width, theme)
    page.goto(PAGE)
    keep_picture(page, f"savings-sandbox-{width}-{theme}")
    expect(page.locator("#content-main")).to_contain_text("Nothing to save yet")
    assert page.locator(".chip--warn").count() == 3


def test_the_period_is_chosen_by_keyboard(open_as: PageFor, run_with_variants: Run, keyed: None) -> None:
    publish(control_share=0.2)
    history(run_with_variants, runs=20)
    page = open_as()
    page.goto(PAGE)
    page.get_by_role("link", name="7 days").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".plot__bars .bar--spent")).to_have_count(7)
    page.get_by_text("By day", exact=True).first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("columnheader", name="Day")).to_be_visible()
    page.get_by_label("From", exact=True).fill("2026-01-10")
    page.get_by_label("To", exact=True).fill("2026-01-01")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("alert")).to_contain_text("ends before it begins")
    keep_picture(page, "savings-error-1280-light")


@pytest.mark.parametrize(("width", "theme"), SIZES[::3])
def test_a_reviewer_is_told_that_the_gear_is_hidden(
    page_for: PageFor, run_with_variants: Run, reviewer: User, width: int, theme: str
) -> None:
    publish(control_share=0.2)
    page = page_for(reviewer, viewport={"width": width, "height": 900}, color_scheme=theme)
    page.goto(reverse("run_detail", args=["fellside", run_with_variants.pk]))
    expect(page.locator("#run-header")).to_contain_text("hidden while the gears are compared")
    keep_picture(page, f"blind-{width}-{theme}")
