"""Ask vendors for their own lists of models, compare them with ours, and take over what was wanted.

Nothing is deleted and no model is switched on or off here: a list says what there is, an administrator
says what is used.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlsplit

from django.db import transaction

from routing import catalogue
from routing.catalogue_diff import ListDiff, ModelDiff, listed_prices, lists_diff, new_price
from routing.errors import CallFailed, CreditExhausted, KeyRejected, ModelNotFound, ReplyUnusable
from routing.models import CatalogueModel, ModelPrice
from routing.providers import PROVIDERS
from routing.providers.base import ListedModel, mapping
from routing.providers.transport import fetch_json
from routing.types import ModelSpec, Price

LIST_SECONDS = 15.0
PAGES_MOST = 20
ADDED_RANK = 500


@dataclass(frozen=True, slots=True)
class Source:
    """One address that lists models, and our models there. Two wire formats may share an address."""

    providers: tuple[str, ...]
    base_url: str
    key_variable: str
    key: str
    models: tuple[ModelSpec, ...]
    is_sandbox: bool = False

    def __repr__(self) -> str:
        return f"Source({self.label!r})"  # never the key

    @property
    def label(self) -> str:
        """Return its name for people: the wire formats and the host."""
        host = "the sandbox" if self.is_sandbox else urlsplit(self.base_url).hostname or "no address"
        return f"{', '.join(self.providers)} ({host})"

    @property
    def why_not(self) -> str:
        """Return what keeps it from being asked, as a sentence; empty when nothing does."""
        if not self.base_url:
            if self.is_sandbox:
                return f"{catalogue.SANDBOX_URL_VARIABLE} is not set."
            return f"No address is given for {', '.join(model.id for model in self.models)}."
        if self.key_variable and not self.key:
            return f"{self.key_variable} is not set."
        return ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of asking one source: a diff, or a sentence on why there is none."""

    source: Source
    diff: ListDiff | None
    sentence: str = ""
    has_failed: bool = False


def sources(
    models: Iterable[ModelSpec],
    providers: Sequence[str] = (),
    *,
    sandbox: bool = False,
    environ: Mapping[str, str] = os.environ,
) -> list[Source]:
    """Return the addresses to ask, those of ``providers`` only where any are named."""
    groups: dict[tuple[str, str], list[ModelSpec]] = {}
    for model in models:
        if model.is_sandbox is not sandbox:
            continue
        address = catalogue.model_base_url(model, environ)
        groups.setdefault((address, model.key_variable), []).append(model)
    found = [
        Source(
            providers=tuple(dict.fromkeys(model.provider for model in group)),
            base_url=address,
            key_variable=key_variable,
            key=catalogue.model_key(group[0], environ),
            models=tuple(group),
            is_sandbox=sandbox,
        )
        for (address, key_variable), group in groups.items()
    ]
    return [source for source in found if not providers or set(source.providers) & set(providers)]


def compare(source: Source, day: datetime.date) -> Comparison:
    """Ask a source for its list and compare. A failure is a sentence in the result, not an exception."""
    if source.why_not:
        return Comparison(source, None, source.why_not)
    try:
        listed, is_whole = list_fetch(source)
    except CallFailed as error:
        return Comparison(source, None, str(error), has_failed=True)
    return Comparison(source, lists_diff(source.models, listed, day, is_whole=is_whole))


def list_fetch(source: Source) -> tuple[list[ListedModel], bool]:
    """Return a source's list, and whether it is the whole of it. Raises ``CallFailed`` with a sentence.

    Anthropic gives its list in pages; a page says so itself.
    """
    name = source.providers[0]
    provider = PROVIDERS[name]
    listed: list[ListedModel] = []
    path = "/models"
    for _ in range(PAGES_MOST):
        try:
            body = fetch_json(provider, name, source.base_url, path, source.key, seconds=LIST_SECONDS)
            listed += provider.read_models(body)
        except ModelNotFound as error:
            raise ModelNotFound(f"{source.label} gives no list of models (HTTP 404).") from error
        except CreditExhausted:
            raise
        except KeyRejected as error:
            raise KeyRejected(
                f"{source.label} refused the key. Check {source.key_variable or 'its key'}."
            ) from error
        except (ValueError, TypeError, AttributeError, ArithmeticError) as error:
            raise ReplyUnusable(f"{source.label} sent a list of models that cannot be read.") from error
        after = _next_page(body)
        if not after:
            if not listed:
                raise ReplyUnusable(f"{source.label} lists no model at all; nothing was compared.")
            return listed, not mapping(body).get("has_more")
        path = f"/models?after_id={quote(after, safe='')}"
    return listed, False


def _next_page(body: Any) -> str:
    """Return the id after which the next page begins, or an empty string where there is none."""
    last = mapping(body).get("last_id")
    is_more = mapping(body).get("has_more") is True
    return last if is_more and isinstance(last, str) and 0 < len(last) <= 200 else ""


