"""What a vendor's own list of models says against ours. Data in, data out."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from routing.providers.base import ListedModel
from routing.types import ModelSpec, Price

NAME_MOST = 80
"""As many characters as a model's name has room for in the catalogue."""
# What goes into a shell, a table and an address: no spaces, no control characters.
_PLAIN_ID = re.compile(r"[!-~]+")
_PRICE_PLACES = Decimal("0.000001")
_OUTPUT_LEAST = 256


@dataclass(frozen=True, slots=True)
class LimitChange:
    """A limit that the vendor gives another value. ``ours`` is 0 where it was not known."""

    field: str
    ours: int
    theirs: int


@dataclass(frozen=True, slots=True)
class PriceChange:
    """A listed price other than ours, in USD per million tokens. ``ours`` is ``None`` where there is none."""

    field: str
    ours: Decimal | None
    theirs: Decimal

    @property
    def is_lower(self) -> bool:
        """Tell whether the vendor asks less than we count with: perhaps a promotion, which ends."""
        return self.ours is not None and self.theirs < self.ours


@dataclass(frozen=True, slots=True)
class ModelDiff:
    """What differs for one model of ours."""

    model: str
    limits: tuple[LimitChange, ...] = ()
    prices: tuple[PriceChange, ...] = ()

    def taken_prices(self, *, take_promotions: bool) -> tuple[PriceChange, ...]:
        """Return the price changes to write: lower ones only where promotions are taken."""
        return tuple(price for price in self.prices if take_promotions or not price.is_lower)


@dataclass(frozen=True, slots=True)
class ListDiff:
    """What differs between a vendor's list and ours.

    ``same`` counts our models that are listed as we have them, ``gone`` names those that are not listed,
    ``unknown`` are the vendor's models that we do not have, ``notes`` are sentences on what was left out.
    """

    changed: tuple[ModelDiff, ...]
    gone: tuple[str, ...]
    unknown: tuple[ListedModel, ...]
    same: int
    notes: tuple[str, ...]

    def only(self, model: str) -> ListDiff:
        """Return what the comparison says of one model of ours."""
        changed = tuple(diff for diff in self.changed if diff.model == model)
        gone = tuple(name for name in self.gone if name == model)
        same = int(not changed and not gone)
        return replace(self, changed=changed, gone=gone, unknown=(), same=same, notes=())


def lists_diff(
    ours: Sequence[ModelSpec],
    listed: Iterable[ListedModel],
    day: datetime.date,
    *,
    is_whole: bool = True,
) -> ListDiff:
    """Return what differs on ``day``. From a list that is not whole nothing follows for what it lacks."""
    theirs, notes = _plain(listed)
    if not is_whole:
        notes.append("The list is longer than was read; what is missing from it was not looked at.")
    changed, gone, same = [], [], 0
    for model in ours:
        entry = theirs.get(model.wire_name)
        if entry is None:
            if is_whole:
                gone.append(model.id)
            continue
        diff, remarks = _model_diff(model, entry, day)
        notes += remarks
        if diff.limits or diff.prices:
            changed.append(diff)
        else:
            same += 1
    known = {model.wire_name for model in ours}
    unknown = tuple(theirs[name] for name in sorted(theirs) if name not in known)
    return ListDiff(tuple(changed), tuple(gone), unknown, same, tuple(notes))


def new_price(
    old: Price | None, changes: Sequence[PriceChange], *, source: str, day: datetime.date
) -> Price | None:
    """Return the price that holds from ``day`` on; ``None`` where the changes do not make a whole price.

    What the vendor's list does not say stays as it was.
    """
    said = {change.field: change.theirs for change in changes}
    if old is None:
        if not {"input", "output"} <= set(said):
            return None
        return Price(
            input=said["input"],
            cached_input=said.get("cached_input", said["input"]),
            output=said["output"],
            source=source,
            checked=day,
            valid_from=day,
        )
    return replace(old, **said, source=source, checked=day, valid_from=day)  # type: ignore[arg-type]  # decimals


def listed_prices(entry: ListedModel) -> Mapping[str, Decimal]:
    """Return the prices that an entry gives, rounded to what the catalogue keeps."""
    given = {
        "input": entry.input_price,
        "cached_input": entry.cached_input_price,
        "output": entry.output_price,
    }
    return {name: price.quantize(_PRICE_PLACES) for name, price in given.items() if price is not None}


def _plain(listed: Iterable[ListedModel]) -> tuple[dict[str, ListedModel], list[str]]:
    """Return the entries by id, and sentences on those that were left out."""
    kept: dict[str, ListedModel] = {}
    left_out: Counter[str] = Counter()
    for entry in listed:
        if len(entry.id) > NAME_MOST:
            left_out[f"a name of more than {NAME_MOST} characters"] += 1
        elif not _PLAIN_ID.fullmatch(entry.id):
            left_out["a name with characters that do not belong in one"] += 1
        elif entry.id in kept:
            left_out["a name that was listed before"] += 1
        else:
            kept[entry.id] = entry
    return kept, [f"Left out: {count:,} with {why}." for why, count in left_out.items()]


def _model_diff(model: ModelSpec, entry: ListedModel, day: datetime.date) -> tuple[ModelDiff, list[str]]:
    notes: list[str] = []
    limits = []
    for field, ours, theirs in (
        ("context_tokens", model.context_tokens, entry.context_tokens),
        ("max_output_tokens", model.max_output_tokens, entry.max_output_tokens),
    ):
        if theirs is None or theirs == ours:
            continue
        if theirs < _OUTPUT_LEAST:
            notes.append(f"{model.id}: {field} of {theirs} is too little to be meant; ours stays.")
            continue
        limits.append(LimitChange(field, ours, theirs))
    price = model.price_on(day)
    prices = []
    for field, listed in listed_prices(entry).items():
        own: Decimal | None = getattr(price, field) if price is not None else None
        if own is None or own != listed:
            prices.append(PriceChange(field, own, listed))
    return ModelDiff(model.id, tuple(limits), tuple(prices)), notes
