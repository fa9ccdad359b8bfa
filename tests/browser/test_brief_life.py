"""One brief from log-in to a file that Google Ads accepts: real web, worker, sandbox and Chromium."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import Browser, Page, expect

from headlines.models import Export, Run, User, Variant, Workspace
from tests.conftest import PASSWORD
from tests.processes import wait_until, web_process, worker_process

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def address(sandbox: str) -> Iterator[str]:
    with web_process(SANDBOX_URL=sandbox) as address, worker_process(SANDBOX_URL=sandbox):
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=address, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def test_a_newcomer_gets_from_log_in_to_a_downloaded_file(
    page: Page, workspace: Workspace, marketer: User, tmp_path: Path
) -> None:
    marketer.password = make_password(PASSWORD, hasher="pbkdf2_sha256")  # as the real web process has it
    marketer.save()
    page.goto("/")
    page.get_by_label("E-mail").fill(marketer.email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")

    page.get_by_role("link", name="New brief").first.click()
    page.get_by_label("Name", exact=False).first.fill("Kettle launch")
    page.get_by_label("Brand").first.fill("Tarnmoor")
    page.get_by_label("Product").first.fill("Pour-over kettle")
    page.get_by_label("Description").first.fill(
        "A kettle that holds its temperature for an hour and pours without dripping. £64, two year guarantee."
    )
    page.get_by_role("button", name="Write headlines").last.click()

    page.wait_for_url(re.compile(r"/runs/\d+/"))
    run = Run.objects.get(workspace=workspace)
    lines = page.locator("[data-code]")
    expect(lines).to_have_count(run.wanted)
    expect(page.get_by_text("sandbox").first).to_be_visible()

    # review by keyboard: everything approved, one line edited, one taken back
    lines.first.focus()
    for _ in range(run.wanted):
        page.keyboard.press("a")
    expect(page.locator('[data-status="approved"]')).to_have_count(run.wanted)
    page.keyboard.press("u")
    expect(page.locator('[data-status="approved"]')).to_have_count(run.wanted - 1)
    wait_until(lambda: Variant.objects.filter(status="approved").count() == run.wanted - 1)

    page.get_by_role("link", name="Export").first.click()
    page.get_by_label("Final URL").fill("https://www.tarnmoor.example/kettle")
    expect(page.locator("#export-state")).to_contain_text("Ready")
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the file").click()
    saved = tmp_path / "ads.csv"
    download.value.save_as(saved)

    text = saved.read_bytes().decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows
    for row in rows:
        headlines = [row[f"Headline {n}"] for n in range(1, 16) if row[f"Headline {n}"]]
        descriptions = [row[f"Description {n}"] for n in range(1, 5) if row[f"Description {n}"]]
        assert 3 <= len(headlines) <= 15
        assert 2 <= len(descriptions) <= 4
        assert all(len(headline) <= 30 for headline in headlines)
        assert all(len(description) <= 90 for description in descriptions)
        assert row["Ad type"] == "Responsive search ad"
        assert row["Final URL"] == "https://www.tarnmoor.example/kettle"
    export = Export.objects.get()
    assert bytes(export.content) == saved.read_bytes()
