"""Hold a model to its requests, input tokens and output tokens a minute, across all workers.

The promise, for each of the three: what is taken within any 60 seconds, less what of it was given
back, is never more than the limit. One request that is larger than the limit by itself goes alone.

Two things keep it:

- A bucket paces the calls. It holds a sixth of the limit and fills in 61 seconds by the other five
  sixths, so 61 seconds let through at most 1/6 + 5/6 = the limit. A request larger than the bucket
  goes when the bucket is full and leaves a debt that is filled up first.
- A count of the last minute, in slots of one second, holds what a bucket cannot promise: a debt
  lets the window exceed the limit, and so does what is given back to a bucket that has filled up in
  the meantime. A slot counts until 60 seconds after its end, hence 61.

What a call used beyond what it took is counted when it is settled; no count can undo it.

Interactive goes before bulk: bulk leaves a quarter of each bucket alone, and waits while an
interactive caller does. Within a priority the order is open, but who asks for much is not passed by
those who ask for less for more than a few seconds; unless it was told to wait for more than half a
minute, which takes a request of more than half the limit, or a hold.
"""

from __future__ import annotations

import redis

from routing.traffic.shared_state import Clock, Script, ask, key
from routing.types import Priority, RateLimits, Tokens

# A vendor that says more is asked again after an hour: one bad header must not silence a model for a day.
HOLD_SECONDS_MOST = 3600.0

_OPEN = """
local WINDOW = 61
local FRACTION = 6
local fresh = {
  now = now, hold = 0, waiting = 0, spent = {0, 0, 0}, totals = {0, 0, 0}, slots = {},
  queues = {interactive = {size = 0, since = 0, waited = 0, ends = 0},
            bulk = {size = 0, since = 0, waited = 0, ends = 0}},
}
local packed = redis.call('GET', KEYS[1])
local state = packed and cmsgpack.unpack(packed) or fresh
-- A clock that was set back by little stands still for that long; one set back by much starts afresh.
if state.now - now > WINDOW then state = fresh end
now = math.max(now, state.now)

local function save()
  -- The deepest debt takes 85 seconds to fill.
  local seconds = math.max(180, math.ceil(state.hold - now) + 1)
  redis.call('SET', KEYS[1], cmsgpack.pack(state), 'EX', seconds)
end
"""

_COUNT = """
local limits, amounts = {}, {}
for i = 1, 3 do
  limits[i] = tonumber(ARGV[i + 1]) or 0
  amounts[i] = tonumber(ARGV[i + 4]) or 0
end
local function capacity(i) return limits[i] / FRACTION end
local function rate(i) return (limits[i] - capacity(i)) / WINDOW end

-- spent is what is missing from a full bucket, more than its capacity where there is a debt.
for i = 1, 3 do
  state.spent[i] = limits[i] > 0 and math.max(0, state.spent[i] - (now - state.now) * rate(i)) or 0
end
state.now = now

-- slots: second, requests, input, output, second, … with the oldest first.
local slots, gone = state.slots, 0
while slots[gone + 1] and slots[gone + 1] + WINDOW <= now do
  for i = 1, 3 do state.totals[i] = state.totals[i] - slots[gone + 1 + i] end
  gone = gone + 4
end
if gone > 0 then
  local kept = {}
  for n = gone + 1, #slots do kept[#kept + 1] = slots[n] end
  slots = kept
  state.slots = kept
end

local function add(i, amount)
  local last, second = #slots - 3, math.floor(now)
  if slots[last] ~= second then
    last = #slots + 1
    slots[last], slots[last + 1], slots[last + 2], slots[last + 3] = second, 0, 0, 0
  end
  slots[last + i] = slots[last + i] + amount
  state.totals[i] = state.totals[i] + amount
  -- More debt than a minute's worth would only stop the model for longer than the vendor does.
  state.spent[i] = math.min(state.spent[i] + amount, capacity(i) + limits[i])
end
"""

