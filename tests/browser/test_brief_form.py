"""The brief form in a real browser: folding, counting, keeping, refusing, with and without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from headlines.models import Brief, Run, User
from headlines.services import runs as run_service
from headlines.services.briefs import brief_draft_save

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PageFor = Callable[..., Page]
NEW = "/w/fellside/briefs/new"


@pytest.fixture(autouse=True)
def _nothing_is_executed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANDBOX_URL", "http://127.0.0.1:9")
    monkeypatch.setattr(run_service, "run_queue", lambda *_: None)


def total(page: Page) -> str:
    return page.locator(".brief-bar__total").inner_text().split("\n")[0]


def test_a_marketer_fills_the_form_and_keeps_it_as_draft(page_for: PageFor, marketer: User) -> None:
    page = page_for(marketer)
    page.goto(NEW)
    assert total(page) == "28 lines in all"
    page.get_by_label("Name", exact=False).first.fill("Spring jackets")
    page.get_by_label("Product").fill("Ridgeline rain jacket")

    page.get_by_label("Meta feed ad", exact=False).first.check()
    assert total(page) == "53 lines in all"
    page.locator("#count-meta-headline").fill("30")
    assert total(page) == "63 lines in all"
    page.locator("#more-languages summary").click()
    page.locator("label.chip", has_text="German (Germany)").click()
    assert total(page) == "126 lines in all: 63 in each of 2 languages"
    page.locator("#count-meta-headline").fill("abc")
    assert total(page) == "66 lines in all: 33 in each of 2 languages"
    page.locator("#count-meta-headline").fill("200")
    expect(page.locator("[data-total-over]")).to_be_hidden()
    page.locator("#count-google_rsa-headline").fill("200")
    expect(page.locator("[data-total-over]")).to_be_visible()
    page.locator("#count-google_rsa-headline").fill("20")
    page.locator("#count-meta-headline").fill("20")

    group = page.locator(".brief-group", has_text="What may be said")
    expect(page.get_by_label("Proof")).to_be_hidden()
    group.locator("summary").click()
    page.get_by_label("Proof").fill("£79\n4.6/5 from 812 reviews")
    expect(group.locator("[data-filled-summary]")).to_have_text("Proof")

    page.get_by_role("button", name="Save draft").last.click()
    expect(page.locator(".brief-alert")).to_contain_text("Saved as draft.")
    brief = Brief.objects.get()
    assert brief.draft["proof"] == ["£79", "4.6/5 from 812 reviews"]
    assert brief.draft["languages"] == ["en", "de-DE"]
    expect(page).to_have_url(re.compile(rf"/briefs/{brief.pk}/$"))
    expect(page.get_by_label("Proof")).to_have_value("£79\n4.6/5 from 812 reviews")


def test_a_refusal_comes_back_with_the_text_and_leads_to_the_field(page_for: PageFor, marketer: User) -> None:
    page = page_for(marketer)
    page.goto(NEW)
    page.get_by_label("Product").fill("Tent <b>für</b> {{ zwei }} 🏕")
    page.locator(".brief-group summary").first.click()
    page.locator("#brief-landing_url").fill("nowhere")
    page.locator(".brief-group summary").first.click()
    page.locator("#count-google_rsa-headline").fill("-3")
    page.get_by_role("button", name="Write headlines").click()

    alert = page.locator(".brief-alert")
    expect(alert).to_be_focused()
    expect(alert).to_contain_text("3 things are in the way")
    expect(alert).to_contain_text("Saved as draft.")
    expect(page.get_by_label("Product")).to_have_value("Tent <b>für</b> {{ zwei }} 🏕")
    expect(page.locator("#count-google_rsa-headline")).to_have_value("-3")
    page.locator(".brief-group summary").first.click()  # folded away again …
    alert.get_by_role("link", name="Landing page").click()  # … and opened by the link
    expect(page.locator("#brief-landing_url")).to_be_focused()
    assert not Run.objects.exists()

    page.locator("#brief-landing_url").fill("https://www.fellside.example/tent")
    page.get_by_label("Name", exact=False).first.fill("Tents")
    page.locator("#count-google_rsa-headline").fill("12")
    page.get_by_role("button", name="Write headlines").click()
    page.wait_for_url(re.compile(r"/runs/\d+/$"))
    assert Run.objects.get().wanted == 16
    assert Brief.objects.count() == 1


def test_what_is_typed_is_saved_by_itself_once_and_survives_a_reload(
    page_for: PageFor, marketer: User
) -> None:
    page = page_for(marketer)
    page.goto(NEW)
    page.get_by_label("Product").fill("Ridge")
    expect(page.locator("#brief-saved")).to_contain_text("Saved")
    page.get_by_label("Product").fill("Ridgeline")
    page.wait_for_timeout(300)
    page.get_by_label("Product").fill("Ridgeline tent")
    with page.expect_response(lambda response: response.request.method == "POST") as saved:
        pass
    brief = Brief.objects.get()
    assert saved.value.url.endswith(f"/briefs/{brief.pk}/")
    expect(page).to_have_url(re.compile(rf"/briefs/{brief.pk}/$"))
    page.reload()
    expect(page.get_by_label("Product")).to_have_value("Ridgeline tent")


def test_a_click_during_autosave_makes_one_brief_and_one_run(page_for: PageFor, marketer: User) -> None:
    page = page_for(marketer)
    page.goto(NEW)
    page.get_by_label("Name", exact=False).first.fill("Tents")
    page.get_by_label("Product").fill("Ridgeline tent")
    page.evaluate("htmx.trigger(document.getElementById('brief-saved'), 'brief:autosave')")
    page.get_by_role("button", name="Write headlines").dblclick()
    page.wait_for_url(re.compile(r"/runs/\d+/$"))
    assert (Brief.objects.count(), Run.objects.count()) == (1, 1)
    page.go_back()
    expect(page.get_by_label("Product")).to_have_value("Ridgeline tent")


def test_somebody_elses_change_stops_autosave_and_both_texts_can_be_kept(
    page_for: PageFor, marketer: User, brief: Brief
) -> None:
    page = page_for(marketer)
    page.goto(f"/w/fellside/briefs/{brief.pk}/")
    theirs = {**brief.draft, "offer": "Theirs"}
    brief_draft_save(workspace=brief.workspace, actor=None, raw=theirs, brief=brief)
    page.get_by_label("Offer").fill("Mine")
    expect(page.locator("#brief-saved")).to_contain_text("somebody else changed this brief")
    page.get_by_role("button", name="Save draft").last.click()
    expect(page.locator(".brief-alert")).to_contain_text("Somebody changed this brief")
    expect(page.get_by_label("Offer")).to_have_value("Mine")
    page.get_by_role("button", name="Save mine as a copy").click()
    expect(page.locator(".brief-alert")).to_contain_text("Saved as draft.")
    assert sorted(one.draft["offer"] for one in Brief.objects.all()) == ["Mine", "Theirs"]


def test_without_connection_the_text_stays_and_the_bar_says_so(page_for: PageFor, marketer: User) -> None:
    page = page_for(marketer)
    page.goto(NEW)
    page.context.set_offline(True)
    page.get_by_label("Product").fill("Ridgeline tent")
    expect(page.locator("#brief-saved")).to_contain_text("Not saved: no connection")
    page.get_by_role("button", name="Save draft").last.click()
    expect(page.locator("#toasts")).to_contain_text("cannot be reached")
    expect(page.get_by_label("Product")).to_have_value("Ridgeline tent")
    page.context.set_offline(False)
    page.get_by_role("button", name="Save draft").last.click()
    expect(page.locator(".brief-alert")).to_contain_text("Saved as draft.")
    assert Brief.objects.get().draft["product"] == "Ridgeline tent"


def test_when_the_session_ended_the_text_can_be_saved_after_logging_in_elsewhere(
    page_for: PageFor, marketer: User
) -> None:
    page = page_for(marketer)
    page.goto(NEW)
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.get_by_label("Product").fill("Ridgeline tent")
    expect(page.locator("#brief-saved")).to_contain_text("your session has ended")
    page.context.add_cookies(cookies)
    page.get_by_role("button", name="Save draft").last.click()
    expect(page.locator(".brief-alert")).to_contain_text("Saved as draft.")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_form_works_without_scripts_at_any_width(page_for: PageFor, marketer: User, width: int) -> None:
    page = page_for(marketer, java_script_enabled=False, viewport={"width": width, "height": 800})
    page.goto(NEW)
    page.get_by_label("Product").fill("Ridgeline tent")
    page.get_by_label("Reddit promoted post", exact=False).first.check()
    expect(page.locator("#count-reddit-headline")).to_be_visible()
    page.get_by_role("button", name="Write headlines").click()
    expect(page.locator(".brief-alert")).to_contain_text("One thing is in the way")
    page.get_by_label("Name", exact=False).first.fill("Tents")
    page.get_by_role("button", name="Write headlines").click()
    page.wait_for_url(re.compile(r"/runs/\d+/$"))
    assert Brief.objects.count() == 1


def test_nothing_sticks_out_at_360_pixels_and_the_keyboard_reaches_the_buttons(
    page_for: PageFor, marketer: User, brief: Brief
) -> None:
    page = page_for(marketer, viewport={"width": 360, "height": 740})
    for address in ("/w/fellside/briefs/", NEW, f"/w/fellside/briefs/{brief.pk}/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    page.get_by_role("button", name="Save draft").last.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Write headlines")).to_be_focused()


def test_enter_in_a_field_saves_and_starts_no_run(page_for: PageFor, marketer: User) -> None:
    page = page_for(marketer)
    page.goto(NEW)
    page.get_by_label("Name", exact=False).first.fill("Tents")
    page.get_by_label("Product").fill("Ridgeline tent")
    page.keyboard.press("Enter")
    expect(page.locator(".brief-alert")).to_contain_text("Saved as draft.")
    assert not Run.objects.exists()
