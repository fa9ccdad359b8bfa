"""The catalogue's admin as an administrator sees it: in both themes, wide and on a phone."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from routing import catalogue
from routing.models import Call, CatalogueModel
from routing.traffic.breaker import Breaker
from tests.browser_support import keep_picture

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PageFor = Callable[..., Page]
LIST = "/admin/routing/cataloguemodel/"
SIZES = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


@pytest.fixture(autouse=True)
def seeded(db: None) -> None:
    catalogue.catalogue_seed()


def address(name: str) -> str:
    pk = CatalogueModel.objects.get(name=name).pk
    return reverse("admin:routing_cataloguemodel_change", args=[pk])


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_the_list_shows_how_each_model_is_and_fits_its_window(
    open_as: PageFor, sandbox: str, width: int, theme: str
) -> None:
    Breaker().failed("mercury-2.5", "its key was refused", at_once=True)
    page = open_as(width, theme)
    page.goto(LIST)
    keep_picture(page, f"list-{width}-{theme}")
    row = page.locator("#result_list tr", has_text="mercury-2.5")
    expect(row).to_contain_text("INCEPTION_API_KEY is not set.")
    expect(row).to_contain_text("$0.20 · 0.02 · 0.75")
    expect(row).to_contain_text("its key was refused")
    expect(page.locator("#result_list tr", has_text="sandbox-dllm")).to_contain_text("Ready")
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    table = page.locator("#changelist-form .results")
    assert table.evaluate("one => one.scrollWidth <= one.clientWidth"), "a column is cut off"
    Breaker().reset("mercury-2.5")


@pytest.mark.parametrize(("width", "theme"), SIZES)
@pytest.mark.parametrize("name", ["mercury-2.5", "sandbox-dllm"])
def test_the_form_fits_its_window(open_as: PageFor, sandbox: str, width: int, theme: str, name: str) -> None:
    page = open_as(width, theme)
    page.goto(address(name))
    keep_picture(page, f"form-{name}-{width}-{theme}")
    expect(page.get_by_role("button", name="Probe")).to_be_visible()
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "theme"), SIZES[::3])
def test_probe_and_compare_are_one_press_each(open_as: PageFor, sandbox: str, width: int, theme: str) -> None:
    page = open_as(width, theme)
    page.goto(address("sandbox-dllm"))
    page.get_by_role("button", name="Probe").click()
    expect(page.locator(".messagelist")).to_contain_text("sandbox-dllm (sandbox, no model): It works")
    keep_picture(page, f"probed-{width}-{theme}")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("#content")).to_contain_text("Nothing was written")
    keep_picture(page, f"compared-{width}-{theme}")
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "theme"), SIZES[::3])
def test_a_call_reads_as_words(open_as: PageFor, width: int, theme: str) -> None:
    call = Call.objects.create(
        workspace_id=None,
        task_id=uuid.uuid4(),
        provider="inception",
        model="mercury-2.5",
        gear="diffusion",
        outcome="timed_out",
        error="mercury-2.5 did not answer in time.",
        usage_is_estimate=True,
        cost_usd=Decimal("0.000123"),
        stages_ms={"queue": 0.2, "connect": 31.0, "first_byte": 212.4, "last_byte": 890.0},
        total_ms=890.0,
    )
    page = open_as(width, theme)
    page.goto("/admin/routing/call/")
    keep_picture(page, f"calls-{width}-{theme}")
    page.goto(f"/admin/routing/call/{call.pk}/change/")
    expect(page.locator(".stages li").first).to_contain_text("Its turn came after")
    keep_picture(page, f"call-{width}-{theme}")
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_rank_and_switch_are_changed_in_the_list_and_errors_stand_at_their_field(open_as: PageFor) -> None:
    page = open_as()
    page.goto(LIST)
    row = page.locator("#result_list tr", has_text="mercury-2.5")
    row.locator("input[name$=rank]").fill("7")
    row.locator("input[name$=is_enabled]").uncheck()
    page.get_by_role("button", name="Save").first.click()
    expect(page.locator(".messagelist")).to_contain_text("1 model was changed")
    changed = CatalogueModel.objects.get(name="mercury-2.5")
    assert (changed.rank, changed.is_enabled) == (7, False)
    page.goto(address("mercury-2.5"))
    page.get_by_label("Effort:").fill("furious")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.locator(".field-effort .errorlist")).to_contain_text("instant, low, medium, high")
    keep_picture(page, "error-1280-light")
