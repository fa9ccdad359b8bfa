"""A day's budget, set aside before calls and settled after, by many workers at once on a real database."""

from __future__ import annotations

import datetime
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection
from django.utils import timezone

from routing import budgets, catalogue
from routing.budgets import Allowance, Standing, reservations_release_expired, reserve, settle
from routing.errors import BudgetExhausted, MustWait
from routing.models import CatalogueModel, DaySpend, ModelPrice, PolicyVersion, SpendReservation
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import DEFAULT_POLICY, Budget
from routing.seed_models import SEED_MODELS
from routing.types import BudgetState
from tests.processes import product_environment

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)
LONG_AGO = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
LEASE = datetime.timedelta(seconds=60)
HARD = Decimal("1.00")


def day_spend(workspace_id: int = 1) -> DaySpend:
    return DaySpend.objects.get(workspace_id=workspace_id)


def taken(*amounts: str, hard: Decimal = HARD, now: datetime.datetime | None = None) -> budgets.Reservation:
    now = now or timezone.now()
    return reserve(
        1, [Decimal(one) for one in amounts], hard_usd=hard, label="run 1", lease_until=now + LEASE, now=now
    )


def at_once(count: int, work: Callable[[int], None]) -> list[BaseException]:
    """Do ``work`` in threads that begin together, each with a connection of its own."""
    begin, failed = threading.Barrier(count), list[BaseException]()

    def one(number: int) -> None:
        try:
            begin.wait(20)
            work(number)
        except BaseException as error:  # told to the test
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return failed


def publish(**budget: object) -> None:
    policy = replace(DEFAULT_POLICY, budget=Budget(**budget))  # type: ignore[arg-type]
    PolicyVersion.objects.create(number=1, status="published", data=policy_to_json(policy))
    policy_versions.forget()


@pytest.fixture
def real_model() -> CatalogueModel:
    """A model that costs something and can be called, so that the sandbox steps aside."""
    row = CatalogueModel.objects.create(
        name="priced", provider="openai_compatible", gear="diffusion", base_url="http://127.0.0.1:9"
    )
    ModelPrice.objects.create(
        model=row, valid_from=datetime.date(2026, 1, 1), input=1, cached_input=1, output=1, source="test"
    )
    catalogue.forget()
    return row


def test_what_is_set_aside_is_settled_with_what_it_cost() -> None:
    reservation = taken("0.40")
    assert (day_spend().spent_usd, day_spend().reserved_usd) == (0, Decimal("0.40"))
    settle(1, reservation, Decimal("0.07"))
    assert (day_spend().spent_usd, day_spend().reserved_usd) == (Decimal("0.07"), 0)
    assert not SpendReservation.objects.exists()


def test_less_is_set_aside_where_what_was_wanted_does_not_fit() -> None:
    taken("0.80")
    assert taken("0.50", "0.20").amount_usd == Decimal("0.20")
    assert day_spend().reserved_usd == HARD


def test_money_that_others_hold_is_waited_for_and_money_that_is_spent_is_not() -> None:
    held = taken("0.95")
    with pytest.raises(MustWait, match="set aside for runs"):
        taken("0.10")
    settle(1, held, Decimal("0.95"))
    with pytest.raises(BudgetExhausted, match=r"the next call could cost 0\.1000"):
        taken("0.10")
    with pytest.raises(BudgetExhausted):
        taken("1.50")  # on a day without a row it would not fit either
    assert day_spend().reserved_usd == 0


def test_the_refusal_says_how_much_when_it_opens_and_whom_to_ask() -> None:
    publish(hard_usd=HARD)
    settle(1, taken("1.00", now=NOON), Decimal("1.02"))
    with pytest.raises(BudgetExhausted) as caught:
        taken("0.01", now=NOON)
    assert caught.value.seconds == 12 * 3600
    for part in ("1.02 of 1.00 USD", "midnight UTC (26 November)", "ask an administrator"):
        assert part in str(caught.value)
    assert taken("0.01", now=NOON + datetime.timedelta(hours=12)).day == datetime.date(2026, 11, 26)


