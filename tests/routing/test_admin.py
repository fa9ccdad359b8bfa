"""Routing's admin: who may, what is shown, what can be changed, and what never."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from headlines.models import User
from routing import catalogue
from routing.models import Call, CatalogueModel, Decision
from routing.traffic import latency
from routing.traffic.breaker import Breaker, Phase
from tests.conftest import PASSWORD
from tests.model_server import ModelServer, Reply, chat_chunks, error_reply
from tests.routing.list_server import ListServer, listed

pytestmark = pytest.mark.django_db
ClientFor = Callable[[User], Client]
LIST = reverse("admin:routing_cataloguemodel_changelist")


@pytest.fixture(autouse=True)
def closed_breakers(db: None) -> None:
    for model in catalogue.all_models():
        Breaker().reset(model.id)


@pytest.fixture
def admin(client_for: ClientFor) -> Client:
    return client_for(User.objects.create_superuser("ada@fellside.example", PASSWORD))


@pytest.fixture
def staff(client_for: ClientFor) -> Client:
    """Somebody who may look at the catalogue and change nothing."""
    user = User.objects.create_user("stan@fellside.example", PASSWORD, is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_cataloguemodel"))
    return client_for(user)


@pytest.fixture
def vendor(monkeypatch: pytest.MonkeyPatch) -> Iterator[ListServer]:
    server = ListServer()
    CatalogueModel.objects.filter(provider="inception", is_sandbox=False).update(base_url=server.url)
    catalogue.forget()
    monkeypatch.setenv("INCEPTION_API_KEY", "sk-very-secret")
    yield server
    server.close()


def row(name: str = "mercury-2.5") -> CatalogueModel:
    return CatalogueModel.objects.get(name=name)


def address(name: str = "mercury-2.5", what: str = "change") -> str:
    return reverse(f"admin:routing_cataloguemodel_{what}", args=[row(name).pk])


def text_of(response: Any) -> str:
    return str(response.content.decode())


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def form_data(client: Client, model: str, /, **changes: Any) -> dict[str, Any]:
    """Return what a browser would send from a model's page, with changes."""
    context = client.get(address(model)).context
    forms = [context["adminform"].form]
    data: dict[str, Any] = {}
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for bound in form:
            value = bound.value()
            if value is None or value is False or bound.field.disabled:
                continue
            data[bound.html_name] = ", ".join(value) if isinstance(value, list | tuple) else value
    return {**data, **changes}


# --- Who may ------------------------------------------------------------------------------------------


def test_only_staff_with_the_permission_come_in(
    client: Client, owner: User, staff: Client, client_for: ClientFor
) -> None:
    assert client.get(LIST).status_code == 302
    assert client_for(owner).get(LIST).status_code == 302
    assert staff.get(LIST).status_code == 200
    assert staff.get(reverse("admin:routing_call_changelist")).status_code == 403


def test_who_may_only_look_changes_and_asks_nothing(staff: Client, model_server: ModelServer) -> None:
    page = text_of(staff.get(address("sandbox-dllm")))
    assert "Compare with" not in page
    for what in ("probe", "compare"):
        assert staff.post(address("sandbox-dllm", what)).status_code == 403
    staff.post(address(), {"rank": 1})
    staff.post(LIST, {"action": "switch_off", "_selected_action": [row().pk]})
    assert (row().rank, row().is_enabled) == (10, True)
    assert model_server.requests == []


def test_buttons_are_posted_with_a_token(admin: Client) -> None:
    assert admin.get(address(what="probe")).status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = admin.cookies
    assert strict.post(address(what="probe")).status_code == 403
    assert strict.post(address(what="compare")).status_code == 403


def test_no_model_and_no_price_can_be_deleted(admin: Client) -> None:
    assert admin.get(reverse("admin:routing_cataloguemodel_delete", args=[row().pk])).status_code == 403
    assert "delete_selected" not in text_of(admin.get(LIST))
    data = form_data(admin, "mercury-2.5", **{"prices-0-DELETE": "on"})
    admin.post(address(), data)
    assert row().prices.count() == 1


