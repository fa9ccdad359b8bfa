"""What the light gear saved: what was spent beside what the same work would have cost on one reasoning model.

The light gear's calls whose reply was used are priced again at the reasoning model: the same prompt tokens,
the same visible tokens, and thinking as that model usually does. Calls that failed, the judge and the planner
count as spent and would not have been made. What the reasoning model wrote costs the same either way. Tokens
are as the vendors counted them; another vendor would count a little more or fewer. Data in, data out.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from routing.pricing import call_cost
from routing.types import ModelSpec, Usage

ENOUGH_CALLS = 20
"""With fewer calls of a model nobody can say how much it usually thinks."""
_NOTHING = Decimal(0)
_Key = TypeVar("_Key", bound=Hashable)


class Part(enum.StrEnum):
    """What calls were for."""

    LIGHT = "light"
    REASONED = "reasoned"
    PLANNING = "planning"
    JUDGING = "judging"


@dataclass(frozen=True, slots=True)
class CallSums:
    """Calls of one day and workspace that were for the same, added up.

    ``used`` are the tokens of those whose reply was used, ``used_calls`` how many they are;
    ``above_input_tokens`` is the dearer step of the reasoning model's price that each of them reaches, 0 for
    none.
    """

    day: datetime.date
    workspace_id: int
    part: Part
    calls: int
    cost_usd: Decimal
    used: Usage = field(default_factory=Usage)
    used_calls: int = 0
    above_input_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Thinking:
    """How much a model thinks: tokens thought for each visible one, from ``calls`` of the ledger.

    ``is_of_controls``: from light briefs only, which is what would have been thought about.
    """

    a_visible_token: float = 0.0
    calls: int = 0
    is_of_controls: bool = False

    @property
    def is_known(self) -> bool:
        """Tell whether there are calls enough."""
        return self.calls >= ENOUGH_CALLS


@dataclass(slots=True)
class Account:
    """What was spent and what the same work would have cost, in USD."""

    spent: Decimal = _NOTHING
    would_have: Decimal = _NOTHING
    parts: dict[Part, Decimal] = field(default_factory=dict)
    calls: dict[Part, int] = field(default_factory=dict)
    repriced_calls: int = 0

    @property
    def saved(self) -> Decimal:
        """Return what was saved; below nought where the light gear cost more."""
        return self.would_have - self.spent

    @property
    def share(self) -> float | None:
        """Return the saved share of what it would have cost; ``None`` where that is nothing."""
        return float(self.saved / self.would_have) if self.would_have else None

    def add(self, sums: CallSums, would_have: Decimal) -> None:
        """Add the calls of a group."""
        self.spent += sums.cost_usd
        self.would_have += would_have
        self.parts[sums.part] = self.parts.get(sums.part, _NOTHING) + sums.cost_usd
        self.calls[sums.part] = self.calls.get(sums.part, 0) + sums.calls
        self.repriced_calls += sums.used_calls if sums.part is Part.LIGHT else 0


@dataclass(frozen=True, slots=True)
class Savings:
    """A period's account, and the same by day and by workspace."""

    whole: Account
    by_day: Mapping[datetime.date, Account]
    by_workspace: Mapping[int, Account]


def savings(rows: Iterable[CallSums], model: ModelSpec, thinking: Thinking) -> Savings:
    """Return what was saved against ``model`` doing all of the work."""
    whole = Account()
    by_day: dict[datetime.date, Account] = {}
    by_workspace: dict[int, Account] = {}
    for row in rows:
        would_have = _would_have_cost(row, model, thinking)
        for account in (whole, _of(by_day, row.day), _of(by_workspace, row.workspace_id)):
            account.add(row, would_have)
    return Savings(whole, dict(sorted(by_day.items())), dict(sorted(by_workspace.items())))


def _of(accounts: dict[_Key, Account], key: _Key) -> Account:
    return accounts.setdefault(key, Account())


_WOULD_HAVE: Mapping[Part, Callable[[CallSums], Decimal]] = {
    Part.REASONED: lambda row: row.cost_usd,
    Part.PLANNING: lambda row: _NOTHING,
    Part.JUDGING: lambda row: _NOTHING,
}


def _would_have_cost(row: CallSums, model: ModelSpec, thinking: Thinking) -> Decimal:
    if row.part is not Part.LIGHT:
        return _WOULD_HAVE[row.part](row)
    # A price that lies before the model's first is taken to be its first.
    first = min((price.valid_from for price in model.prices), default=row.day)
    price = model.price_on(max(row.day, first), row.above_input_tokens)
    if price is None or not row.used_calls:
        return _NOTHING
    visible = row.used.output - row.used.reasoning
    thought = round(visible * thinking.a_visible_token) if thinking.is_known else 0
    usage = Usage(input=row.used.input, cached=row.used.cached, output=visible + thought, reasoning=thought)
    return call_cost(price, usage) + price.per_request * (row.used_calls - 1)
