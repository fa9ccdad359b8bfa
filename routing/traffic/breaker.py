"""Rest a model that fails, for all workers at once, and try it with one call at a time.

Closed → open: at least 5 failures within 30 seconds that are at least half of the outcomes in them,
or one failure that is certain to repeat (``at_once``). Open: 5 seconds, twice as long after each
failed probe, at most 60. Then half-open: one probe. Its success closes and forgets, its failure opens.

While it is not closed only probes count: whatever else reports started before it opened.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable
from dataclasses import dataclass

import redis

from routing.traffic.shared_state import Clock, Script, ask, key


class Phase(enum.StrEnum):
    """Where a breaker stands."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


@dataclass(frozen=True, slots=True)
class Admission:
    """Whether a call may go, and whether it is the probe. ``retry_in`` is in seconds.

    ``reason`` says why the model rests, as it was given by who reported the failure.
    """

    allowed: bool
    is_probe: bool = False
    retry_in: float = 0.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BreakerState:
    """A breaker as an admin sees it. ``since`` is when it opened, ``retry_in`` seconds to the next probe."""

    phase: Phase
    retry_in: float = 0.0
    reason: str = ""
    since: datetime.datetime | None = None


_OPEN = """
local WINDOW, FAILURES, SHARE = 30, 5, 0.5
local REST, REST_MOST, LEASE = 5, 60, 30
local FORGET = 600 -- nobody asked for the model for so long: the next call simply goes

local function load(name)
  local packed = redis.call('GET', name)
  -- slots: second, successes, failures, second, … with the oldest first.
  if packed then return cmsgpack.unpack(packed) end
  return {opened = 0, ends = 0, rest = 0, lease = 0, reason = '', slots = {}}
end
local function is_closed(state) return state.rest == 0 end
local function save(name, state)
  local seconds = is_closed(state) and 2 * WINDOW or FORGET
  redis.call('SET', name, cmsgpack.pack(state), 'EX', seconds)
end
-- While a probe is out nobody knows when it reports; a second is a fair time to look again.
local function retry_in(state)
  if now < state.ends then return state.ends - now end
  return math.max(0, math.min(1, state.lease - now))
end
"""

_ADMIT = Script(
    _OPEN
    + """
local state = load(KEYS[1])
if is_closed(state) then return {1, 0, '0', ''} end
if now < state.ends or now < state.lease then
  return {0, 0, string.format('%.3f', math.ceil(retry_in(state) * 1000) / 1000), state.reason}
end
state.lease = now + LEASE
save(KEYS[1], state)
return {1, 1, '0', state.reason}
"""
)

_REPORT = Script(
    _OPEN
    + """
local state = load(KEYS[1])
local is_probe, is_failure, at_once, reason = ARGV[2] == '1', ARGV[3] == '1', ARGV[4] == '1', ARGV[5]

local function open(rest)
  state = {opened = now, ends = now + rest, rest = rest, lease = 0, reason = reason, slots = {}}
  save(KEYS[1], state)
end

if not is_closed(state) then
  if is_probe and now >= state.ends then
    if is_failure then open(math.min(state.rest * 2, REST_MOST)) else redis.call('DEL', KEYS[1]) end
  end
  return
end

local slots, totals = {}, {0, 0}
for n = 1, #state.slots, 3 do
  if state.slots[n] > now - WINDOW - 1 then
    for i = 0, 2 do slots[#slots + 1] = state.slots[n + i] end
    for i = 1, 2 do totals[i] = totals[i] + state.slots[n + i] end
  end
end
local last, second, kind = #slots - 2, math.floor(now), is_failure and 2 or 1
-- Not one slot back where a clock was: the newest takes what comes.
if last < 1 or slots[last] < second then
  last = #slots + 1
  slots[last], slots[last + 1], slots[last + 2] = second, 0, 0
end
slots[last + kind] = slots[last + kind] + 1
totals[kind] = totals[kind] + 1
state.slots = slots
local is_bad = totals[2] >= FAILURES and totals[2] >= SHARE * (totals[1] + totals[2])
if is_failure and (at_once or is_bad) then open(REST) else save(KEYS[1], state) end
"""
)

