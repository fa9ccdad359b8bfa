"""How alike two lines are: a cheap look at letter triples first, the exact figure only where it is close."""

import re
import zlib

TRIGRAM_BITS = 512
# Two lines are one line with a word moved when this share of their letters stands in the same order, words
# sorted. Whoever reads the reply may draw the line a little higher and drop what is closer still.
ALIKE = 0.88
# Below this overlap of triples the exact share cannot reach ALIKE for lines of ordinary length.
WORTH_A_LOOK = 0.5
# Currency and percent signs stay: "£5 off" and "5% off" are two lines.
PLAIN = re.compile(r"(?:[^\w%€$£¥₹]|_)+")


def plain_text(text: str) -> str:
    """Return a line for comparison: lower case, punctuation as one blank."""
    return PLAIN.sub(" ", text.casefold()).strip()


class Compared:
    """One line, ready to be compared: words sorted, triples as a bit set."""

    __slots__ = ("grams", "size", "text", "weight")

    def __init__(self, text: str) -> None:
        self.text = " ".join(sorted(plain_text(text).split()))
        self.size = len(self.text)
        self.grams = 0
        padded = f"  {self.text} ".encode("utf-8", "replace")
        for place in range(len(padded) - 2):
            self.grams |= 1 << (zlib.crc32(padded[place : place + 3]) % TRIGRAM_BITS)
        self.weight = self.grams.bit_count()

    def repeats(self, other: "Compared") -> bool:
        """Say whether the two lines are alike enough to be taken for one."""
        total = self.size + other.size
        # Letters one line has too many can match nothing.
        if 2 * min(self.size, other.size) < ALIKE * total:
            return False
        if 2 * (self.grams & other.grams).bit_count() < WORTH_A_LOOK * (self.weight + other.weight):
            return False
        return 2 * common_letters(self.text, other.text) >= ALIKE * total


def common_letters(left: str, right: str) -> int:
    """Return the length of the longest common subsequence, computed on whole words of bits."""
    places: dict[str, int] = {}
    for place, character in enumerate(left):
        places[character] = places.get(character, 0) | (1 << place)
    ones = (1 << len(left)) - 1
    row = ones
    for character in right:
        hit = row & places.get(character, 0)
        row = ((row + hit) | (row - hit)) & ones
    return (ones ^ row).bit_count()
