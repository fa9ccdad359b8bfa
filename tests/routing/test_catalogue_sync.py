"""Comparing the catalogue with vendors' own lists: the diff as data, the rest over HTTP."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from routing import catalogue
from routing.catalogue_diff import LimitChange, PriceChange, lists_diff, new_price
from routing.catalogue_sync import sources
from routing.models import CatalogueModel
from routing.providers.base import ListedModel
from routing.seed_models import SEED_MODELS
from routing.types import ModelSpec
from tests.routing.list_server import ListServer, listed

TODAY = datetime.date(2026, 12, 1)
MERCURY = next(model for model in SEED_MODELS if model.id == "mercury-2.5")
LUNA = next(model for model in SEED_MODELS if model.id == "gpt-6-luna")
SAME = ListedModel("mercury-2.5", "", 260_000, 65_536, Decimal("0.2"), Decimal("0.02"), Decimal("0.75"))


# --- The diff, without HTTP ---------------------------------------------------------------------------


def test_a_list_that_says_what_we_have_differs_in_nothing() -> None:
    diff = lists_diff([MERCURY], [SAME], TODAY)
    assert (diff.changed, diff.gone, diff.unknown, diff.same, diff.notes) == ((), (), (), 1, ())


def test_limits_and_prices_are_compared_field_by_field() -> None:
    entry = replace(SAME, context_tokens=1_000_000, output_price=Decimal("0.9"), input_price=Decimal("0.04"))
    (changed,) = lists_diff([MERCURY], [entry], TODAY).changed
    assert changed.limits == (LimitChange("context_tokens", 260_000, 1_000_000),)
    lower, higher = changed.prices
    assert (lower.field, lower.is_lower, higher.field, higher.is_lower) == ("input", True, "output", False)
    assert changed.taken_prices(take_promotions=False) == (higher,)
    assert changed.taken_prices(take_promotions=True) == (lower, higher)


def test_what_a_vendor_does_not_say_is_no_difference() -> None:
    diff = lists_diff([MERCURY], [ListedModel("mercury-2.5")], TODAY)
    assert (diff.changed, diff.same) == ((), 1)


def test_missing_and_new_models_are_named() -> None:
    diff = lists_diff([MERCURY], [ListedModel("mercury-4"), ListedModel("mercury-9")], TODAY)
    assert diff.gone == ("mercury-2.5",)
    assert [entry.id for entry in diff.unknown] == ["mercury-4", "mercury-9"]


def test_from_a_part_of_a_list_nothing_follows_for_what_is_missing() -> None:
    diff = lists_diff([MERCURY], [ListedModel("mercury-4")], TODAY, is_whole=False)
    assert diff.gone == ()
    assert "longer than was read" in diff.notes[0]


def test_models_are_found_by_the_vendors_name_for_them() -> None:
    renamed = replace(MERCURY, id="fast", wire_id="mercury-2.5")
    assert lists_diff([renamed], [SAME], TODAY).same == 1


def test_names_that_do_not_belong_in_a_catalogue_are_left_out_with_a_sentence() -> None:
    entries = [ListedModel("x" * 81), ListedModel("evil\x1b[2J"), ListedModel("two words"), SAME, SAME]
    diff = lists_diff([MERCURY], entries, TODAY)
    assert diff.unknown == ()
    assert [note.partition(" with ")[0] for note in diff.notes] == [
        "Left out: 1",
        "Left out: 2",
        "Left out: 1",
    ]


def test_an_output_limit_too_small_to_be_meant_stays_ours() -> None:
    diff = lists_diff([MERCURY], [replace(SAME, max_output_tokens=3)], TODAY)
    assert diff.changed == ()
    assert "max_output_tokens of 3" in diff.notes[0]


def test_prices_are_compared_as_the_catalogue_keeps_them() -> None:
    diff = lists_diff([MERCURY], [replace(SAME, input_price=Decimal("0.2000000004"))], TODAY)
    assert diff.same == 1


def test_a_new_price_keeps_what_the_list_does_not_say() -> None:
    old = LUNA.price_on(TODAY)
    assert old is not None
    price = new_price(old, [PriceChange("output", old.output, Decimal(2))], source="the list", day=TODAY)
    assert price is not None
    assert (price.input, price.cache_write, price.output) == (old.input, old.cache_write, Decimal(2))
    assert (price.valid_from, price.checked, price.source) == (TODAY, TODAY, "the list")


def test_half_a_price_is_none() -> None:
    assert new_price(None, [PriceChange("input", None, Decimal(1))], source="", day=TODAY) is None


def test_models_that_share_an_address_share_a_list_and_no_key_is_shown() -> None:
    found = sources(SEED_MODELS, ["openai_responses"], environ={"OPENAI_API_KEY": "sk-very-secret"})
    (source,) = found
    assert source.providers == ("openai", "openai_responses")
    assert "sk-very-secret" not in repr(source)
    assert source.why_not == ""


# --- The command --------------------------------------------------------------------------------------


@pytest.fixture
def server() -> Iterator[ListServer]:
    server = ListServer()
    yield server
    server.close()


@pytest.fixture
def vendor(server: ListServer, db: None, monkeypatch: pytest.MonkeyPatch) -> ListServer:
    """The server, as the address of Inception's models, with a key."""
    CatalogueModel.objects.filter(provider="inception", is_sandbox=False).update(base_url=server.url)
    catalogue.forget()
    monkeypatch.setenv("INCEPTION_API_KEY", "sk-very-secret")
    return server