@transaction.atomic
def changes_write(comparison: Comparison, day: datetime.date, *, take_promotions: bool = False) -> list[str]:
    """Take over changed limits and prices; return a sentence for each thing done or left alone.

    A price becomes a new row from ``day`` on; rows that are there stay as they are.
    """
    if comparison.diff is None:
        return []
    specs = {model.id: model for model in comparison.source.models}
    said: list[str] = []
    for diff in comparison.diff.changed:
        row = CatalogueModel.objects.select_for_update().get(name=diff.model)
        source = _list_name(comparison.source)
        if diff.limits:
            for limit in diff.limits:
                setattr(row, limit.field, limit.theirs)
            row.source, row.checked_on = source, day
            row.save(update_fields=[*(limit.field for limit in diff.limits), "source", "checked_on"])
            said.append(f"{diff.model}: {_count(len(diff.limits), 'limit')} taken over.")
        said += _prices_write(row, specs[diff.model], diff, source, day, take_promotions=take_promotions)
    catalogue.forget()
    return said


def _prices_write(
    row: CatalogueModel,
    model: ModelSpec,
    diff: ModelDiff,
    source: str,
    day: datetime.date,
    *,
    take_promotions: bool,
) -> list[str]:
    said = []
    taken = diff.taken_prices(take_promotions=take_promotions)
    if len(taken) < len(diff.prices):
        said.append(f"{diff.model}: the lower price was not taken over. Say --take-promotions to do so.")
    if not taken:
        return said
    price = new_price(model.price_on(day), taken, source=source, day=day)
    if price is None:
        return [*said, f"{diff.model}: the list gives no whole price; none was written."]
    if row.prices.filter(valid_from=day, above_input_tokens=0).exists():
        return [
            *said,
            f"{diff.model}: there is a price from today already; it stays. Change it in the admin.",
        ]
    catalogue.price_row(row, price).save()
    said.append(f"{diff.model}: new list price from {day}.")
    # A new base price ends the steps for long prompts that belonged to the old one.
    for step in _steps(model, day):
        if step.valid_from == day:
            continue
        catalogue.price_row(row, replace(step, valid_from=day)).save()
        said.append(
            f"{diff.model}: the price above {step.above_input_tokens:,} input tokens goes on as it was; "
            "check it."
        )
    return said


def _steps(model: ModelSpec, day: datetime.date) -> list[Price]:
    """Return the prices for long prompts that hold on that day."""
    sizes = {price.above_input_tokens for price in model.prices if price.above_input_tokens}
    holding = [model.price_on(day, size) for size in sorted(sizes)]
    return [price for price in holding if price is not None and price.above_input_tokens]


@transaction.atomic
def model_add(comparison: Comparison, name: str, day: datetime.date) -> str:
    """Add a listed model, switched off; return a sentence. Raises ``LookupError`` where it is not listed.

    A list says neither what a model can be sent nor how much of it: the wire format and the limits a
    minute are those of the model of ours that is asked first at the same address.
    """
    entry = (
        next((one for one in comparison.diff.unknown if one.id == name), None) if comparison.diff else None
    )
    if entry is None:
        raise LookupError(name)
    if CatalogueModel.objects.filter(name=name).exists():
        return f"{name}: the catalogue has a model of that name already, at another address."
    like = min(comparison.source.models, key=lambda model: model.rank)
    row = CatalogueModel(
        name=name,
        provider=like.provider,
        gear=like.gear,
        is_enabled=False,
        rank=ADDED_RANK,
        base_url=like.base_url,
        key_variable=like.key_variable,
        context_tokens=entry.context_tokens or 0,
        max_output_tokens=max(entry.max_output_tokens or 8192, 256),
        structured_output=like.can.structured_output,
        system_role=like.can.system_role,
        requests_per_minute=like.limits.requests,
        input_tokens_per_minute=like.limits.input_tokens,
        output_tokens_per_minute=like.limits.output_tokens,
        is_sandbox=comparison.source.is_sandbox,
        note=(
            f"Added from the vendor's list. Its wire format and limits a minute are those of {like.id}; the "
            "list says nothing of efforts and temperature. Check the vendor's page before switching it on."
        ),
        source=_list_name(comparison.source),
        checked_on=day,
    )
    row.save()
    prices = listed_prices(entry)
    if {"input", "output"} <= set(prices):
        ModelPrice.objects.create(
            model=row,
            valid_from=day,
            input=prices["input"],
            cached_input=prices.get("cached_input", prices["input"]),
            output=prices["output"],
            source=_list_name(comparison.source),
            checked_on=day,
        )
        priced = "with the listed price, which may be a promotion"
    else:
        priced = "without a price, which the list does not give"
    catalogue.forget()
    return f"{name}: added, switched off, {priced}."


def _list_name(source: Source) -> str:
    host = "sandbox" if source.is_sandbox else urlsplit(source.base_url).hostname or ""
    return f"the vendor's own list of models, {host}/models"[:200]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