# --- The list -----------------------------------------------------------------------------------------


def test_the_list_says_how_each_model_is_and_shows_no_key(
    admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INCEPTION_API_KEY", "sk-very-secret")
    row("mercury-3").prices.all().delete()
    Breaker().failed("mercury-2.5", "its key was refused", at_once=True)
    for _ in range(20):
        latency.observe("mercury-2.5", 812.0)
    page = text_of(admin.get(LIST))
    assert "sk-very-secret" not in page
    for words in (
        "Ready",
        "OPENAI_API_KEY is not set.",
        "Switched off",
        "no list price",
        "$0.20 · 0.02 · 0.75",
        "another above 272k in",
        "260k · 65.5k",
        "1k calls, 1M in, 100k out",
        "its key was refused",
        "95 of 100 within 812 ms",
        "no model",
        "?model=mercury-2.5",
    ):
        assert words in page, words


def test_the_list_takes_the_same_few_queries_for_any_number_of_models(admin: Client) -> None:
    def queries() -> int:
        catalogue.forget()
        with CaptureQueriesContext(
            connection,
        ) as captured:
            admin.get(LIST)
        return len(captured)

    before = queries()
    for number in range(20):
        copy = row()
        copy.pk, copy.name = None, f"copy-{number}"
        copy.save()
        copy.prices.create(input=1, cached_input=1, output=1, source="a page")
    assert queries() == before
    assert before <= 12


def list_data(**changes: Any) -> dict[str, Any]:
    """Return the list's form with every row as it is, and changes by ``name__field``."""
    rows = list(CatalogueModel.objects.order_by("-gear", "rank", "name"))
    data: dict[str, Any] = {"form-TOTAL_FORMS": len(rows), "form-INITIAL_FORMS": len(rows), "_save": "Save"}
    for number, one in enumerate(rows):
        values = {"id": one.pk, "rank": one.rank, "is_enabled": one.is_enabled}
        values |= changes.get(one.name, {})
        data |= {f"form-{number}-{name}": value for name, value in values.items() if value is not False}
    return data


def test_rank_and_switch_are_edited_in_the_list_and_used_at_once(admin: Client) -> None:
    admin.post(LIST, list_data(**{"mercury-2.5": {"rank": 5, "is_enabled": False}}))
    model = catalogue.model_named("mercury-2.5")
    assert (model.rank, model.is_enabled) == (5, False)
    assert LogEntry.objects.filter(object_id=str(row().pk)).count() == 1


def test_a_row_that_was_broken_elsewhere_complains_in_the_list_instead_of_failing(admin: Client) -> None:
    CatalogueModel.objects.filter(name="mercury-2.5").update(effort="furious")
    response = admin.post(LIST, list_data(**{"mercury-2.5": {"rank": 5}}))
    assert response.status_code == 200
    assert "Effort: This model&#x27;s efforts are" in text_of(response)
    assert row().rank == 10


# --- The form -----------------------------------------------------------------------------------------


def test_saving_a_page_unchanged_changes_nothing(admin: Client) -> None:
    for model in CatalogueModel.objects.all():
        before = catalogue.spec_from(model)
        response = admin.post(address(model.name), form_data(admin, model.name))
        assert response.status_code == 302, (model.name, response.context["errors"])
        assert catalogue.spec_from(row(model.name)) == before


def test_words_with_commas_become_lists_and_nothing_becomes_none(admin: Client) -> None:
    admin.post(
        address(),
        form_data(admin, "mercury-2.5", efforts="instant,  high", languages="EN, de", temperature_efforts=""),
    )
    assert (row().efforts, row().languages, row().temperature_efforts) == (
        ["instant", "high"],
        ["en", "de"],
        None,
    )


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"effort": "furious"}, "effort", "instant, low, medium, high"),
        ({"base_url": "http://elsewhere.example"}, "base_url", "only sent over https"),
        ({"key_variable": "SECRET_KEY"}, "key_variable", "_API_KEY"),
        ({"languages": "en-GB"}, "languages", "without a region"),
        ({"provider": "nobody"}, "provider", "nobody"),
        ({"temperature": "7"}, "temperature", "outside the range"),
    ],
)
def test_errors_stand_at_their_field(admin: Client, changes: dict[str, str], field: str, words: str) -> None:
    response = admin.post(address(), form_data(admin, "mercury-2.5", **changes))
    assert response.status_code == 200
    assert words in str(response.context["adminform"].form.errors[field])


