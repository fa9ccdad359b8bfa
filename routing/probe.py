"""Ask models for one small reply each, to see whether they work.

A probe goes also where the breaker rests, for an administrator asks for it; what comes of it is told
to the breaker. Each call is in the ledger, without a workspace.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from decimal import Decimal

from routing import catalogue
from routing.errors import DeadlineExceeded, RoutingError
from routing.gateway import Gateway
from routing.ledger import CallBuffer, calls_write
from routing.traffic.breaker import Breaker
from routing.traffic.traffic import FreeTraffic, SharedTraffic
from routing.types import CallRecord, Finish, GenerationRequest, ModelSpec, Watcher

AT_ONCE = 4
PROBE_SECONDS = 20.0
ROOM = 200
ROOM_TO_THINK = 1_000
NO_EFFORT = ("", "none", "instant")
_SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["ok", "word"],
    "properties": {"ok": {"type": "boolean"}, "word": {"type": "string"}},
}


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """What came of asking a model. ``works`` says that a reply came that could be read.

    ``sentence`` says it for a person. Times are milliseconds from the question on; ``None`` where it did
    not come so far. ``cost_usd`` is at list price, ``None`` where no model was called: the sandbox is none.
    """

    model: str
    works: bool
    sentence: str
    is_sandbox: bool = False
    first_byte_ms: float | None = None
    last_byte_ms: float | None = None
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: Decimal | None = None
    saw_drafts: bool = False
    warning: str = ""


class _Book(CallBuffer):
    """Keeps the records where they can be read before they are written."""

    @property
    def calls(self) -> tuple[CallRecord, ...]:
        """Return what was kept."""
        return tuple(self._calls)


class _ProbeTraffic(FreeTraffic):
    """Lets the probe go whatever the breaker says, and tells the breaker what came of it.

    How long it took is not told: a small call is no measure for the others.
    """

    def succeeded(self, model: ModelSpec, *, is_probe: bool, milliseconds: float) -> None:
        """Close the breaker."""
        Breaker().reset(model.id)

    def failed(self, model: ModelSpec, reason: str, *, is_probe: bool, at_once: bool) -> None:
        """Count the failure with those of all workers."""
        SharedTraffic().failed(model, reason, is_probe=is_probe, at_once=at_once)


class _DraftWatcher(Watcher):
    """Notes whether drafts came."""

    def __init__(self) -> None:
        self.saw_drafts = False

    def on_draft(self, text: str) -> None:
        """Note it."""
        self.saw_drafts = True


def why_not_probed(model: ModelSpec) -> str:
    """Return what keeps a model from being probed, as a sentence. Being switched off does not."""
    return catalogue.why_unavailable(replace(model, is_enabled=True))


def models_probe(models: Sequence[ModelSpec], *, seconds: float = PROBE_SECONDS) -> list[ProbeResult]:
    """Ask each model once, a few at a time, and record the calls; return results in the same order.

    A model that cannot be called gives a result with the reason. ``seconds`` is for one model.
    """
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="probe") as pool:
        probed = list(pool.map(lambda model: _probe(model, seconds), models))
    # Written here and not by the threads, whose database connections nobody would close.
    calls_write(call for _, calls in probed for call in calls)
    return [result for result, _ in probed]


def _probe(model: ModelSpec, seconds: float) -> tuple[ProbeResult, tuple[CallRecord, ...]]:
    if why := why_not_probed(model):
        return ProbeResult(model.id, False, why, model.is_sandbox), ()
    book, watcher = _Book(), _DraftWatcher()
    gateway = Gateway(book, traffic=_ProbeTraffic())
    try:
        generation = gateway.generate(_request(model, seconds), [model], watcher=watcher)
    except DeadlineExceeded as error:
        # Its own sentence speaks of a run; the failure behind it speaks of the model.
        works, sentence = False, str(error.__cause__ or error)
    except RoutingError as error:
        works, sentence = False, str(error)
    else:
        started = time.perf_counter()
        works, sentence = _judged(generation.text, generation.finish)
        took = (time.perf_counter() - started) * 1000
        generation.call.note_reading(parse_ms=round(took, 2), usable=int(works))
    return _result(model, works, sentence, book.calls, saw_drafts=watcher.saw_drafts), book.calls


def _request(model: ModelSpec, seconds: float) -> GenerationRequest:
    thinks = (model.effort or "") not in NO_EFFORT
    return GenerationRequest(
        task_id=uuid.uuid4(),
        workspace_id=None,
        brand_id=None,
        system="You answer with one small JSON object.",
        user='Answer with {"ok": true, "word": "..."}.\nFor "word" write any English noun.',
        schema_name="probe",
        schema=_SCHEMA,
        max_output_tokens=ROOM_TO_THINK if thinks else ROOM,
        expected_output_tokens=20,
        deadline=time.monotonic() + seconds,
        max_calls=1,
    )


def _judged(text: str, finish: Finish) -> tuple[bool, str]:
    """Return whether a reply can be read as JSON, and a sentence on it."""
    bare = text.strip()
    is_fenced = bare.startswith("```") and bare.endswith("```") and len(bare) > 6
    if is_fenced:
        bare = bare[3:-3].removeprefix("json")
    try:
        reply = json.loads(bare)
    except (ValueError, RecursionError):
        if finish is Finish.LENGTH:
            return False, "It answered, but used up its room before the reply was complete."
        return False, "It answered, but not with JSON."
    is_asked_shape = (
        isinstance(reply, dict)
        and set(reply) == {"ok", "word"}
        and isinstance(reply["ok"], bool)
        and isinstance(reply["word"], str)
    )
    sentence = "It works." if is_asked_shape else "It works; its JSON has another shape than was asked for."
    return True, sentence + (" The JSON came inside a Markdown fence." if is_fenced else "")


def _result(
    model: ModelSpec, works: bool, sentence: str, calls: Sequence[CallRecord], *, saw_drafts: bool
) -> ProbeResult:
    result = ProbeResult(model.id, works, sentence, model.is_sandbox, saw_drafts=saw_drafts)
    if not calls:
        return result
    call = calls[0]
    return replace(
        result,
        first_byte_ms=call.stages_ms.get("first_byte"),
        last_byte_ms=call.stages_ms.get("last_byte"),
        input_tokens=call.usage.input,
        output_tokens=call.usage.output,
        cost_usd=None if model.is_sandbox else call.cost_usd,
        warning=call.warning,
    )
