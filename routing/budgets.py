"""What a workspace may still spend on a day: set aside before calls, settled with what they cost.

Several workers spend from one day's budget at once, so nobody reads it first and writes it later: each
change is one conditional statement on the day's row, and the database lets one through at a time. Without a
bound nothing is set aside, and what was spent is added after the run. The sandbox costs nothing and never
counts. Days are UTC. The bounds are the published version's, for the tasks of a version on trial too.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from django.db import connection
from django.utils import timezone

from routing import catalogue
from routing.errors import BudgetExhausted, MustWait
from routing.models import DaySpend, SpendReservation
from routing.policies import versions as policy_versions
from routing.pricing import model_cost
from routing.types import BudgetState, ModelSpec, Usage

HELD_SECONDS = 2.0
"""When to ask again for money that runs under way have set aside; most of it comes back."""
_PLACES = Decimal("0.00000001")

# The row is locked by the statement, so of two that want the last cent one gets it. The amount itself must
# fit as well where the day has no row yet.
_RESERVE = """
WITH day_row AS (
    INSERT INTO routing_dayspend AS day_spend (workspace_id, day, spent_usd, reserved_usd)
    SELECT %(workspace)s, %(day)s, 0, %(amount)s WHERE %(amount)s::numeric <= %(hard)s::numeric
    ON CONFLICT (workspace_id, day) DO UPDATE
    SET reserved_usd = day_spend.reserved_usd + EXCLUDED.reserved_usd
    WHERE day_spend.spent_usd + day_spend.reserved_usd + EXCLUDED.reserved_usd <= %(hard)s
    RETURNING workspace_id
)
INSERT INTO routing_spendreservation (key, workspace_id, day, amount_usd, label, lease_until)
SELECT %(key)s, workspace_id, %(day)s, %(amount)s, %(label)s, %(lease_until)s FROM day_row
RETURNING key
"""
# A reservation that the sweep has released is not given back a second time.
_SETTLE = """
WITH released AS (
    DELETE FROM routing_spendreservation WHERE key = %(key)s RETURNING amount_usd
)
INSERT INTO routing_dayspend AS day_spend (workspace_id, day, spent_usd, reserved_usd)
VALUES (%(workspace)s, %(day)s, %(cost)s, 0)
ON CONFLICT (workspace_id, day) DO UPDATE
SET spent_usd = day_spend.spent_usd + EXCLUDED.spent_usd,
    reserved_usd = GREATEST(
        day_spend.reserved_usd - COALESCE((SELECT amount_usd FROM released), 0), 0
    )
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a workspace stands on a day: its bounds in USD, what is spent and what is set aside."""

    soft_usd: Decimal | None
    hard_usd: Decimal | None
    spent_usd: Decimal
    reserved_usd: Decimal

    @property
    def state(self) -> BudgetState:
        """Return where that is. What is set aside does not count: most of it comes back."""
        if self.hard_usd is not None and self.spent_usd >= self.hard_usd:
            return BudgetState.HARD
        if self.soft_usd is not None and self.spent_usd >= self.soft_usd:
            return BudgetState.SOFT
        return BudgetState.FREE


@dataclass(frozen=True, slots=True)
class Reservation:
    """An amount set aside on a day."""

    key: uuid.UUID
    day: datetime.date
    amount_usd: Decimal


def standing(workspace_id: int, *, now: datetime.datetime | None = None) -> Standing | None:
    """Return where a workspace stands today; ``None``, and no query, where nothing bounds it.

    Nothing bounds it either where only the sandbox answers.
    """
    soft, hard = policy_versions.in_force().published.budget.bounds(workspace_id)
    if (soft is None and hard is None) or all(model.is_sandbox for model in catalogue.available_models()):
        return None
    day = (now or timezone.now()).date()
    row = DaySpend.objects.filter(workspace_id=workspace_id, day=day).first()
    nothing = Decimal(0)
    return Standing(soft, hard, row.spent_usd if row else nothing, row.reserved_usd if row else nothing)


def budget_check(workspace_id: int, *, now: datetime.datetime | None = None) -> BudgetState:
    """Return where a workspace stands today. Raises ``BudgetExhausted`` with the sentence to show."""
    now = now or timezone.now()
    found = standing(workspace_id, now=now)
    if found is None:
        return BudgetState.FREE
    _check(found, now)
    return found.state


def _check(found: Standing, now: datetime.datetime) -> None:
    if found.state is BudgetState.HARD and found.hard_usd is not None:
        raise _exhausted(found.hard_usd, found.spent_usd, now)


def worst_cost(model: ModelSpec, prompt: str, max_output_tokens: int, day: datetime.date) -> Decimal:
    """Return what one call can cost at most: no token of the prompt cached, all of the room written.

    Vendors count tokens their own way. Three characters are taken for one token, each byte that a character
    takes beyond its first for another one, and 300 more for the schema, which is more than they count.
    """
    further_bytes = len(prompt.encode()) - len(prompt)
    tokens = -(-len(prompt) // 3) + further_bytes + 300
    room = min(max_output_tokens, model.max_output_tokens)
    return model_cost(model, Usage(input=tokens, output=room), day)


def reserve(
    workspace_id: int,
    amounts: Sequence[Decimal],
    *,
    hard_usd: Decimal,
    label: str,
    lease_until: datetime.datetime,
    now: datetime.datetime | None = None,
) -> Reservation:
    """Set aside the first of ``amounts`` that fits below the day's bound, each in one statement.

    ``amounts`` are in USD, the one that is wanted first and the least one last. Raises ``MustWait`` where it
    does not fit only because others have set money aside, ``BudgetExhausted`` where it would not in any
    case.
    """
    now = now or timezone.now()
    key = uuid.uuid4()
    with connection.cursor() as cursor:
        for amount in amounts:
            cursor.execute(
                _RESERVE,
                {
                    "workspace": workspace_id,
                    "day": now.date(),
                    "amount": amount,
                    "hard": hard_usd,
                    "key": key,
                    "label": label[:80],
                    "lease_until": lease_until,
                },
            )
            if cursor.fetchone() is not None:
                return Reservation(key, now.date(), amount)
    row = DaySpend.objects.filter(workspace_id=workspace_id, day=now.date()).first()
    spent = row.spent_usd if row else Decimal(0)
    if spent + amounts[-1] <= hard_usd:
        raise MustWait(
            "What is left of today's budget is set aside for runs that are under way; the run waits.",
            seconds=HELD_SECONDS,
        )
    raise _exhausted(hard_usd, spent, now, least=amounts[-1])


def settle(workspace_id: int, reservation: Reservation | None, cost_usd: Decimal) -> None:
    """Give back what was set aside and add what was really spent, in one statement."""
    if reservation is None and not cost_usd:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            _SETTLE,
            {
                "key": reservation.key if reservation else None,
                "workspace": workspace_id,
                "day": reservation.day if reservation else timezone.now().date(),
                "cost": cost_usd,
            },
        )


def reservations_release_expired(now: datetime.datetime | None = None) -> int:
    """Give back what dead workers had set aside; return how many reservations.

    Whether the vendor answered a worker that was killed nobody here knows, so nothing is added as spent.
    """
    expired = SpendReservation.objects.filter(lease_until__lt=now or timezone.now())
    rows = list(expired.values_list("key", "workspace_id", "day", "amount_usd"))
    for key, workspace_id, day, amount in rows:
        settle(workspace_id, Reservation(key, day, amount), Decimal(0))
    return len(rows)


class Allowance:
    """The money of one run: set aside round by round, settled with what its calls cost.

    ``cost_so_far`` says what the run's calls have cost until now, in USD. Used by one thread.
    """

    def __init__(
        self,
        workspace_id: int,
        label: str,
        cost_so_far: Callable[[], Decimal],
        *,
        lease_until: datetime.datetime,
        budget: Standing | None,
    ) -> None:
        self._workspace_id = workspace_id
        self._label = label
        self._cost_so_far = cost_so_far
        self._lease_until = lease_until
        self._budget = budget
        self._hard_usd = budget.hard_usd if budget is not None else None
        self._booked = Decimal(0)
        self._held: Reservation | None = None

    @property
    def state(self) -> BudgetState:
        """Return where the workspace stood when the run was claimed."""
        return BudgetState.FREE if self._budget is None else self._budget.state

    def check(self) -> None:
        """Raise ``BudgetExhausted`` where nothing more may be started."""
        if self._budget is not None:
            _check(self._budget, timezone.now())

    @property
    def is_bounded(self) -> bool:
        """Tell whether money must be set aside before calls."""
        return self._hard_usd is not None

    def reserve(self, wanted: Sequence[Decimal], least: Sequence[Decimal]) -> tuple[Decimal, ...]:
        """Set money aside for calls made side by side; return what each of them may cost.

        ``wanted`` and ``least`` have an amount a call: all get what they want, or all the least. Raises
        ``MustWait`` or ``BudgetExhausted``, with nothing set aside.
        """
        self.settle()
        if self._hard_usd is None or not sum(least):
            return tuple(wanted)
        most, fewest = _rounded_up(sum(wanted, Decimal(0))), _rounded_up(sum(least, Decimal(0)))
        self._held = reserve(
            self._workspace_id,
            (most, fewest) if most > fewest else (fewest,),
            hard_usd=self._hard_usd,
            label=self._label,
            lease_until=self._lease_until,
        )
        return tuple(wanted if self._held.amount_usd == most else least)

    def settle(self) -> None:
        """Give back what is set aside and book what the calls cost since the last time."""
        cost = self._cost_so_far()
        held, self._held = self._held, None
        settle(self._workspace_id, held, cost - self._booked)
        self._booked = cost


def _rounded_up(amount: Decimal) -> Decimal:
    return amount.quantize(_PLACES, rounding=ROUND_UP)


def _exhausted(
    hard_usd: Decimal, spent_usd: Decimal, now: datetime.datetime, *, least: Decimal | None = None
) -> BudgetExhausted:
    """Return the refusal: whose budget, how much, when it opens again, whom to ask."""
    opens = datetime.datetime.combine(
        now.date() + datetime.timedelta(days=1), datetime.time(0), tzinfo=datetime.UTC
    )
    spent = f"{spent_usd:,.2f}" if spent_usd >= hard_usd or least is None else f"{spent_usd:,.4f}"
    left = f" and the next call could cost {least:,.4f}" if least is not None and spent_usd < hard_usd else ""
    return BudgetExhausted(
        f"This workspace's budget for today is used up: {spent} of {hard_usd:,.2f} USD are spent{left}. "
        f"It opens again at midnight UTC ({opens:%-d %B}), or ask an administrator to raise it.",
        seconds=(opens - now).total_seconds(),
    )
