"""Which items of a reply become variants, and why the others do not."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from headlines.channels import Slot
from headlines.counting import text_length
from headlines.generation.brief import BriefContent
from headlines.generation.dedupe import SeenLines
from headlines.generation.planning import PassPlan
from headlines.generation.reply import Item
from headlines.generation.scoring import LineScorer
from headlines.lint import Finding, LintContext, Severity, lint_line

CODE_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"
CODE_LENGTH = 7
MakeCode = Callable[[], str]
# Fewer letters than this is not a line, whatever a schema says.
SHORTEST_LINE = 4


def random_code() -> str:
    """Return a fresh variant code of 7 characters, 36^7 = 78 billion of them."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


@dataclass(frozen=True, slots=True)
class Accepted:
    """An item that passed, with what is stored of it."""

    slot: str
    text: str
    normal: str
    angle: str
    length: int
    limit: int
    score: float
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Acceptance:
    """What a pass gave: accepted lines, and counts of the others by reason."""

    accepted: list[Accepted] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)


class Acceptor:
    """Judges items against what a run already holds. One per (channel, language).

    ``existing`` maps slot keys to texts already saved, so that passes and top-ups never repeat.
    """

    def __init__(
        self,
        brief: BriefContent,
        existing: Mapping[str, Iterable[str]],
        *,
        banned_terms: tuple[str, ...] = (),
        cased_terms: tuple[str, ...] = (),
        may_compute: bool = False,
    ) -> None:
        self._texts = {slot: list(texts) for slot, texts in existing.items()}
        self._seen = {slot: SeenLines(texts) for slot, texts in self._texts.items()}
        self._scorer = LineScorer(brief)
        self._brief_text = brief.all_text()
        self._banned = tuple(dict.fromkeys((*brief.must_avoid, *banned_terms)))
        self._cased = cased_terms
        self._may_compute = may_compute

    def rely_on(self, statements: Iterable[str]) -> None:
        """Take what a plan worked out for given, and figures from nowhere else."""
        self._brief_text = "\n".join((self._brief_text, *statements))
        self._may_compute = False

    def context(self, plan: PassPlan, slot: Slot, limit: int) -> LintContext:
        """Return what the lint rules may know about a slot of this pass."""
        return LintContext(
            channel=plan.channel,
            slot=slot,
            limit=limit,
            banned_terms=self._banned,
            cased_terms=self._cased,
            brief_text=self._brief_text,
            may_compute=self._may_compute,
        )

    def texts(self, slot: str) -> list[str]:
        """Return the lines of a slot that were accepted so far, earlier ones included."""
        return self._texts.setdefault(slot, [])

    def judge(self, plan: PassPlan, items: Iterable[Item]) -> Acceptance:
        """Sort the items of one reply into accepted and dropped.

        A line is dropped when it repeats another, is too long to write to, has an error finding,
        names no slot of the pass, or is one too many.
        """
        result = Acceptance()
        limits = {slot.slot.key: slot for slot in plan.slots}
        left = {slot.slot.key: slot.count for slot in plan.slots}
        contexts = {key: self.context(plan, slot.slot, slot.limit) for key, slot in limits.items()}
        for item in items:
            if item.slot not in limits:
                result.dropped["wrong slot"] += 1
            elif not left[item.slot]:
                result.dropped["more than asked for"] += 1
            else:
                reason = self._accept(item, plan, contexts[item.slot], result)
                if reason:
                    result.dropped[reason] += 1
                else:
                    left[item.slot] -= 1
        return result

    def _accept(self, item: Item, plan: PassPlan, context: LintContext, result: Acceptance) -> str:
        """Accept one item, or return why not."""
        if sum(character.isalnum() for character in item.text) < SHORTEST_LINE:
            return "not a line"
        length = text_length(item.text, plan.counting)
        if length > context.limit:
            return "over the limit"
        seen = self._seen.setdefault(item.slot, SeenLines())
        look = seen.look(item.text)
        if look.repeats:
            return look.repeats.replace("_", " ")
        findings = lint_line(item.text, context)
        errors = [finding for finding in findings if finding.severity is Severity.ERROR]
        if errors:
            return errors[0].rule.replace("_", " ")
        # A line's difference is that from the line most like it: the others need not be asked again.
        others = [look.nearest] if look.nearest is not None else []
        score = self._scorer.score(item.text, length, context.limit, others)
        seen.add_normal(look.normal)
        self.texts(item.slot).append(item.text)
        result.accepted.append(
            Accepted(item.slot, item.text, look.normal, item.angle, length, context.limit, score, findings)
        )
        return ""
