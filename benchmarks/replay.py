"""How long a policy takes against 5,000 past decisions, database and page included; and how much memory.

python -m benchmarks.replay [DECISIONS]
"""

from __future__ import annotations

import gc
import sys
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from benchmarks.product import running_services

ROUNDS = 5


def main() -> None:
    """Seed, measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with running_services():
        from django.conf import settings
        from django.test import Client
        from django.urls import reverse

        from headlines.models import User
        from routing.policies import versions as policy_versions
        from routing.policies.json_form import policy_to_json
        from routing.policy import Operator, Rule
        from routing.types import Strategy
        from tests.routing.history import HELD, past_decisions, policy_hold

        settings.ALLOWED_HOSTS = ["*"]
        policy_hold()
        past_decisions(count)
        ada = User.objects.create_superuser("bench@example.com", "a-long-password-1")
        draft = policy_versions.draft_create(actor=ada)
        rule = Rule("Pharma", "vertical", Operator.IS, "pharma", Strategy.REASON)
        draft.data = policy_to_json(replace(HELD, plan_at=0.3, rules=(rule,)))
        draft.save(update_fields=["data"])
        client = Client()
        client.force_login(ada)

        def page(name: str, question: str) -> Callable[[], Any]:
            address = reverse(f"admin:routing_policyversion_{name}", args=[draft.pk])
            return lambda: _opened(client, f"{address}?last={count}&{question}")

        print(f"{'':44}{'p50':>10}{'worst':>10}{'to hold':>12}")
        _row(f"replay of {count:,} decisions, whole page", page("replay", ""), "3 s")
        _row("the same, one kind of flip", page("replay", "flow=diffuse-plan"), "3 s")
        _row(f"calibration on {count:,}, whole page", page("calibrate", "target=30"), "3 s")
        for share in (count // 5, count):
            address = reverse("admin:routing_policyversion_replay", args=[draft.pk])
            _memory(f"memory of a replay of {share:,}", client, f"{address}?last={share}")


def _opened(client: Any, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200, response.status_code


def _row(label: str, work: Callable[[], Any], to_hold: str) -> None:
    work()
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    times.sort()
    print(f"{label:44}{times[len(times) // 2]:>8.2f} s{times[-1]:>8.2f} s{to_hold:>12}")


def _memory(label: str, client: Any, address: str) -> None:
    gc.collect()
    tracemalloc.start()
    _opened(client, address)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"{label:44}{peak / 1e6:>7.1f} MB at most")


if __name__ == "__main__":
    main()
