"""Which fault the next call with a key meets: a list to work through, or chance that repeats."""

import random
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from routing.sandbox.faults.choice import NO_FAULT, read_choice
from routing.sandbox.faults.fault import Chosen
from routing.sandbox.wire.errors import invalid

MOST_KEYS = 1000
LONGEST_SCRIPT = 1000
LONGEST_KEY = 500


@dataclass(slots=True)
class Chance:
    """Each call meets one of `faults` with probability `rate`; the same seed gives the same sequence."""

    rate: float
    seed: int
    faults: list[Chosen]
    _dice: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)  # noqa: S311  # chance that must repeat, not secrets

    def draw(self) -> Chosen:
        """Return the fault of the next call, or none."""
        if self._dice.random() >= self.rate:
            return NO_FAULT
        return self._dice.choice(self.faults)


@dataclass(slots=True)
class Script:
    """What the calls with one key meet: the entries of `left` in turn, then chance or always `then`."""

    left: deque[Chosen] = field(default_factory=deque)
    then: Chosen = NO_FAULT
    chance: Chance | None = None
    calls: int = 0

    def next(self) -> Chosen:
        """Take the fault of one call."""
        if self.left:
            return self.left.popleft()
        return self.chance.draw() if self.chance else self.then

    def report(self) -> dict[str, Any]:
        """Return what is left, as JSON."""
        chance = self.chance and {
            "rate": self.chance.rate,
            "seed": self.chance.seed,
            "faults": [chosen.spelling for chosen in self.chance.faults],
        }
        left = [chosen.spelling for chosen in self.left]
        return {"calls": self.calls, "left": left, "then": self.then.spelling, "random": chance}


class Scripts:
    """The scripts by key. Nothing here awaits, so calls that arrive together take one entry each."""

    def __init__(self) -> None:
        self._by_key: dict[str, Script] = {}

    def put(self, key: str, script: Script) -> None:
        """Set a key's script; raises WireError 400 when there are too many keys."""
        if len(key) > LONGEST_KEY:
            raise invalid(f"A key has at most {LONGEST_KEY} characters.")
        if key not in self._by_key and len(self._by_key) >= MOST_KEYS:
            raise invalid(f"There are scripts for {MOST_KEYS} keys already. Delete one first.")
        self._by_key[key] = script

    def get(self, key: str) -> Script | None:
        """Return a key's script."""
        return self._by_key.get(key)

    def delete(self, key: str) -> None:
        """Forget a key's script, if it has one."""
        self._by_key.pop(key, None)

    def choose(self, key: str, asked: str | None) -> Chosen:
        """Return the fault of a call and count it; `asked`, the call's own wish, leaves the script alone.

        Raises WireError 400 for a wish that names no fault.
        """
        script = self._by_key.get(key)
        if script is not None:
            script.calls += 1
        if asked is not None:
            return read_choice(asked)
        return script.next() if script is not None else NO_FAULT


def read_script(body: dict[str, Any]) -> Script:
    """Read `{"script": [...], "then": ...}` or `{"random": {"rate", "seed", "faults"}}`.

    Raises WireError 400 with a sentence for anything else.
    """
    if unknown := set(body) - {"script", "then", "random"}:
        raise invalid(f"Unknown member {min(unknown)[:80]!r}. Known: script, then, random.")
    if "random" in body:
        if len(body) > 1:
            raise invalid("Give either 'random' or 'script' and 'then'.")
        return Script(chance=_read_chance(body["random"]))
    if not body:
        raise invalid("Give 'script', 'then' or 'random'.")
    return Script(deque(_choices(body.get("script", []), "script")), read_choice(body.get("then", "ok")))


def _read_chance(value: object) -> Chance:
    if not isinstance(value, dict) or set(value) - {"rate", "seed", "faults"}:
        raise invalid("'random' must be an object with rate, seed and faults.")
    rate, seed = value.get("rate"), value.get("seed", 0)
    if isinstance(rate, bool) or not isinstance(rate, int | float) or not 0 <= rate <= 1:
        raise invalid("'random.rate' must be a number from 0 to 1.")
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise invalid("'random.seed' must be a whole number.")
    faults = _choices(value.get("faults"), "random.faults")
    if not faults:
        raise invalid("'random.faults' must not be empty.")
    return Chance(float(rate), seed, faults)


def _choices(value: object, name: str) -> list[Chosen]:
    if not isinstance(value, list) or len(value) > LONGEST_SCRIPT:
        raise invalid(f"'{name}' must be a list of at most {LONGEST_SCRIPT} faults.")
    return [read_choice(entry) for entry in value]
