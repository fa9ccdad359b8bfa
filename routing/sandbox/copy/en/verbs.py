"""Forms of English verb phrases."""

from routing.sandbox.copy.en import words as w
from routing.sandbox.copy.wordlist import words

THIRD_TO_BASE = {"does": "do", "goes": "go", "has": "have", "is": "be"}
# Verbs a reader does, so that "how to …" makes sense of them.
READER_VERBS = words(
    "pour clean cook brew grind track save find check charge connect sync store fold book learn pay "
    "compare plan build send cancel swap switch share cut block measure print scan design file claim "
    "sort match reach see spot invite create split manage organise organize schedule record declare"
)


def base_of(word: str) -> str:
    """Return the base form of a third-person verb: "pours" gives "pour"."""
    if word in THIRD_TO_BASE:
        return THIRD_TO_BASE[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def third_of(word: str) -> str:
    """Return the third-person form of a base verb: "pour" gives "pours"."""
    for third, base in THIRD_TO_BASE.items():
        if word == base:
            return third
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("ch", "sh", "x", "ss", "zz", "o")) else "s")


def base_phrase(phrase: str) -> str:
    """Return "pours without dripping" as "pour without dripping", a second verb after "and" too."""
    tokens = phrase.split(" ")
    tokens[0] = base_of(tokens[0])
    for place in range(1, len(tokens) - 1):
        follows = tokens[place] in {"and", "or"}
        if follows and tokens[place + 1].endswith("s") and base_of(tokens[place + 1]) in w.VERB_STEMS:
            tokens[place + 1] = base_of(tokens[place + 1])
    return " ".join(tokens)


def plural_phrase(phrase: str) -> str:
    """Return a third-person verb phrase as it follows a plural subject."""
    return " ".join("their" if word == "its" else word for word in base_phrase(phrase).split(" "))


def third_phrase(phrase: str) -> str:
    """Return a plural subject's verb phrase as it follows a singular one."""
    first, _, rest = phrase.partition(" ")
    rest = " ".join("its" if word == "their" else word for word in rest.split(" "))
    return f"{third_of(first)} {rest}".strip()