def per_token(price: str) -> str:
    return str(Decimal(price) / 1_000_000)


def entry_for(model: ModelSpec, **changes: Any) -> dict[str, Any]:
    price = model.price_on(timezone.now().date())
    assert price is not None
    prices = {
        "prompt": per_token(str(price.input)),
        "completion": per_token(str(price.output)),
        "input_cache_reads": per_token(str(price.cached_input)),
    }
    return {
        **listed(model.id, context=model.context_tokens, output=model.max_output_tokens, prices=prices),
        **changes,
    }


def whole_list() -> list[dict[str, Any]]:
    return [
        entry_for(model) for model in SEED_MODELS if model.provider == "inception" and not model.is_sandbox
    ]


def sync(*arguments: str) -> tuple[str, int]:
    """Return what the command printed, both ways, and its exit code."""
    out, err = StringIO(), StringIO()
    code = 0
    try:
        call_command("sync_catalogue", *arguments, stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue() + str(error), error.returncode
    except SystemExit as error:
        code = int(error.code or 0)
    assert "sk-very-secret" not in out.getvalue() + err.getvalue()
    return out.getvalue() + err.getvalue(), code


def test_the_key_goes_to_the_vendor_and_the_list_is_asked_for(vendor: ListServer) -> None:
    vendor.body = {"data": whole_list()}
    printed, code = sync("inception")
    assert code == 0
    assert vendor.paths == ["/models"]
    assert vendor.headers[0]["authorization"] == "Bearer sk-very-secret"
    assert "3 as we have them." in printed
    assert "Nothing was written. Say --write to apply." in printed


def test_without_write_nothing_changes_and_with_it_limits_and_a_dated_price_do(vendor: ListServer) -> None:
    entries = whole_list()
    entries[0] |= {"context_length": 300_000, "pricing": {"prompt": "0.0000003", "completion": "0.00000075"}}
    vendor.body = {"data": entries}
    row = CatalogueModel.objects.get(name="mercury-2.5")
    printed, _ = sync("inception")
    row.refresh_from_db()
    assert (row.context_tokens, row.prices.count()) == (260_000, 1)
    assert "260,000 → 300,000" in printed
    assert "0.2 → 0.3 USD a million" in printed
    sync("inception", "--write")
    row.refresh_from_db()
    assert row.context_tokens == 300_000
    new, old = row.prices.all()
    assert (new.valid_from, new.input, new.cached_input) == (
        timezone.now().date(),
        Decimal("0.3"),
        Decimal("0.02"),
    )
    assert (old.valid_from, old.input) == (datetime.date(2026, 1, 1), Decimal("0.2"))
    price = catalogue.model_named("mercury-2.5").price_on(timezone.now().date())
    assert price is not None
    assert price.input == Decimal("0.3")


def test_a_lower_price_is_taken_for_a_promotion_until_one_says_otherwise(vendor: ListServer) -> None:
    entries = whole_list()
    entries[1]["pricing"] = {"prompt": "0.0000001", "completion": "0.00000035"}
    vendor.body = {"data": entries}
    row = CatalogueModel.objects.get(name="mercury-3")
    printed, _ = sync("inception", "--write")
    assert "promotional?" in printed
    assert "Say --take-promotions" in printed
    assert row.prices.count() == 1
    sync("inception", "--write", "--take-promotions")
    assert [price.input for price in row.prices.all()] == [Decimal("0.1"), Decimal("0.2")]


def test_a_price_from_today_is_never_edited(vendor: ListServer) -> None:
    entries = whole_list()
    entries[0]["pricing"] = {"prompt": "0.0000003"}
    vendor.body = {"data": entries}
    sync("inception", "--write")
    entries[0]["pricing"] = {"prompt": "0.0000004"}
    printed, code = sync("inception", "--write")
    assert code == 0
    assert "a price from today already; it stays" in printed
    assert CatalogueModel.objects.get(name="mercury-2.5").prices.count() == 2


def test_the_price_for_long_prompts_outlives_a_new_base_price(vendor: ListServer) -> None:
    row = CatalogueModel.objects.get(name="mercury-2.5")
    row.prices.create(
        valid_from="2026-01-01",
        above_input_tokens=100_000,
        input=1,
        cached_input=1,
        output=3,
        source="a page",
    )
    catalogue.forget()
    entries = whole_list()
    entries[0]["pricing"] = {"prompt": "0.0000003"}
    vendor.body = {"data": entries}
    printed, _ = sync("inception", "--write")
    assert "above 100,000 input tokens goes on as it was" in printed
    price = catalogue.model_named("mercury-2.5").price_on(timezone.now().date(), 200_000)
    assert price is not None
    assert price.output == 3


def test_a_model_that_is_not_listed_any_more_is_said_loudly_and_stays(vendor: ListServer) -> None:
    vendor.body = {"data": [one for one in whole_list() if one["id"] != "mercury-3"]}
    printed, code = sync("inception", "--write")
    assert "NO LONGER LISTED: mercury-3 (IT IS SWITCHED ON HERE)" in printed
    assert code == 0
    assert CatalogueModel.objects.get(name="mercury-3").is_enabled


def test_a_new_model_comes_only_when_asked_for_and_switched_off(vendor: ListServer) -> None:
    new = listed(
        "mercury-4",
        context=2_000_000,
        output=100_000,
        prices={"prompt": "0.000001", "completion": "0.000002"},
    )
    vendor.body = {"data": [*whole_list(), new]}
    printed, _ = sync("inception", "--write")
    assert "Listed and not in the catalogue: mercury-4." in printed
    assert not CatalogueModel.objects.filter(name="mercury-4").exists()
    printed, code = sync("inception", "--write", "--add", "mercury-4")
    assert code == 0
    assert "added, switched off" in printed
    row = CatalogueModel.objects.get(name="mercury-4")
    assert (row.is_enabled, row.gear, row.base_url) == (False, "diffusion", vendor.url)
    assert (row.context_tokens, row.prices.get().cached_input) == (2_000_000, Decimal(1))
    row.base_url = "https://models.example/v1"
    row.full_clean()
    assert "mercury-4" in {model.id for model in catalogue.all_models()}


def test_adding_what_nobody_lists_fails_with_a_sentence(vendor: ListServer) -> None:
    vendor.body = {"data": whole_list()}
    printed, code = sync("inception", "--write", "--add", "mercury-99")
    assert code == 1
    assert "mercury-99: no vendor that was asked lists a new model of this name." in printed


@pytest.mark.parametrize(
    ("status", "body", "sentence"),
    [
        (401, {"error": {"message": "no"}}, "refused the key. Check INCEPTION_API_KEY."),
        (404, {}, "gives no list of models (HTTP 404)."),
        (500, {}, "is having trouble"),
        (200, b"<html>", "breaks its own format"),
        (200, {"models": []}, "sent a list of models that cannot be read."),
        (200, {"data": []}, "lists no model at all; nothing was compared."),
        (200, b"[" * 100_000, "breaks its own format"),
        (200, b" " * (5 * 1024 * 1024), "more than 4 MB"),
    ],
)
def test_a_vendor_that_fails_gets_a_sentence_and_the_others_go_on(
    vendor: ListServer, status: int, body: Any, sentence: str
) -> None:
    vendor.status, vendor.body = status, body
    printed, code = sync()
    assert code == 1
    assert sentence in printed
    assert "OPENAI_API_KEY is not set." in printed
    assert "ANTHROPIC_API_KEY is not set." in printed


def test_a_price_that_overflows_is_a_list_that_cannot_be_read(vendor: ListServer) -> None:
    vendor.body = {"data": [listed("mercury-3", prices={"prompt": "1E+999999"})]}
    printed, code = sync("inception")
    assert code in (0, 1)  # a price it is not, whoever notices
    assert "Traceback" not in printed


def test_ten_thousand_models_are_counted_and_not_printed(vendor: ListServer) -> None:
    vendor.body = {"data": [*whole_list(), *({"id": f"model-{number:05}"} for number in range(10_000))]}
    printed, code = sync("inception")
    assert code == 0
    assert "and 9,980 more" in printed
    assert len(printed) < 3_000


def test_pages_are_read_to_the_end(vendor: ListServer) -> None:
    first, *rest = whole_list()
    vendor.pages = {
        "/models": {"data": [first], "has_more": True, "last_id": "a/b"},
        "/models?after_id=a%2Fb": {"data": rest, "has_more": False},
    }
    printed, _ = sync("inception")
    assert "3 as we have them." in printed


def test_json_has_the_diff_and_nothing_else(vendor: ListServer) -> None:
    entries = whole_list()
    entries[0]["context_length"] = 300_000
    vendor.body = {"data": entries}
    printed, _ = sync("inception", "--json")
    (source,) = json.loads(printed)["sources"]
    assert source["changes"] == [
        {"model": "mercury-2.5", "field": "context_tokens", "ours": 260_000, "theirs": 300_000}
    ]
    assert (source["failed"], source["same"], source["written"]) == (False, 2, [])


def test_without_keys_each_variable_is_named_and_nothing_fails(db: None) -> None:
    printed, code = sync()
    assert code == 0
    for variable in ("INCEPTION_API_KEY", "OPENAI_API_KEY", "ANTHROPIC_API_KEY"):
        assert f"{variable} is not set." in printed
    assert "No address is given for diffusiongemma-vllm, llada-sglang." in printed


def test_an_unknown_provider_is_answered_with_those_there_are(db: None) -> None:
    printed, code = sync("incepton")
    assert code == 2
    assert "There are: inception, openai" in printed


def test_the_real_sandbox_lists_its_model(db: None, sandbox: str) -> None:
    printed, code = sync("--sandbox", "--write")
    assert code == 0
    assert "inception (the sandbox)" in printed
    assert "openai (the sandbox)" in printed
    assert "NO LONGER LISTED" not in printed
    assert CatalogueModel.objects.get(name="sandbox-dllm").context_tokens == 1_000_000
