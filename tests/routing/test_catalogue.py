"""The catalogue: what is seeded, what can be called, what an administrator may store."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from routing import catalogue
from routing.models import CatalogueModel, ModelPrice
from routing.seed_models import SEED_MODELS

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 12, 1)


def row(name: str = "mercury-2.5") -> CatalogueModel:
    return CatalogueModel.objects.get(name=name)


def test_a_fresh_database_has_the_seeded_models_exactly_as_written() -> None:
    by_name = {model.id: model for model in catalogue.all_models()}
    assert by_name == {model.id: model for model in SEED_MODELS}


def test_every_seeded_model_is_one_an_administrator_could_save() -> None:
    for model in CatalogueModel.objects.all():
        model.full_clean()


def test_seeding_again_adds_what_is_missing_and_touches_nothing() -> None:
    CatalogueModel.objects.filter(name="mercury-2.5").update(rank=77, is_enabled=False)
    CatalogueModel.objects.filter(name="mercury-3").delete()
    assert catalogue.catalogue_seed() == 1
    assert (row().rank, row().is_enabled) == (77, False)
    assert row("mercury-3").prices.count() == 1
    assert catalogue.catalogue_seed() == 0


def test_reading_all_models_takes_two_queries_and_then_none(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    catalogue.forget()
    with django_assert_num_queries(2):
        catalogue.all_models()
    with django_assert_num_queries(0):
        catalogue.all_models()


def test_a_saved_change_is_seen_at_once_in_this_process() -> None:
    assert catalogue.model_named("mercury-2.5").rank == 10
    changed = row()
    changed.rank = 3
    changed.save()
    assert catalogue.model_named("mercury-2.5").rank == 3
    ModelPrice.objects.create(
        model=changed, valid_from=DAY, input=9, cached_input=9, output=9, source="a page"
    )
    price = catalogue.model_named("mercury-2.5").price_on(DAY)
    assert price is not None
    assert price.input == 9


@pytest.mark.parametrize(
    ("name", "changes", "environ", "why"),
    [
        ("mercury-2.5", {}, {}, "INCEPTION_API_KEY is not set."),
        ("mercury-2.5", {}, {"INCEPTION_API_KEY": "  "}, "INCEPTION_API_KEY is not set."),
        ("mercury-2.5", {}, {"INCEPTION_API_KEY": "k"}, ""),
        ("mercury-2.5", {"is_enabled": False}, {"INCEPTION_API_KEY": "k"}, "Switched off."),
        ("mercury-2.5", {"base_url": ""}, {"INCEPTION_API_KEY": "k"}, "It has no address."),
        ("sandbox-dllm", {}, {}, "SANDBOX_URL is not set."),
        ("sandbox-dllm", {}, {"SANDBOX_URL": "http://127.0.0.1:1"}, ""),
    ],
)
def test_what_keeps_a_model_from_being_called_is_a_sentence(
    name: str, changes: dict[str, Any], environ: dict[str, str], why: str
) -> None:
    CatalogueModel.objects.filter(name=name).update(**changes or {"rank": 1})
    catalogue.forget()
    assert catalogue.why_unavailable(catalogue.model_named(name), environ) == why


def test_without_a_list_price_nothing_is_called() -> None:
    row().prices.all().delete()
    catalogue.forget()
    why = catalogue.why_unavailable(catalogue.model_named("mercury-2.5"), {"INCEPTION_API_KEY": "k"})
    assert why == "It has no list price for today."


def test_the_sandbox_steps_aside_for_any_real_model() -> None:
    both = {"SANDBOX_URL": "http://127.0.0.1:1", "OPENAI_API_KEY": "k"}
    assert [model.id for model in catalogue.available_models(both)] == ["gpt-6-luna"]
    alone = catalogue.available_models({"SANDBOX_URL": "http://127.0.0.1:1"})
    assert {model.id for model in alone} == {"sandbox-ar", "sandbox-dllm"}


def test_the_dearer_step_for_long_prompts_and_later_prices() -> None:
    luna = row("gpt-6-luna")
    ModelPrice.objects.create(model=luna, valid_from=DAY, input=1, cached_input=1, output=5, source="a page")
    catalogue.forget()
    model = catalogue.model_named("gpt-6-luna")
    before = DAY - datetime.timedelta(days=1)

    def price(day: datetime.date, tokens: int) -> Decimal | None:
        found = model.price_on(day, tokens)
        return found.output if found else None

    assert (price(before, 0), price(before, 272_000)) == (Decimal("0.5"), Decimal("0.75"))
    # A step published with the old base price does not undercut the new one.
    assert (price(DAY, 0), price(DAY, 300_000)) == (Decimal(5), Decimal(5))
    assert price(datetime.date(2025, 1, 1), 0) is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"provider": "nobody"}, "provider"),
        ({"base_url": "ftp://x"}, "base_url"),
        ({"base_url": "http://x"}, "base_url"),
        ({"key_variable": "SECRET_KEY"}, "key_variable"),
        ({"key_variable": "DATABASE_URL"}, "key_variable"),
        ({"effort": "furious"}, "effort"),
        ({"highest_temperature": None}, "highest_temperature"),
        ({"lowest_temperature": 1.5}, "highest_temperature"),
        ({"temperature": 1.7}, "temperature"),
        ({"drafts": True, "streaming": "append"}, "drafts"),
        ({"items_per_pass": 0}, "items_per_pass"),
        ({"requests_per_minute": 0}, "requests_per_minute"),
        ({"silence_seconds": 0.0}, "silence_seconds"),
    ],
)
def test_what_would_go_wrong_later_is_refused_at_its_field(changes: dict[str, Any], field: str) -> None:
    model = row()
    for name, value in changes.items():
        setattr(model, name, value)
    with pytest.raises(ValidationError) as refused:
        model.full_clean()
    assert field in refused.value.error_dict


@pytest.mark.parametrize(
    "changes",
    [{"gear": "third"}, {"items_per_pass": 0}, {"requests_per_minute": 0}, {"lowest_temperature": 2.5}],
)
def test_the_database_holds_what_must_never_be(changes: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        CatalogueModel.objects.filter(name="mercury-2.5").update(**changes)


def test_one_price_a_day_and_none_below_zero() -> None:
    price = {"model": row(), "valid_from": DAY, "cached_input": 0, "output": 0, "source": "a page"}
    ModelPrice.objects.create(**price, input=0)
    with pytest.raises(IntegrityError), transaction.atomic():
        ModelPrice.objects.create(**price, input=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        ModelPrice.objects.create(**{**price, "valid_from": "2027-01-01"}, input=-1)


def test_an_unknown_model_is_answered_with_those_there_are() -> None:
    with pytest.raises(catalogue.UnknownModel, match=r"mercury-2\.5"):
        catalogue.model_named("mercury-77")
