"""Review by key and by mouse, and lines that arrive while one looks, in a real browser."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, Route, expect

from headlines import events
from headlines.counting import Counting, text_length
from headlines.models import ReviewEvent, Run, User
from headlines.services.review import variant_decide, variant_edit
from tests.processes import web_process
from tests.stored_lines import lines_store

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PageFor = Callable[..., Page]


def _address(run: Run, query: str = "") -> str:
    return reverse("run_detail", args=[run.workspace.slug, run.pk]) + query


def _row(page: Page, number: int) -> Locator:
    return page.locator(f"#v-aaaaa{number:02d}")


def _settled(page: Page) -> None:
    """Wait until no change is on its way."""
    expect(page.locator(".line[data-waiting]")).to_have_count(0)


def _statuses(run: Run) -> str:
    """Return the verdicts in order, a letter each: p, a, r."""
    return "".join(status[0] for status in run.variants.order_by("position").values_list("status", flat=True))


def _press(page: Page, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _press_at_once(page: Page, keys: str) -> None:
    """Press keys in one tick of the page, faster than any hand."""
    page.evaluate(
        """keys => {
            for (const key of keys) {
                document.activeElement.dispatchEvent(
                    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
            }
        }""",
        list(keys),
    )


def _slowly(route: Route) -> None:
    time.sleep(0.03)
    route.continue_()


# --- Keys ---------------------------------------------------------------------------------------------


def test_a_key_judges_a_line_and_moves_to_the_next(
    run_with_variants: Run, marketer: User, page_for: PageFor
) -> None:
    page = page_for(marketer)
    page.goto(_address(run_with_variants))
    expect(page.locator("[data-export]")).to_be_hidden()
    _press(page, "ara")
    expect(_row(page, 4)).to_be_focused()
    _settled(page)
    assert _statuses(run_with_variants) == "ara" + "p" * 8
    expect(_row(page, 2)).to_have_attribute("data-revision", "2")
    expect(page.locator('[data-count="reviewed"]')).to_have_text("3")
    expect(page.locator('[data-count="status:approved"]')).to_have_text("2")
    expect(page.locator("[data-export]")).to_be_visible()


def test_keys_faster_than_the_server_are_all_kept_in_their_order(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    page.route("**/decide", _slowly)
    page.route("**/undo", _slowly)
    # Approve three, take the third back and reject it; go up, reopen the second; approve two more.
    _press_at_once(page, "aaaurkkxjjaa")
    expect(_row(page, 6)).to_be_focused()
    expect(page.locator(".line--approved")).to_have_count(3)  # shown before the server has answered
    _settled(page)
    assert _statuses(run_with_variants) == "apraa" + "p" * 6
    assert list(ReviewEvent.objects.order_by("pk").values_list("variant__code", "kind")) == [
        ("aaaaa01", "approve"),
        ("aaaaa02", "approve"),
        ("aaaaa03", "approve"),
        ("aaaaa03", "undo"),
        ("aaaaa03", "reject"),
        ("aaaaa02", "reopen"),
        ("aaaaa04", "approve"),
        ("aaaaa05", "approve"),
    ]
    assert page.locator(".line__error").count() == 0


def test_undo_after_a_reload_finds_the_line_and_the_keys_wait_for_it(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    for code in ("aaaaa02", "aaaaa07"):
        variant_decide(variant=run_with_variants.variants.get(code=code), actor=reviewer, status="approved")
    page.goto(_address(run_with_variants))
    page.route("**/undo", _slowly)
    _press_at_once(page, "ur")  # the rejection is meant for the line that undo gives back
    expect(_row(page, 7)).to_have_attribute("data-status", "rejected")
    expect(_row(page, 8)).to_be_focused()
    _settled(page)
    assert _statuses(run_with_variants) == "pappppr" + "p" * 4


def test_a_key_held_down_judges_one_line(run_with_variants: Run, reviewer: User, page_for: PageFor) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    for _ in range(5):
        page.keyboard.down("a")  # Playwright marks the second and later ones as repeats
    page.keyboard.up("a")
    _settled(page)
    assert _statuses(run_with_variants) == "a" + "p" * 10


def test_rows_stay_where_they_are_under_a_filter(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants, "?status=pending"))
    before = _row(page, 2).bounding_box()
    _press(page, "a")
    _settled(page)
    expect(_row(page, 1)).to_be_visible()
    assert _row(page, 2).bounding_box() == before
    expect(page.locator('[data-count="status:pending"]')).to_have_text("10")
    page.reload()
    expect(_row(page, 1)).to_have_count(0)


def test_next_skips_what_was_reviewed_and_slash_and_question_mark_help(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    for code in ("aaaaa02", "aaaaa03"):
        variant_decide(variant=run_with_variants.variants.get(code=code), actor=reviewer, status="approved")
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    _press(page, "jn")
    expect(_row(page, 4)).to_be_focused()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("a")  # letters do not judge lines behind a dialog
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("rain")
    page.keyboard.press("Enter")
    expect(page.locator(".line[data-code]")).to_have_count(2)
    assert _statuses(run_with_variants).count("a") == 2


def test_letters_can_be_turned_off(run_with_variants: Run, reviewer: User, page_for: PageFor) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    _press(page, "aa")
    page.wait_for_timeout(200)
    assert _statuses(run_with_variants) == "p" * 11


def test_one_tab_stop_leads_into_the_lines_and_on_to_the_buttons_of_one(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    reachable = page.locator('.lines [tabindex="0"]')
    assert (
        reachable.evaluate_all("all => all.map(one => one.closest('.line').dataset.code)") == ["aaaaa01"] * 5
    )
    _press(page, "jj")
    assert set(reachable.evaluate_all("all => all.map(one => one.closest('.line').dataset.code)")) == {
        "aaaaa02"
    }


# --- Editing ------------------------------------------------------------------------------------------


def test_edit_in_place_saves_with_enter_and_escape_leaves_it(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    page.keyboard.press("e")
    field = _row(page, 1).locator("textarea")
    expect(field).to_have_value("Rain jackets that breathe")
    field.fill("Words to forget")
    page.keyboard.press("Escape")
    expect(_row(page, 1).locator(".line__text")).to_have_text("Rain jackets that breathe")
    expect(_row(page, 1)).to_be_focused()
    page.keyboard.press("e")
    field.fill("Rain jackets for the ridge")
    expect(_row(page, 1).locator("[data-length]")).to_have_text("26/30")
    page.keyboard.press("Enter")
    page.keyboard.press("a")  # at once, on top of the edit
    _settled(page)
    line = run_with_variants.variants.get(code="aaaaa01")
    assert (line.text, line.status, line.revision) == ("Rain jackets for the ridge", "approved", 3)


def test_what_the_server_refuses_stays_typed_with_the_reason(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    page.keyboard.press("e")
    field = _row(page, 1).locator("textarea")
    field.fill("A cheap jacket that breathes and much more")
    expect(_row(page, 1).locator("[data-length]")).to_have_text("42/30, 12 too long")
    page.keyboard.press("Enter")
    expect(_row(page, 1).locator(".field__error")).to_contain_text("Cut 12.")
    expect(field).to_have_value("A cheap jacket that breathes and much more")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(_row(page, 1).locator(".line__text")).to_have_text("Rain jackets that breathe")


def test_a_conflict_shows_the_line_as_it_stands_and_why(
    run_with_variants: Run, reviewer: User, marketer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    line = run_with_variants.variants.get(code="aaaaa01")
    variant_edit(variant=line, actor=marketer, text="Jackets that breathe better")
    page.keyboard.press("a")
    expect(_row(page, 1).locator(".line__error")).to_contain_text("Somebody changed this line")
    expect(_row(page, 1).locator(".line__text")).to_have_text("Jackets that breathe better")
    expect(_row(page, 1)).to_have_attribute("data-status", "pending")
    page.keyboard.press("k")
    page.keyboard.press("a")  # having read it, one may approve it now
    _settled(page)
    assert _statuses(run_with_variants)[0] == "a"


def test_when_the_server_is_away_the_row_goes_back_and_says_so(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    page.route("**/decide", lambda route: route.abort())
    page.keyboard.press("a")
    expect(page.locator("#said")).to_contain_text("Trying again", timeout=20_000)
    expect(_row(page, 1).locator(".line__error")).to_contain_text("Not saved")
    expect(_row(page, 1)).to_have_attribute("data-status", "pending")


@pytest.mark.parametrize("counting", list(Counting))
@pytest.mark.parametrize(
    "text",
    [
        "Rain jackets that breathe",
        "雨の日もドライ",
        "한국어 광고 ＡＢＣ",
        "{KeyWord:Rain jackets} from £79",
        "Ends in {COUNTDOWN(2026-12-01 00:00:00,5)} {CUSTOMIZER.Price:from £9}",
        "Größe über cafe\u0301",
        "ﾊﾝｶｸ｡ ½ → ☕ 🚀",
    ],
)
def test_the_counter_of_the_page_counts_as_the_server_does(
    text: str, counting: Counting, run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    counted = page.evaluate("([text, counting]) => SecondGear.adLength(text, counting)", [text, counting])
    assert counted == text_length(text, counting)


# --- The mouse, and no script -------------------------------------------------------------------------


def test_the_mouse_does_the_same_and_a_pressed_verdict_reopens(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer)
    page.goto(_address(run_with_variants))
    approve = _row(page, 3).get_by_role("button", name="Approve")
    approve.click()
    _settled(page)
    expect(approve).to_have_attribute("aria-pressed", "true")
    expect(_row(page, 4)).to_be_focused()
    approve.click()
    _settled(page)
    assert _statuses(run_with_variants) == "p" * 11
    _row(page, 3).get_by_role("button", name="Reject").click()
    page.get_by_role("button", name="Undo").click()
    _settled(page)
    assert _statuses(run_with_variants) == "p" * 11
    expect(_row(page, 3)).to_be_focused()
    page.get_by_role("link", name="Activity").click()
    expect(page.locator("#sheet")).to_contain_text("Rejected by Rita")


def test_on_a_phone_the_verdicts_are_wide_and_nothing_is_cut_off(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page.goto(_address(run_with_variants))
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    for name in ("Approve", "Reject"):
        box = _row(page, 1).get_by_role("button", name=name).bounding_box()
        assert box is not None
        assert box["width"] >= 88
        assert box["height"] >= 44


def test_without_script_the_page_still_judges_lines(
    run_with_variants: Run, reviewer: User, page_for: PageFor
) -> None:
    page = page_for(reviewer, java_script_enabled=False)
    page.goto(_address(run_with_variants, "?sort=shortest"))
    _row(page, 5).get_by_role("button", name="Approve").click()
    assert page.url.endswith("?sort=shortest#v-aaaaa05")
    expect(_row(page, 5)).to_have_attribute("data-status", "approved")
    _row(page, 5).get_by_role("link", name="Edit").click()
    _row(page, 5).locator("textarea").fill("Caught on the ridge?")
    _row(page, 5).get_by_role("button", name="Save").click()
    expect(_row(page, 5).locator(".line__text")).to_have_text("Caught on the ridge?")
    page.get_by_role("button", name="Undo").click()
    expect(_row(page, 5).locator(".line__text")).to_have_text("Caught out on the ridge?")


# --- Lines that arrive --------------------------------------------------------------------------------


@pytest.fixture
def open_run(run_with_variants: Run) -> Run:
    """A run that is being written, with no line yet."""
    run = run_with_variants
    run.variants.all().delete()
    run.status, run.finished_at = Run.Status.RUNNING, None
    run.lease_until = timezone.now() + timezone.timedelta(minutes=5)
    run.save(update_fields=["status", "finished_at", "lease_until"])
    return run


@pytest.fixture
def live_page(browser: Browser, db: None, reviewer: User) -> Iterator[Page]:
    """A reviewer's page in front of an ASGI server; the usual live server cannot stream."""
    with web_process() as address:
        context = browser.new_context(base_url=address)
        client = Client()
        client.force_login(reviewer)
        context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": address}]
        )
        page = context.new_page()
        page.set_default_timeout(8_000)
        yield page
        context.close()