_TAKE = Script(
    _OPEN
    + _COUNT
    + """
local BULK_LEAVES = 0.25
-- An empty bucket takes 12.2 seconds to fill. Who is told to wait for longer may well go elsewhere, and
-- must not keep bulk waiting for somebody who never comes back; nor others, after half a minute.
local BULK_WAITS_MOST, QUEUE_MOST, GRACE, PATIENCE = 15, 30, 1, 5
local is_bulk = ARGV[8] == 'bulk'
local queue = state.queues[ARGV[8]]

local wait, size, is_held = math.max(0, state.hold - now), 0, false
for i = 1, 3 do
  if limits[i] > 0 then
    is_held = true
    size = math.max(size, amounts[i] / limits[i])
    local left = is_bulk and capacity(i) * BULK_LEAVES or 0
    local over = state.spent[i] - math.max(0, capacity(i) - amounts[i] - left)
    if over > 0 then wait = math.max(wait, over / rate(i)) end
    local excess, slot = state.totals[i] - math.max(0, limits[i] - amounts[i] - left), 1
    while excess > 0 and slots[slot] do
      excess = excess - slots[slot + i]
      if excess <= 0 then wait = math.max(wait, slots[slot] + WINDOW - now) end
      slot = slot + 4
    end
  end
end
if is_held and is_bulk then wait = math.max(wait, state.waiting - now) end
if is_held and now < queue.ends and queue.waited >= PATIENCE and size < queue.size then
  wait = math.max(wait, math.min(1, queue.ends - now))
end

if wait <= 0 then
  if is_held then
    for i = 1, 3 do if limits[i] > 0 then add(i, amounts[i]) end end
    if size >= queue.size then state.queues[ARGV[8]] = fresh.queues[ARGV[8]] end
    save()
  end
  return '0'
end
if is_held then
  if not is_bulk then
    state.waiting = math.max(state.waiting, now + math.min(wait, BULK_WAITS_MOST) + GRACE)
  end
  local ends = now + wait + GRACE
  if wait <= QUEUE_MOST and now >= queue.ends then
    queue.size, queue.since, queue.waited, queue.ends = size, now, 0, ends
  elseif wait <= QUEUE_MOST and size >= queue.size then
    queue.size, queue.waited, queue.ends = size, now - queue.since, ends
  end
  save()
end
-- Rounded up and one millisecond more, so that who waits for exactly that long is not told to wait again.
return string.format('%.3f', (math.ceil(wait * 1000) + 1) / 1000)
"""
)

_SETTLE = Script(
    _OPEN
    + _COUNT
    + """
for i = 2, 3 do
  if limits[i] > 0 and amounts[i] > 0 then
    add(i, amounts[i])
  elseif limits[i] > 0 and amounts[i] < 0 then
    -- From the oldest slots: wherever the call's own slot is, no window counts less than was used.
    local back, slot = math.min(-amounts[i], state.totals[i]), 1
    state.totals[i] = state.totals[i] - back
    state.spent[i] = math.max(0, state.spent[i] - back)
    while back > 0 and slots[slot] do
      local part = math.min(back, slots[slot + i])
      slots[slot + i] = slots[slot + i] - part
      back = back - part
      slot = slot + 4
    end
  end
end
save()
"""
)

_HOLD = Script(
    _OPEN
    + """
state.hold = math.max(state.hold, now + tonumber(ARGV[2]))
save()
"""
)


class RateLimiter:
    """Gives turns at models. Without Redis everybody gets one."""

    def __init__(self, client: redis.Redis | None = None, clock: Clock | None = None) -> None:
        """Take the process's client and Redis' own time where nothing is given. ``clock`` is in seconds."""
        self._client = client
        self._clock = clock

    def take(self, model_id: str, limits: RateLimits, tokens: Tokens, priority: Priority) -> float:
        """Take a turn and return 0.0, or take nothing and return the seconds to wait before asking again.

        ``tokens`` is what the call is expected to use; less than 1 counts as 1.
        """
        expected = _at_least_one(tokens)
        answer = ask(
            lambda client: _TAKE.run(
                client,
                self._clock,
                [key("rate", model_id)],
                *_numbers(limits),
                1,
                expected.input,
                expected.output,
                priority.value,
            ),
            b"0",
            self._client,
        )
        return float(answer)

    def settle(
        self, model_id: str, limits: RateLimits, taken: Tokens, used: Tokens, *, after: float = 0.0
    ) -> None:
        """Give back what was taken and not used, or take what was used beyond it.

        ``taken`` is what ``take`` was given. ``after`` is the seconds since then: after a minute nothing
        is given back, as the minute that it was taken from is over.
        """
        expected = _at_least_one(taken)
        beyond = [max(0, used.input) - expected.input, max(0, used.output) - expected.output]
        if after >= 60:
            beyond = [max(0, amount) for amount in beyond]
        if not any(beyond) or (limits.input_tokens is None and limits.output_tokens is None):
            return
        ask(
            lambda client: _SETTLE.run(
                client, self._clock, [key("rate", model_id)], *_numbers(limits), 0, *beyond
            ),
            None,
            self._client,
        )

    def hold(self, model_id: str, seconds: float) -> None:
        """Give nobody a turn for so many seconds, because the vendor said so. A longer hold stays."""
        if not seconds > 0:
            return
        ask(
            lambda client: _HOLD.run(
                client, self._clock, [key("rate", model_id)], min(seconds, HOLD_SECONDS_MOST)
            ),
            None,
            self._client,
        )


def _at_least_one(tokens: Tokens) -> Tokens:
    return Tokens(max(1, tokens.input), max(1, tokens.output))


def _numbers(limits: RateLimits) -> tuple[int, int, int]:
    return limits.requests or 0, limits.input_tokens or 0, limits.output_tokens or 0
