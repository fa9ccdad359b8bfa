from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from headlines.models import Run, User, Variant

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_pins_show_in_the_preview_and_stand_in_the_downloaded_file(
    live_server: object,
    page_for: Callable[[User], Page],
    run_with_variants: Run,
    marketer: User,
    tmp_path: Path,
) -> None:
    Variant.objects.filter(run=run_with_variants).update(status="approved")
    page = page_for(marketer)
    page.goto(f"{live_server}{reverse('export_new', args=['fellside', run_with_variants.pk])}")
    headline = page.locator(".search-ad:not([hidden]) .search-ad__headline")
    expect(headline).not_to_contain_text(re.compile("^Made for British weather"))

    page.get_by_text("Pin lines to a position").click()
    page.get_by_label("Made for British weather").select_option("1")
    expect(headline).to_contain_text(re.compile("^Made for British weather"))

    page.get_by_label("Path 1").fill("dry-jackets")
    expect(page.locator(".search-ad:not([hidden]) .search-ad__site")).to_contain_text("/dry-jackets")

    page.get_by_label("Final URL").fill("nonsense")
    expect(page.locator("#export-state")).to_contain_text("Begin the address with https://")
    page.get_by_label("Final URL").fill("https://www.fellside.example/sale")
    expect(page.locator("#export-state")).to_contain_text("Ready: 1 complete ad")

    with page.expect_download() as started:
        page.get_by_role("button", name="Make the file").click()
    expect(page.get_by_role("heading", name="Your file is ready")).to_be_visible()
    target = tmp_path / "ads.csv"
    started.value.save_as(target)
    [row] = csv.DictReader(target.read_text(encoding="utf-8").splitlines())
    assert (row["Headline 1"], row["Headline 1 position"]) == ("Made for British weather", "1")
    assert row["Path 1"] == "dry-jackets"
    assert row["Final URL"] == "https://www.fellside.example/sale"


def test_a_drawn_ad_can_be_seen_in_another_way(
    live_server: object, page_for: Callable[[User], Page], run_with_variants: Run, marketer: User
) -> None:
    Variant.objects.filter(run=run_with_variants).update(status="approved")
    page = page_for(marketer)
    page.goto(f"{live_server}{reverse('export_new', args=['fellside', run_with_variants.pk])}")
    headline = page.locator(".search-ad:not([hidden]) .search-ad__headline")
    before = headline.inner_text()
    page.get_by_role("button", name="Show another way").click()
    expect(headline).not_to_have_text(before)
