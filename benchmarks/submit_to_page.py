"""How long from submitting a brief until the last line is on the page, over the bare model call.

Starts the whole product, then takes turns: one bare HTTP call to the sandbox with the prompt that the
product sends, and one submission as a browser makes it (post the form, follow to the run's page, read
its event stream until every line has arrived). Prints both, their ratio, and where the time goes.

    python -m benchmarks.submit_to_page [--rounds 40] [--latency-ms 70]
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
import uuid
from collections import defaultdict
from typing import Any

import httpx

from benchmarks.product import Product, form_fields, running_product

WARM_UP = 5
_ROW = b"data-code="


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--latency-ms", type=int, default=70)
    options = parser.parse_args()
    with running_product(latency_ms=options.latency_ms) as product:
        _measure(product, options.rounds)


def _measure(product: Product, rounds: int) -> None:
    from headlines.models import Brief

    brief = Brief.objects.get(name__startswith="Coffee subscription")
    bare_body = _wire_body(brief)
    wanted = sum(brief.latest_version.targets.values_list("count", flat=True))
    bare: list[float] = []
    whole: list[float] = []
    steps: defaultdict[str, list[float]] = defaultdict(list)
    with (
        httpx.Client(base_url=product.sandbox, headers={"authorization": "Bearer sandbox"}) as model,
        httpx.Client(base_url=product.address, cookies=product.cookies, timeout=30) as browser,
    ):
        for number in range(WARM_UP + rounds):
            call = _bare_call(model, bare_body)
            run_id, taken = _submission(browser, product, brief.pk, wanted)
            if number < WARM_UP:
                continue
            bare.append(call)
            whole.append(taken["all lines on the page"])
            for name, value in {**_moments(run_id, taken.pop("clock")), **taken, **_stages(run_id)}.items():
                steps[name].append(value)
    print(f"{rounds} rounds of {wanted} lines, sandbox at its set latency, milliseconds\n")
    print(f"{'':34}{'p50':>8}{'p95':>8}")
    _row("bare call to the sandbox", bare)
    _row("submit to all lines on the page", whole)
    ratio50, ratio95 = _p(whole, 50) / _p(bare, 50), _p(whole, 95) / _p(bare, 95)
    print(f"\n{'ratio':34}{ratio50:>8.2f}{ratio95:>8.2f}\n{'to hold':34}{1.3:>8}{1.6:>8}")
    print("\nwhere the time goes")
    for name, values in steps.items():
        _row(name, values)


def _moments(run_id: int, clock: float) -> dict[str, float]:
    """Return when a run was queued, picked up and saved, in milliseconds after the submission."""
    from headlines.models import Run

    run = Run.objects.get(pk=run_id)
    saved = run.passes.get().finished_at
    moments = {"queued": run.queued_at, "picked up": run.started_at, "saving": saved}
    return {name: (moment.timestamp() - clock) * 1000 for name, moment in moments.items() if moment}


def _stages(run_id: int) -> dict[str, float]:
    from headlines.models import Run

    return {f"worker: {name}": value for name, value in Run.objects.get(pk=run_id).timings_ms.items()}


def _row(name: str, values: list[float]) -> None:
    print(f"{name:34}{_p(values, 50):>8.1f}{_p(values, 95):>8.1f}")


def _p(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def _wire_body(brief: Any) -> dict[str, Any]:
    """Return what the product sends for this brief, as one call that is not streamed."""
    from headlines.generation.planning import plan_passes, wanted_by_pair
    from headlines.generation.prompt import SCHEMA, SCHEMA_NAME, build_prompt
    from headlines.services.contents import brief_content
    from routing import catalogue
    from routing.providers import PROVIDERS
    from routing.types import GenerationRequest

    version = brief.latest_version
    targets = list(version.targets.values_list("channel", "slot", "count"))
    [plan] = plan_passes(wanted_by_pair(targets, version.languages), items_per_pass=100)
    prompt = build_prompt(brief_content(version, brief.brand), plan)
    model = catalogue.model_named("sandbox-dllm")
    request = GenerationRequest(
        task_id=uuid.uuid4(),
        workspace_id=None,
        brand_id=None,
        system=prompt.system,
        user=prompt.user,
        schema_name=SCHEMA_NAME,
        schema=SCHEMA,
        max_output_tokens=prompt.max_output_tokens,
        deadline=0.0,
    )
    body = PROVIDERS[model.provider].wire_request(request, model, "sandbox").body
    return {key: value for key, value in body.items() if key not in ("stream", "stream_options")}


def _bare_call(model: httpx.Client, body: dict[str, Any]) -> float:
    started = time.perf_counter()
    response = model.post("/inception/v1/chat/completions", json=body)
    taken = (time.perf_counter() - started) * 1000
    assert response.status_code == 200, response.text
    return taken


def _submission(
    browser: httpx.Client, product: Product, brief_id: int, wanted: int
) -> tuple[int, dict[str, float]]:
    """Submit the form as a browser does and read the page until the last line is there."""
    place = f"/w/{product.workspace_slug}/briefs/{brief_id}/"
    data = form_fields(browser.get(place).text, "product")
    data["action"] = ["write"]
    headers = {"referer": f"{product.address}{place}"}
    started = time.perf_counter()

    def since() -> float:
        return (time.perf_counter() - started) * 1000

    taken: dict[str, float] = {"clock": time.time()}
    answer = browser.post(place, data=data, headers=headers, follow_redirects=False)
    taken["form answered"] = since()
    assert answer.status_code == 302, (answer.status_code, answer.text[:500])
    page = browser.get(answer.headers["location"])
    taken["run page loaded"] = since()
    match = re.search(r"/runs/(\d+)/", str(page.url))
    assert match
    codes = set(re.findall(r'data-code="([a-z0-9]{7})"', page.text))
    last = max((int(found) for found in re.findall(r'data-position="(\d+)"', page.text)), default=0)
    taken["all lines on the page"] = since()
    if len(codes) < wanted:
        with browser.stream("GET", f"{page.url.path}events", params={"after": last}) as stream:
            arrived = b""
            for piece in stream.iter_raw():
                arrived += piece
                if len(codes) + arrived.count(_ROW) >= wanted:
                    break
        taken["all lines on the page"] = since()
        codes |= set(re.findall(r'data-code=.."?([a-z0-9]{7})', arrived.decode()))
    assert len(codes) == wanted, (len(codes), wanted)
    return int(match.group(1)), taken


if __name__ == "__main__":
    main()