def test_a_model_keeps_the_name_that_its_calls_refer_to(admin: Client) -> None:
    admin.post(address(), form_data(admin, "mercury-2.5", name="other"))
    assert row().name == "mercury-2.5"


def test_of_the_sandbox_only_four_fields_can_be_changed(admin: Client) -> None:
    form = admin.get(address("sandbox-dllm")).context["adminform"].form
    assert set(form.fields) == {"is_enabled", "rank", "drafts", "silence_seconds"}
    admin.post(
        address("sandbox-dllm"),
        {
            "is_enabled": "on",
            "rank": 9,
            "drafts": "on",
            "silence_seconds": 2,
            "base_url": "https://evil.example",
        },
    )
    changed = row("sandbox-dllm")
    assert (changed.rank, changed.drafts, changed.silence_seconds, changed.base_url) == (9, True, 2.0, "")
    response = admin.post(address("sandbox-ar"), {"rank": 9, "drafts": "on", "silence_seconds": 2})
    assert "Only a model that sends drafts" in str(response.context["adminform"].form.errors["drafts"])


def new_price(**changes: Any) -> dict[str, Any]:
    values = {
        "valid_from": timezone.now().date(),
        "above_input_tokens": 0,
        "input": "0.3",
        "cached_input": "0.03",
    }
    values |= {
        "output": "0.9",
        "per_step": 0,
        "per_request": 0,
        "source": "a page",
        "checked_on": "2026-12-01",
    }
    return {
        "prices-TOTAL_FORMS": 2,
        **{f"prices-1-{name}": value for name, value in (values | changes).items()},
    }


def test_a_new_price_holds_from_its_day_and_the_old_one_stays_as_it_was(admin: Client) -> None:
    old = row().prices.get()
    data = form_data(admin, "mercury-2.5", **new_price(), **{"prices-0-input": "99", "prices-0-output": "99"})
    assert admin.post(address(), data).status_code == 302
    newest, kept = row().prices.all()
    assert (newest.input, kept.input, kept.output) == (Decimal("0.3"), old.input, old.output)
    price = catalogue.model_named("mercury-2.5").price_on(timezone.now().date())
    assert price is not None
    assert price.output == Decimal("0.9")


def test_a_price_of_today_can_still_be_corrected(admin: Client) -> None:
    admin.post(address(), form_data(admin, "mercury-2.5", **new_price()))
    admin.post(address(), form_data(admin, "mercury-2.5", **{"prices-0-input": "0.4"}))
    assert row().prices.first() is not None
    assert [price.input for price in row().prices.all()] == [Decimal("0.4"), Decimal("0.2")]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"input": "-1"}, "A price is not below 0."),
        ({"valid_from": datetime.date(2026, 1, 1)}, "duplicate"),
        ({"source": ""}, "required"),
    ],
)
def test_prices_that_cannot_be_are_refused(admin: Client, changes: dict[str, Any], words: str) -> None:
    response = admin.post(address(), form_data(admin, "mercury-2.5", **new_price(**changes)))
    assert response.status_code == 200
    assert words in text_of(response)
    assert row().prices.count() == 1