def test_sixteen_workers_at_the_last_cent_never_overspend() -> None:
    """Each sets aside the worst case and spends a part of it, until the day's budget lets nobody in."""
    hard, worst = Decimal("0.50"), Decimal("0.01")
    spent = [Decimal(0)] * 16
    refused = [0] * 16

    def work(number: int) -> None:
        chance = random.Random(number)
        for _ in range(60):
            try:
                held = reserve(7, [worst], hard_usd=hard, label="race", lease_until=timezone.now() + LEASE)
            except (MustWait, BudgetExhausted):
                refused[number] += 1
                continue
            cost = (worst * Decimal(chance.random())).quantize(Decimal("0.00000001"))
            spent[number] += cost
            settle(7, held, cost)

    assert at_once(16, work) == []
    row = DaySpend.objects.get(workspace_id=7)
    assert row.spent_usd == sum(spent)
    assert row.reserved_usd == 0
    assert hard - worst < row.spent_usd <= hard
    assert sum(refused) > 0
    assert not SpendReservation.objects.exists()


def test_of_sixteen_that_want_the_last_cent_exactly_one_gets_it() -> None:
    settle(1, None, Decimal("0.99"))
    assert day_spend().spent_usd == Decimal("0.99")
    failed = at_once(16, lambda number: (taken("0.01"), None)[1])
    assert [type(error) for error in failed] == [MustWait] * 15
    assert day_spend().reserved_usd == Decimal("0.01")


def test_the_first_sixteen_of_a_day_make_one_row() -> None:
    assert at_once(16, lambda number: (taken("0.05"), None)[1]) == []
    assert day_spend().reserved_usd == Decimal("0.80")
    assert SpendReservation.objects.count() == 16


