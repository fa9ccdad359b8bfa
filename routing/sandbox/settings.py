"""What can be set from the environment, with its defaults."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Latencies in milliseconds, the seed of the copy engine and the port to listen on."""

    latency_ms: float = 70.0
    ar_latency_ms: float = 400.0
    seed: int = 0
    port: int = 8100


def settings_from_environment() -> Settings:
    """Read SANDBOX_LATENCY_MS, SANDBOX_AR_LATENCY_MS, SANDBOX_SEED and SANDBOX_PORT.

    Raises SystemExit with a sentence when a value is not a number of 0 or more.
    """
    return Settings(
        latency_ms=_number("SANDBOX_LATENCY_MS", 70.0),
        ar_latency_ms=_number("SANDBOX_AR_LATENCY_MS", 400.0),
        seed=int(_number("SANDBOX_SEED", 0)),
        port=int(_number("SANDBOX_PORT", 8100)),
    )


def _number(name: str, default: float) -> float:
    raw = os.environ.get(name, "").strip()
    if not raw:
        return default
    try:
        value = float(raw)
    except ValueError:
        raise SystemExit(f"{name} must be a number, not {raw!r}.") from None
    if not 0 <= value < 1e9:
        raise SystemExit(f"{name} must be 0 or more, not {raw!r}.")
    return value
