"""Reading which fault is wanted."""

from collections.abc import Mapping
from types import MappingProxyType

from routing.sandbox.faults.fault import Chosen, Fault
from routing.sandbox.faults.registry import FAULTS
from routing.sandbox.wire.errors import WireError, invalid

HEADER = "x-sandbox-fault"
NO_FAULT = Chosen(FAULTS["ok"], MappingProxyType({}), "ok")


def read_choice(spelling: object) -> Chosen:
    """Return the fault spelled `NAME` or `NAME;option=value;option=value`.

    Raises WireError 400 that lists the names, or the options of the fault.
    """
    if not isinstance(spelling, str):
        raise _refused("A fault is a text")
    name, *settings = (part.strip() for part in spelling.split(";"))
    fault = FAULTS.get(name)
    if fault is None:
        raise _refused(f"There is no fault {name[:80]!r}")
    return Chosen(fault, _options(fault, settings), spelling.strip())


def _options(fault: Fault, settings: list[str]) -> Mapping[str, float]:
    options = {name: option.default for name, option in fault.options.items() if option.default is not None}
    for setting in settings:
        name, _, raw = (part.strip() for part in setting.partition("="))
        option = fault.options.get(name)
        if option is None:
            known = ", ".join(fault.options) or "none"
            raise invalid(f"The fault {fault.name} has no option {name[:80]!r}. Its options: {known}.")
        try:
            value = float(raw)
        except ValueError:
            value = -1.0
        if not 0 <= value <= option.most:
            raise invalid(f"The option {name} must be a number from 0 to {option.most:g}.")
        options[name] = value
    return options


def _refused(sentence: str) -> WireError:
    return invalid(f"{sentence}. The known faults: {', '.join(FAULTS)}.", code="unknown_fault")