def test_a_model_of_ones_own_can_be_added(admin: Client) -> None:
    context = admin.get(reverse("admin:routing_cataloguemodel_add")).context
    data = {
        bound.html_name: bound.value()
        for bound in context["adminform"].form
        if bound.value() is not None and bound.value() is not False
    }
    data |= {"name": "own-llada", "provider": "openai_compatible", "gear": "diffusion", "efforts": ""}
    data |= {"base_url": "http://10.0.0.7:30000/v1", "is_enabled": "on"}
    data |= {"prices-TOTAL_FORMS": 1, "prices-INITIAL_FORMS": 0}
    data |= {
        name.replace("prices-1", "prices-0"): value for name, value in new_price().items() if "-1-" in name
    }
    response = admin.post(reverse("admin:routing_cataloguemodel_add"), data)
    assert response.status_code == 302, response.context["adminform"].form.errors
    model = catalogue.model_named("own-llada")
    assert (catalogue.why_unavailable(model, {}), model.is_sandbox) == ("", False)


# --- Buttons and actions ------------------------------------------------------------------------------


def action(client: Client, name: str, *models: str) -> list[str]:
    pks = [row(model).pk for model in models]
    return messages_of(client.post(LIST, {"action": name, "_selected_action": pks}, follow=True))


def test_switching_off_and_on_is_logged_and_says_what_is_missing(admin: Client) -> None:
    assert action(admin, "switch_off", "mercury-2.5", "mercury-2") == ["Switched off: mercury-2.5."]
    assert not catalogue.model_named("mercury-2.5").is_enabled
    assert action(admin, "switch_on", "mercury-2.5") == [
        "Switched on: mercury-2.5.",
        "Not to be called yet: mercury-2.5. INCEPTION_API_KEY is not set.",
    ]
    assert action(admin, "switch_on", "mercury-2.5") == ["The selected models are on already."]
    logged = LogEntry.objects.filter(object_id=str(row().pk)).order_by("pk")
    assert [entry.change_message for entry in logged] == ["Switched off.", "Switched on."]


def test_the_breaker_is_closed_by_hand(admin: Client) -> None:
    Breaker().failed("mercury-2.5", "its key was refused", at_once=True)
    assert action(admin, "close_breaker", "mercury-2.5") == ["Calls go again to mercury-2.5."]
    assert Breaker().states(["mercury-2.5"])["mercury-2.5"].phase is Phase.CLOSED


def test_probing_from_the_list_and_from_the_page_says_what_came(
    admin: Client, model_server: ModelServer
) -> None:
    model_server.script = lambda body: Reply(chunks=list(chat_chunks('{"ok": true, "word": "river"}')))
    from_list = action(admin, "probe_selected", "sandbox-dllm", "sandbox-ar")
    assert len(from_list) == 2
    (message,) = messages_of(admin.post(address("sandbox-dllm", "probe"), follow=True))
    assert message.startswith("Probed sandbox-dllm (sandbox, no model): It works. First byte after ")
    assert message.endswith("700 tokens in, 300 out.")
    assert Call.objects.filter(workspace_id=None).count() == 3
    model_server.script = lambda body: error_reply(401)
    (message,) = messages_of(admin.post(address("sandbox-dllm", "probe"), follow=True))
    assert "refused the key" in message


def test_so_many_probes_that_a_page_would_hang_are_refused(admin: Client, model_server: ModelServer) -> None:
    names = list(CatalogueModel.objects.values_list("name", flat=True))
    (message,) = action(admin, "probe_selected", *names)
    assert message == "Choose 8 models at most; manage.py probe asks any number."
    assert Call.objects.count() == 0


def test_comparing_shows_the_difference_and_writes_nothing(admin: Client, vendor: ListServer) -> None:
    vendor.body = {
        "data": [listed("mercury-2.5", context=300_000, output=65_536, prices={"prompt": "0.0000001"})]
    }
    page = text_of(admin.post(address(what="compare")))
    for words in ("300,000", "260,000", "promotional?", "sync_catalogue inception --write"):
        assert words in page
    assert "sk-very-secret" not in page
    assert row().context_tokens == 260_000
    assert "no longer lists mercury-3" in text_of(admin.post(address("mercury-3", "compare")))


