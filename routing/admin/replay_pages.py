"""What the pages of replay say: sentences, rows and lists made from its numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from routing.admin.policy_words import part_label
from routing.history.replay import Flip, Money, Replay, Route, Side

ROUTES = {
    Route.DIFFUSE: "Diffusion model",
    Route.PLAN: "Plan first",
    Route.REASON: "Reasoning model",
    Route.JUDGE: "Would ask the judge",
    Route.CONTROL: "Control",
    Route.NOWHERE: "No model can write it",
}
_TO = {Route.PLAN: "to a plan", Route.REASON: "to the reasoning model", Route.JUDGE: "to the judge"}


@dataclass(frozen=True, slots=True)
class Row:
    """A number under both policies, and the difference; ``is_main`` stands out."""

    label: str
    now: str
    draft: str
    change: str = ""
    is_main: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """How many go from one route to another; ``key`` names the pair in an address."""

    key: str
    before: str
    after: str
    count: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a bar, in per cent."""

    x: str
    width: str
    kind: str
    words: str


def usd(amount: Decimal) -> str:
    """Return dollars with cents, and with more places where cents would say nothing."""
    places = 2 if abs(amount) >= 1 or not amount else 4
    return f"${amount:,.{places}f}"


def seconds(value: float) -> str:
    """Return a time as a person reads it."""
    if value < 10:
        return f"{value:.2f} s"
    if value < 120:
        return f"{value:.0f} s"
    return f"{value / 60:,.0f} min" if value < 7200 else f"{value / 3600:,.1f} h"


def summary(found: Replay, version: int) -> str:
    """Return the comparison in one sentence."""
    start = f"With version {version}, "
    if not found.total:
        return "No brief to decide on: nothing was routed yet, or nothing fits what you asked for."
    if not found.flipped:
        same = f"{start}all {found.total:,} briefs go where they go with version {found.now.policy.version}"
        return f"{same}{_cost_words(found)}."
    moves = []
    for route, words in _TO.items():
        more = found.draft.routes[route] - found.now.routes[route]
        if more:
            moves.append(f"{abs(more):,} {'more' if more > 0 else 'fewer'} {words}")
    if not moves:
        return f"{start}{found.flipped:,} of {found.total:,} briefs go elsewhere{_cost_words(found)}."
    first, *rest = moves
    count, how, to = first.split(" ", 2)
    verb = "goes" if count == "1" else "go"
    text = ", ".join([f"{count} {how} of {found.total:,} briefs {verb} {to}", *rest])
    return f"{start}{text}{_cost_words(found)}."


def _cost_words(found: Replay) -> str:
    before, after = found.now.cost.a_thousand, found.draft.cost.a_thousand
    if before is None or after is None:
        return ""
    if usd(before) == usd(after):
        return f"; the cost stays at {usd(after)} a thousand"
    word = "rises" if after > before else "falls"
    return f"; the cost {word} from {usd(before)} to {usd(after)} a thousand"


def rows(found: Replay) -> list[Row]:
    """Return the table of numbers."""
    now, draft = found.now, found.draft
    table = [
        Row(
            "Escalated",
            _span(*now.escalated_share),
            _span(*draft.escalated_share),
            _points(draft.share(Route.PLAN, Route.REASON) - now.share(Route.PLAN, Route.REASON)),
            is_main=True,
            remark="a plan first, or reasoned throughout",
        )
    ]
    for route in (Route.PLAN, Route.REASON, Route.JUDGE, Route.CONTROL, Route.NOWHERE):
        if now.routes[route] or draft.routes[route] or route in (Route.PLAN, Route.REASON):
            table.append(_route_row(found, route))
    table.append(_money_row("Cost of a thousand briefs", found, lambda money: money.a_thousand, is_main=True))
    table.append(
        _money_row(f"Cost of these {found.total:,}", found, lambda money: money.usd if money.priced else None)
    )
    table.append(_time_row("Time of a brief", now.mean_seconds, draft.mean_seconds, is_main=True))
    both = (now.seconds or None, draft.seconds or None)
    table.append(_time_row("Model time in all", *both))
    return table


def _route_row(found: Replay, route: Route) -> Row:
    before, after = found.now.routes[route], found.draft.routes[route]
    remarks = {
        Route.JUDGE: "not asked here; escalated is given for none and for all of them",
        Route.CONTROL: "light, drawn for the comparison of gears",
        Route.NOWHERE: "no model writes its language, or all are switched off",
    }
    return Row(
        ROUTES[route],
        f"{before:,} · {found.now.share(route):.1%}",
        f"{after:,} · {found.draft.share(route):.1%}",
        _signed(f"{after - before:+,}") if after != before else "same",
        remark=remarks.get(route, ""),
    )


def _span(low: float, high: float) -> str:
    return f"{low:.1%}" if low == high else f"{low:.1%} to {high:.1%}"


def _points(change: float) -> str:
    return _signed(f"{change * 100:+.1f} points") if abs(change) >= 0.0005 else "same"


def _signed(text: str) -> str:
    return text.replace("-", "−")