_RELEASE = Script(
    _OPEN
    + """
local state = load(KEYS[1])
if not is_closed(state) and state.lease > 0 then
  state.lease = 0
  save(KEYS[1], state)
end
"""
)

_STATES = Script(
    _OPEN
    + """
local found = {}
for n, name in ipairs(KEYS) do
  local state = load(name)
  local phase = is_closed(state) and 'closed' or (now < state.ends and 'open' or 'half_open')
  local wait, opened = string.format('%.3f', retry_in(state)), string.format('%.3f', state.opened)
  found[n] = {phase, wait, state.reason, opened}
end
return found
"""
)


class Breaker:
    """Says which models may be called. Without Redis all may."""

    def __init__(self, client: redis.Redis | None = None, clock: Clock | None = None) -> None:
        """Take the process's client and Redis' own time where nothing is given. ``clock`` is in seconds."""
        self._client = client
        self._clock = clock

    def admit(self, model_id: str) -> Admission:
        """Tell whether a call may go now. A probe must report, with ``is_probe``, or be released."""

        def question(client: redis.Redis) -> Admission:
            allowed, is_probe, retry_in, reason = _ADMIT.run(client, self._clock, [_key(model_id)])
            return Admission(bool(allowed), bool(is_probe), float(retry_in), _text(reason))

        return ask(question, Admission(allowed=True), self._client)

    def succeeded(self, model_id: str, *, is_probe: bool = False) -> None:
        """Count a success; a probe's closes."""
        self._report(model_id, is_probe, False, False, "")

    def failed(self, model_id: str, reason: str, *, is_probe: bool = False, at_once: bool = False) -> None:
        """Count a failure that says something about the model's health; a probe's opens for longer.

        ``reason`` is part of a sentence for a person. ``at_once`` opens without a second failure, for
        what the next call would meet as well: a refused key, an account without credit.
        """
        self._report(model_id, is_probe, True, at_once, reason)

    def released(self, model_id: str) -> None:
        """Let another probe go: this one was cancelled, or said nothing about the model's health."""
        ask(lambda client: _RELEASE.run(client, self._clock, [_key(model_id)]), None, self._client)

    def states(self, model_ids: Iterable[str]) -> dict[str, BreakerState]:
        """Return where each model's breaker stands; all closed while Redis is away."""
        wanted = list(dict.fromkeys(model_ids))
        unknown = {model_id: BreakerState(Phase.CLOSED) for model_id in wanted}
        if not wanted:
            return unknown

        def question(client: redis.Redis) -> dict[str, BreakerState]:
            found = _STATES.run(client, self._clock, [_key(model_id) for model_id in wanted])
            return dict(zip(wanted, (_state(*fields) for fields in found), strict=True))

        return ask(question, unknown, self._client)

    def reset(self, model_id: str) -> None:
        """Close by hand and forget the failures."""
        ask(lambda client: client.delete(_key(model_id)), None, self._client)

    def _report(self, model_id: str, is_probe: bool, is_failure: bool, at_once: bool, reason: str) -> None:
        ask(
            lambda client: _REPORT.run(
                client, self._clock, [_key(model_id)], int(is_probe), int(is_failure), int(at_once), reason
            ),
            None,
            self._client,
        )


def _key(model_id: str) -> str:
    return key("breaker", model_id)


def _state(
    phase: bytes | str, retry_in: bytes | str, reason: bytes | str, since: bytes | str
) -> BreakerState:
    if _text(phase) == Phase.CLOSED:
        return BreakerState(Phase.CLOSED)
    opened = datetime.datetime.fromtimestamp(float(since), tz=datetime.UTC)
    return BreakerState(Phase(_text(phase)), float(retry_in), _text(reason), opened)


def _text(value: bytes | str) -> str:
    return value.decode() if isinstance(value, bytes) else value