def test_comparing_where_it_cannot_be_says_why(admin: Client, vendor: ListServer) -> None:
    vendor.status = 401
    assert "Check INCEPTION_API_KEY." in text_of(admin.post(address(what="compare")))
    assert "OPENAI_API_KEY is not set." in text_of(admin.post(address("gpt-6-luna", "compare")))
    assert "No address is given" in text_of(admin.post(address("llada-sglang", "compare")))
    assert "SANDBOX_URL is not set." in text_of(admin.post(address("sandbox-ar", "compare")))


# --- Calls and decisions ------------------------------------------------------------------------------


def call(**changes: Any) -> Call:
    return Call.objects.create(
        **{
            "workspace_id": 4,
            "task_id": uuid.uuid4(),
            "provider": "inception",
            "model": "mercury-2.5",
            "gear": "diffusion",
            "outcome": "ok",
            "cost_usd": Decimal("0.00012300"),
            "input_tokens": 1234,
            "stages_ms": {"queue": 0.2, "connect": 31.0, "first_byte": 212.4, "last_byte": 15_500.0},
            "total_ms": 15_501.0,
            **changes,
        }
    )


def test_a_call_is_told_in_words(admin: Client) -> None:
    one = call(usage_is_estimate=True, is_hedge=True, warning="Near its context limit.")
    page = text_of(admin.get(reverse("admin:routing_call_change", args=[one.pk])))
    for words in (
        "First byte after",
        "212 ms",
        "15.5 s",
        "≈ $0.000123",
        "estimated",
        "Near its context limit.",
    ):
        assert words in page, words
    assert page.index("Its turn came") < page.index("First byte after") < page.index("Last byte after")


def test_the_sandboxs_calls_are_labelled_and_cost_nothing(admin: Client) -> None:
    one = call(is_sandbox=True, model="sandbox-dllm", stages_ms={}, workspace_id=None)
    page = text_of(admin.get(reverse("admin:routing_call_change", args=[one.pk])))
    assert ">sandbox<" in page
    assert "no model" in page
    assert "$" not in page.partition("Tokens and money")[2].partition("</fieldset>")[0]
    assert "It was not sent." in page


def test_calls_are_found_by_model_workspace_and_task(admin: Client) -> None:
    one = call()
    call(model="gpt-6-luna", workspace_id=5)
    calls = reverse("admin:routing_call_changelist")
    queries: tuple[dict[str, Any], ...] = (
        {"model": "mercury-2.5"},
        {"workspace_id__exact": 4},
        {"q": str(one.task_id)},
        {
            "outcome__exact": "ok",
            "priority": "interactive",
            "is_sandbox": "False",
            "gear": "diffusion",
            "workspace_id__exact": 4,
        },
    )
    for query in queries:
        found = admin.get(calls, query).context["cl"].result_list
        assert [each.pk for each in found] == [one.pk], query
    with CaptureQueriesContext(connection) as captured:
        admin.get(calls)
    assert len(captured) <= 12


def test_records_cannot_be_written(admin: Client) -> None:
    one = call()
    decision = Decision.objects.create(
        workspace_id=4,
        strategy="diffuse",
        model="m",
        score=0.1,
        threshold=0.4,
        parts=[],
        reason="So.",
        policy_version=1,
    )
    for name, pk in (("call", one.pk), ("decision", decision.pk)):
        assert admin.get(reverse(f"admin:routing_{name}_changelist")).status_code == 200
        assert admin.get(reverse(f"admin:routing_{name}_add")).status_code == 403
        assert admin.get(reverse(f"admin:routing_{name}_delete", args=[pk])).status_code == 403
        assert (
            admin.post(reverse(f"admin:routing_{name}_change", args=[pk]), {"model": "x"}).status_code == 403
        )