def test_a_dead_workers_money_is_given_back_once() -> None:
    """A process sets money aside and is killed; after its lease the sweep gives the money back."""
    script = (
        "import datetime, decimal, sys, time, django; django.setup()\n"
        "from django.utils import timezone\n"
        "from routing.budgets import reserve\n"
        "until = timezone.now() + datetime.timedelta(seconds=1)\n"
        "reserve(1, [decimal.Decimal('0.30')], hard_usd=1, label='run 9', lease_until=until)\n"
        "print('held', flush=True); time.sleep(60)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        env={**product_environment(), "DJANGO_SETTINGS_MODULE": "config.settings"},
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    process.stdout.close()
    assert day_spend().reserved_usd == Decimal("0.30")
    assert reservations_release_expired() in (0, 1)  # its lease may still run
    later = timezone.now() + datetime.timedelta(seconds=2)
    reservations_release_expired(later)
    assert (day_spend().reserved_usd, day_spend().spent_usd) == (0, 0)
    assert reservations_release_expired(later) == 0


def test_a_slow_worker_that_the_sweep_took_for_dead_still_settles_once() -> None:
    other = taken("0.20")
    slow = taken("0.30")
    SpendReservation.objects.filter(key=slow.key).update(lease_until=LONG_AGO)
    assert reservations_release_expired() == 1
    settle(1, slow, Decimal("0.05"))
    assert (day_spend().spent_usd, day_spend().reserved_usd) == (Decimal("0.05"), Decimal("0.20"))
    settle(1, other, Decimal(0))
    assert day_spend().reserved_usd == 0


def test_sweeps_and_settling_at_once_give_nothing_back_twice() -> None:
    held = [taken("0.05") for _ in range(16)]
    SpendReservation.objects.update(lease_until=LONG_AGO)

    def work(number: int) -> None:
        if number % 2:
            reservations_release_expired()
        settle(1, held[number], Decimal("0.01"))

    assert at_once(16, work) == []
    assert (day_spend().spent_usd, day_spend().reserved_usd) == (Decimal("0.16"), 0)


def test_an_allowance_gives_each_call_its_share_and_books_only_what_is_new() -> None:
    cost = [Decimal(0)]
    allowance = Allowance(
        1,
        "run 1",
        lambda: cost[0],
        lease_until=timezone.now() + LEASE,
        budget=Standing(None, Decimal("0.10"), Decimal(0), Decimal(0)),
    )
    assert allowance.reserve([Decimal("0.04")] * 2, [Decimal("0.01")] * 2) == (Decimal("0.04"),) * 2
    cost[0] = Decimal("0.03")
    assert allowance.reserve([Decimal("0.08")], [Decimal("0.05")]) == (Decimal("0.05"),)
    assert (day_spend().spent_usd, day_spend().reserved_usd) == (Decimal("0.03"), Decimal("0.05"))
    cost[0] = Decimal("0.05")
    allowance.settle()
    allowance.settle()
    assert (day_spend().spent_usd, day_spend().reserved_usd) == (Decimal("0.05"), 0)


def test_without_a_bound_nothing_is_asked_before_and_what_was_spent_is_added_in_one_statement(
    real_model: CatalogueModel, django_assert_num_queries: Callable[..., object]
) -> None:
    policy_versions.in_force()
    catalogue.available_models()
    cost = [Decimal(0)]
    with django_assert_num_queries(0):  # type: ignore[attr-defined]
        assert budgets.standing(1) is None
        assert budgets.budget_check(1) is BudgetState.FREE
        allowance = Allowance(1, "run 1", lambda: cost[0], lease_until=NOON, budget=None)
        allowance.reserve([Decimal(1)], [Decimal(1)])
    cost[0] = Decimal("0.25")
    with django_assert_num_queries(1):  # type: ignore[attr-defined]
        allowance.settle()
    assert day_spend().spent_usd == Decimal("0.25")


def test_a_bounded_round_costs_two_statements(
    real_model: CatalogueModel, django_assert_num_queries: Callable[..., object]
) -> None:
    allowance = Allowance(
        1, "run 1", lambda: Decimal(0), lease_until=NOON, budget=Standing(None, HARD, Decimal(0), Decimal(0))
    )
    with django_assert_num_queries(2):  # type: ignore[attr-defined]
        allowance.reserve([Decimal("0.02")], [Decimal("0.01")])
        allowance.settle()


def test_a_workspace_has_the_bounds_that_the_published_policy_gives_it(real_model: CatalogueModel) -> None:
    publish(
        soft_usd=Decimal("0.50"),
        hard_usd=Decimal("1"),
        by_workspace={2: (None, Decimal("5")), 3: (None, None)},
    )
    for workspace_id in (1, 2, 3):
        settle(workspace_id, None, Decimal("0.60"))
    assert budgets.budget_check(1) is BudgetState.SOFT
    assert budgets.budget_check(2) is BudgetState.FREE
    assert budgets.standing(3) is None
    settle(1, None, Decimal("0.40"))
    with pytest.raises(BudgetExhausted, match=r"1\.00 of 1\.00 USD"):
        budgets.budget_check(1)
    assert budgets.budget_check(1, now=timezone.now() + datetime.timedelta(days=1)) is BudgetState.FREE


def test_where_only_the_sandbox_answers_there_is_no_budget_to_use_up(sandbox: str) -> None:
    publish(hard_usd=Decimal(0))
    assert budgets.budget_check(1) is BudgetState.FREE


def test_the_worst_case_is_no_less_than_what_a_call_may_be_charged() -> None:
    dllm = next(model for model in SEED_MODELS if model.id == "mercury-2.5")
    day = datetime.date(2026, 11, 25)
    # 0.20 and 0.75 USD a million tokens: 3,000 letters and 300 tokens for the schema, 900 tokens of room.
    assert budgets.worst_cost(dllm, "a" * 3000, 900, day) == Decimal("0.000935")
    latin, chinese = ("a" * 1000, "雨" * 1000)
    assert budgets.worst_cost(dllm, chinese, 0, day) > budgets.worst_cost(dllm, latin, 0, day) * 3