def _save(run: Run, slot: str, texts: list[str]) -> None:
    """Save lines as a worker does, and tell the watchers."""
    lines_store(run.passes.get(), texts, code="aaaaa{:02d}", slot=slot)
    events.run_publish(run.pk, "saved", number=1, total=run.variants.count())


def _end(run: Run) -> None:
    Run.objects.filter(pk=run.pk).update(status=Run.Status.DONE, finished_at=timezone.now(), lease_until=None)
    events.run_publish(run.pk, "ended", status="done")


def test_lines_arrive_in_their_places_and_move_nothing_under_the_focus(
    open_run: Run, live_page: Page
) -> None:
    page = live_page
    page.goto(_address(open_run))
    expect(page.locator(".line--blank")).to_have_count(16)
    _save(open_run, "description", ["A first description that arrives before any headline."])
    _row(page, 1).focus()
    page.evaluate("window.scrollTo(0, 500)")
    before = _row(page, 1).bounding_box()
    # Drafts are quiet text in the places that were kept, and are no lines yet.
    events.run_publish(
        open_run.pk,
        "lines",
        number=1,
        channel="google_rsa",
        language="en-GB",
        lines=[{"slot": "headline", "text": "Dry feet all day"}],
    )
    expect(page.locator(".line--blank[data-pass]")).to_have_text("Dry feet all day")
    _save(open_run, "headline", ["Dry feet all day", "A line nobody drafted"])
    expect(page.locator(".line[data-code]")).to_have_count(3)
    expect(page.locator(".line--blank[data-pass]")).to_have_count(0)
    expect(page.locator('[data-lines-of="google_rsa-headline-en-GB"] > :nth-child(1)')).to_have_id(
        "v-aaaaa02"
    )
    expect(_row(page, 1)).to_be_focused()
    after = _row(page, 1).bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["y"] - before["y"]) < 1.5
    expect(page.locator("#said")).to_have_text("3 lines arrived.")
    page.keyboard.press("a")  # judged while others are still being written
    _settled(page)
    _end(open_run)
    expect(page.locator("#run-status")).to_have_text("Done")
    expect(page.locator(".line--blank")).to_have_count(0)
    expect(page.locator("#said")).to_have_text("Done: 3 lines.")
    assert _statuses(open_run) == "app"


def test_a_page_that_lost_the_stream_comes_back_and_has_every_line_once(
    open_run: Run, live_page: Page
) -> None:
    page = live_page
    page.goto(_address(open_run))
    _save(open_run, "headline", ["The first line", "The second line"])
    expect(page.locator(".line[data-code]")).to_have_count(2)
    page.context.set_offline(True)
    _save(open_run, "headline", ["Written while nobody heard"])
    page.context.set_offline(False)
    page.reload()
    expect(page.locator(".line[data-code]")).to_have_count(3)
    _save(open_run, "headline", ["After the reload"])
    expect(page.locator(".line[data-code]")).to_have_count(4)
    _end(open_run)
    expect(page.locator("#run-status")).to_have_text("Done")
    expect(page.locator(".line[data-code]")).to_have_count(4)