def _money_row(
    label: str, found: Replay, read: Callable[[Money], Decimal | None], *, is_main: bool = False
) -> Row:
    before, after = read(found.now.cost), read(found.draft.cost)
    change = ""
    if before is not None and after is not None:
        more = after - before
        # With as many places as the amounts have that it lies between.
        size = usd(abs(more)) if max(before, after) < 1 else f"${abs(more):,.2f}"
        change = "same" if usd(before) == usd(after) else f"{'+' if more > 0 else '−'}{size}"
    return Row(label, _money_span(found.now, read), _money_span(found.draft, read), change, is_main=is_main)


def _money_span(side: Side, read: Callable[[Money], Decimal | None]) -> str:
    if read(side.cost) is None:
        return "no model"
    ends = sorted(value for one in (side.cost_if_none, side.cost_if_all) if (value := read(one)) is not None)
    if len(ends) == 2 and usd(ends[0]) != usd(ends[1]):
        return f"{usd(ends[0])} to {usd(ends[1])}"
    return usd(read(side.cost) or Decimal(0))


def _time_row(label: str, before: float | None, after: float | None, *, is_main: bool = False) -> Row:
    change = ""
    if before is not None and after is not None:
        more = after - before
        change = (
            "same" if seconds(before) == seconds(after) else f"{'+' if more > 0 else '−'}{seconds(abs(more))}"
        )
    return Row(
        label,
        "not known" if before is None else seconds(before),
        "not known" if after is None else seconds(after),
        change,
        is_main=is_main,
    )


def segments(side: Side) -> list[Segment]:
    """Return where all tasks go as one bar, light to heavy."""
    found, at = [], 0.0
    for route in (Route.DIFFUSE, Route.CONTROL, Route.JUDGE, Route.PLAN, Route.REASON, Route.NOWHERE):
        share = side.share(route)
        if share:
            found.append(
                Segment(
                    f"{at * 100:.3f}%", f"{share * 100:.3f}%", route.value, f"{ROUTES[route]}: {share:.1%}"
                )
            )
        at += share
    return found


def legend(found: Replay) -> list[tuple[str, str, str, str]]:
    """Return (class, name, now, draft) for each route that occurs."""
    return [
        (
            route.value,
            ROUTES[route],
            f"{found.now.share(route):.1%}",
            f"{found.draft.share(route):.1%}",
        )
        for route in Route
        if found.now.routes[route] or found.draft.routes[route]
    ]


def flows(found: Replay, chosen: tuple[Route, Route] | None) -> list[Flow]:
    """Return who goes from where to where, most first; those that stay are left out."""
    return [
        Flow(
            f"{before.value}-{after.value}",
            ROUTES[before],
            ROUTES[after],
            f"{count:,}",
            (before, after) == chosen,
        )
        for (before, after), count in found.flows.most_common()
        if before is not after
    ]


def flow_from(text: str) -> tuple[Route, Route] | None:
    """Return the pair of routes that an address names; ``None`` for anything else."""
    before, _, after = text.partition("-")
    known = {route.value: route for route in Route}
    return (known[before], known[after]) if before in known and after in known else None


def rule_rows(found: Replay) -> list[tuple[str, str, str]]:
    """Return each rule of either policy and how often it fires, in the draft's order."""
    names = [rule.name for rule in (*found.draft.policy.rules, *found.now.policy.rules)]
    held = {rule.name for rule in found.now.policy.rules}
    drafted = {rule.name for rule in found.draft.policy.rules}
    return [
        (
            name,
            f"{found.now.rules[name]:,}" if name in held else "not in it",
            f"{found.draft.rules[name]:,}" if name in drafted else "not in it",
        )
        for name in dict.fromkeys(names)
    ]


def cause_words(flip: Flip) -> str:
    """Return what sends a task elsewhere, with the part of the score in words."""
    if not flip.part:
        return flip.cause
    if flip.cause.startswith("counts"):
        return f"{part_label(flip.part)} {flip.cause}"
    return f"{flip.cause}; {part_label(flip.part).lower()}"


def reckoning(
    found: Replay, *, unprofiled: int, is_assumed: bool, model_names: list[str], plan_known: bool
) -> list[str]:
    """Return how the numbers were reckoned, a sentence each."""
    notes = []
    if is_assumed:
        notes.append(
            "Only the sandbox can be called here, and it is no model. Costs are at the list prices of the "
            f"models that are switched on: {', '.join(model_names)}."
        )
    if found.draft.cost.priced:
        notes.append(
            f"{found.measured:,} of {found.total:,} briefs are priced with the tokens that their own run "
            f"took, {found.estimated:,} with estimated ones. Where another gear would write, its usual "
            "thinking is added."
        )
        if not plan_known:
            notes.append("No plan was made lately: what one takes is estimated.")
    if found.total and found.draft.timed < found.total:
        notes.append(
            f"The time is known for {found.draft.timed:,} of {found.total:,}: the others’ models made no "
            "call in the last 30 days. It is what half of the calls stay within."
        )
    if unprofiled:
        one = unprofiled == 1
        notes.append(
            f"{unprofiled:,} {'decision has' if one else 'decisions have'} no stored profile and "
            f"{'is' if one else 'are'} left out."
        )
    if found.other_model:
        notes.append(f"{found.other_model:,} keep their strategy and go to another model first.")
    notes.append("Budgets are taken as free, no version is on trial, and no model and no judge was called.")
    return notes
