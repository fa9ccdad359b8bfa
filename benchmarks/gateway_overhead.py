"""What the gateway adds to a bare HTTP call: turns, breaker, streaming, reading, record.

Takes turns between one bare streamed httpx call to the sandbox and the same request through the gateway,
with the breaker and the rate limiter on a real Redis, limits set, and the record kept. Prints both and
what lies between them.

    python -m benchmarks.gateway_overhead [--rounds 300] [--latency-ms 70] [--limits/--no-limits]
"""

from __future__ import annotations

import argparse
import statistics
import time
import uuid
from dataclasses import replace
from typing import Any

import httpx

from benchmarks.product import running_services

WARM_UP = 20


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--latency-ms", type=int, default=70)
    parser.add_argument("--limits", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    with running_services(latency_ms=options.latency_ms) as sandbox:
        _measure(sandbox, options.rounds, with_limits=options.limits)


def _measure(sandbox: str, rounds: int, *, with_limits: bool) -> None:
    from routing import catalogue
    from routing.gateway import Gateway
    from routing.ledger import CallBuffer
    from routing.providers import PROVIDERS
    from routing.types import RateLimits

    model = catalogue.model_named("sandbox-dllm")
    if with_limits:
        model = replace(model, limits=RateLimits(10**6, 10**9, 10**9))
    request = _request()
    wire = PROVIDERS[model.provider].wire_request(request, model, "sandbox")
    gateway = Gateway(CallBuffer())
    bare: list[float] = []
    through: list[float] = []
    with httpx.Client(base_url=f"{sandbox}/inception/v1", headers=dict(wire.headers)) as client:
        for number in range(WARM_UP + rounds):
            started = time.perf_counter()
            with client.stream("POST", wire.path, json=dict(wire.body)) as response:
                read = b"".join(response.iter_raw())
            call = (time.perf_counter() - started) * 1000
            assert read.rstrip().endswith(b"[DONE]"), read[-200:]
            request = replace(request, task_id=uuid.uuid4(), deadline=time.monotonic() + 30)
            started = time.perf_counter()
            generation = gateway.generate(request, [model])
            taken = (time.perf_counter() - started) * 1000
            assert generation.call.outcome == "ok"
            if number >= WARM_UP:
                bare.append(call)
                through.append(taken)
    # Paired, so that what slows the machine down for a while slows both.
    between = [after - before for before, after in zip(bare, through, strict=True)]
    print(f"{rounds} rounds, sandbox at its set latency, limits {'on' if with_limits else 'off'}, ms\n")
    print(f"{'':34}{'p50':>8}{'p95':>8}{'to hold':>14}")
    for name, values, held in (
        ("bare httpx call", bare, ""),
        ("through the gateway", through, ""),
        ("added by the gateway", between, "3 / 8"),
    ):
        p50, p95 = statistics.median(values), statistics.quantiles(values, n=20)[-1]
        print(f"{name:34}{p50:>8.2f}{p95:>8.2f}{held:>14}")
    print(f"{'ratio of the medians':34}{statistics.median(through) / statistics.median(bare):>8.3f}")


def _request() -> Any:
    from headlines.channels import CHANNELS
    from headlines.generation.brief import BriefContent
    from headlines.generation.planning import PassPlan, SlotPlan
    from headlines.generation.prompt import SCHEMA, SCHEMA_NAME, build_prompt
    from routing.types import GenerationRequest

    channel = CHANNELS["google_rsa"]
    brief = BriefContent(
        name="Jackets",
        brand="Fellside",
        product="Ridgeline rain jacket",
        description="Three-layer shell with taped seams. Packs into its own pocket.",
        benefits=("packs into its own pocket", "hood turns with your head"),
        proof=("£79", "4.6/5 from 812 reviews", "60 day trial", "free delivery"),
    )
    prompt = build_prompt(brief, PassPlan(channel, "en-GB", (SlotPlan(channel.slot("headline"), 24, 30),)))
    return GenerationRequest(
        task_id=uuid.uuid4(),
        workspace_id=1,
        brand_id=None,
        system=prompt.system,
        user=prompt.user,
        schema_name=SCHEMA_NAME,
        schema=SCHEMA,
        max_output_tokens=prompt.max_output_tokens,
        deadline=time.monotonic() + 30,
        expected_output_tokens=prompt.expected_output_tokens,
    )


if __name__ == "__main__":
    main()
