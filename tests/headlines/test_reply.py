"""Replies of models: the strict parser, the salvage steps, and items read while they arrive."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from headlines.generation.brief import clean_text
from headlines.generation.items import item_from
from headlines.generation.reply import (
    Item,
    ItemReader,
    ParsedReply,
    ReplyBroken,
    clean_line,
    parse_reply,
    parse_strict,
)
from headlines.generation.salvage import SALVAGE_STEPS
from headlines.generation.slot_names import SlotNames

ONE = {"headline": 2}
TWO = {"headline": 2, "description": 1}
META = {"headline": 2, "primary_text": 1, "description": 1}

DRY = {"slot": "headline", "text": "Dry all day", "angle": "benefit"}
LIGHT = {"slot": "headline", "text": "Packs down small", "angle": "proof"}
LONG = {"slot": "description", "text": "A shell for hills, with taped seams.", "angle": "benefit"}
DRY_ITEM = Item("headline", "Dry all day", "benefit")
LIGHT_ITEM = Item("headline", "Packs down small", "proof")
LONG_ITEM = Item("description", "A shell for hills, with taped seams.", "benefit")


def reply(*entries: object, **beside: object) -> str:
    return json.dumps({"variants": list(entries), **beside}, ensure_ascii=False)


def bare(item: Item) -> Item:
    return Item(item.slot, item.text, "")


GOOD = reply(DRY, LIGHT, LONG)
ALL = (DRY_ITEM, LIGHT_ITEM, LONG_ITEM)

# --- the strict parser --------------------------------------------------------------------------------


def test_a_reply_as_asked_for_is_read_strictly() -> None:
    assert parse_strict(GOOD, TWO) == ALL
    assert parse_reply(GOOD, TWO) == ParsedReply(ALL)
    assert parse_strict(reply(), TWO) == ()
    assert parse_strict(reply({**DRY, "slot": " Jingle "})) == (Item("jingle", "Dry all day", "benefit"),)


@pytest.mark.parametrize(
    ("breach", "text"),
    [
        ("not_json", ""),
        ("not_json", "I would rather not."),
        ("not_json", GOOD[:-1]),
        ("not_json", GOOD + "\nEnjoy!"),
        ("not_json", f"```json\n{GOOD}\n```"),
        ("not_json", '{"variants": [' + "1" * 5000 + "]}"),
        ("not_an_object", json.dumps([DRY])),
        ("not_an_object", '"variants"'),
        ("wrong_keys", "{}"),
        ("wrong_keys", reply(DRY, notes="none")),
        ("wrong_keys", reply({**DRY, "why": "it rains"})),
        ("wrong_keys", reply({"slot": "headline", "text": "Dry all day"})),
        ("wrong_type", '{"variants": {}}'),
        ("wrong_type", reply("Dry all day")),
        ("wrong_type", reply({**DRY, "text": 5})),
        ("wrong_type", reply({**DRY, "angle": None})),
        ("wrong_slot", reply({**DRY, "slot": "Headline"})),
        ("wrong_slot", reply({**DRY, "slot": "jingle"})),
        ("empty_text", reply({**DRY, "text": " \u200b "})),
        ("long_item", reply({**DRY, "text": "x" * 3001})),
        ("long_item", reply({**DRY, "angle": "x" * 3001})),
        ("too_many_items", reply(*[DRY] * 113)),
        ("too_large", GOOD + " " * 1_000_000),
        ("too_deep", "[" * 100_000),
        ("too_deep", '{"variants":' * 17 + "1" + "}" * 17),
        ("duplicate_key", '{"variants": [{"slot": "headline", "text": "a", "text": "b", "angle": ""}]}'),
        ("duplicate_key", '{"variants": [], "variants": []}'),
        ("bad_number", '{"variants": [NaN]}'),
        ("bad_number", '{"variants": -Infinity}'),
    ],
)
def test_each_breach_has_a_name_and_a_sentence(breach: str, text: str) -> None:
    with pytest.raises(ReplyBroken) as caught:
        parse_strict(text, TWO)
    assert caught.value.breach == breach
    assert str(caught.value).endswith(".")
    assert parse_reply(text, TWO).breach == breach


def test_brackets_in_a_text_are_no_depth() -> None:
    assert parse_strict(reply({**DRY, "text": "[" * 200 + ': {"'}), ONE)[0].text == "[" * 200 + ': {"'


# --- the salvage steps --------------------------------------------------------------------------------

Case = tuple[str, Mapping[str, int], tuple[Item, ...], tuple[str, ...]]
TEXTS = ("Dry all day", "Packs down small")
BARE = (bare(DRY_ITEM), bare(LIGHT_ITEM))
CASES: dict[str, Case] = {
    "fences": (f"```json\n{GOOD}\n```", TWO, ALL, ("fences",)),
    "fences, prose around": (f"Here [15]:\n\n```\n{GOOD}\n```\nEnjoy!", TWO, ALL, ("fences",)),
    "fence on one line": (f"```json {GOOD}```", TWO, ALL, ("fences",)),
    "fence never closed": (f"~~~\n{GOOD}", TWO, ALL, ("fences",)),
    "two fenced blocks": (
        f"Headlines:\n```json\n{reply(DRY, LIGHT)}\n```\nDescriptions:\n```json\n{reply(LONG)}\n```",
        TWO,
        ALL,
        ("fences", "json_lines"),
    ),
    "fences inside a text": (
        reply({**DRY, "text": "```{"}, x=1),
        ONE,
        (Item("headline", "```{", "benefit"),),
        ("extra_keys",),
    ),
    "prose before": (f'A 5" screen {{sic}} [1]: {GOOD}', TWO, ALL, ("trailing_text",)),
    "prose after": (f"{GOOD}\n\nShall I write more? [yes]", TWO, ALL, ("trailing_text",)),
    "byte order mark": (f"\ufeff{GOOD}", TWO, ALL, ("trailing_text",)),
    "thoughts": (f"<think>{reply(DRY)} or\n</think>\n{GOOD}", TWO, ALL, ("thoughts",)),
    "json in a string": (json.dumps(GOOD), TWO, ALL, ("quoted",)),
    "cut between items": (GOOD[: GOOD.index(', {"slot": "desc')], TWO, ALL[:2], ("cut_off",)),
    "cut in a string": (GOOD[:-40], TWO, ALL[:2], ("cut_off",)),
    "cut in an escape": (GOOD[: GOOD.index("A shell")] + "\\u00", TWO, ALL[:2], ("cut_off",)),
    "cut after a backslash": (GOOD[: GOOD.index("A shell")] + "\\", TWO, ALL[:2], ("cut_off",)),
    "cut in a number": (GOOD[:-2] + ', {"score": 1', TWO, ALL, ("cut_off",)),
    "cut before the end": (GOOD[:-1], TWO, ALL, ("cut_off",)),
    "cut bare list": (json.dumps([DRY, LIGHT])[:-5], ONE, (DRY_ITEM,), ("cut_off", "bare_list")),
    "cut list of texts": (
        '["Dry all day", "Packs do',
        ONE,
        BARE[:1],
        ("cut_off", "bare_list", "plain_strings"),
    ),
    "cut inside a fence": (f"```json\n{GOOD[:-40]}", TWO, ALL[:2], ("fences", "cut_off")),
    "chatty and cut": (f"Sure! {GOOD[:-40]}", TWO, ALL[:2], ("trailing_text", "cut_off")),
    "extra keys": (reply({**DRY, "why": ["it", "rains"]}, LIGHT), ONE, ALL[:2], ("extra_keys",)),
    "keys beside the list": (reply(DRY, LIGHT, notes=["a"], n=2), ONE, ALL[:2], ("extra_keys",)),
    "no angle": (reply({"slot": "headline", "text": "Dry all day"}), ONE, BARE[:1], ("extra_keys",)),
    "odd angle": (reply({**DRY, "angle": 7}), ONE, BARE[:1], ("extra_keys",)),
    "not a number": (reply({**DRY, "score": float("nan")}), ONE, ALL[:1], ("extra_keys",)),
    "bare list": (json.dumps([DRY, LIGHT, LONG]), TWO, ALL, ("bare_list",)),
    "other key": (json.dumps({"headlines": [DRY, LIGHT], "n": 2}), TWO, ALL[:2], ("other_key",)),
    "wrapped": (json.dumps({"result": {"variants": [DRY]}, "ok": True}), TWO, ALL[:1], ("wrapped",)),
    "wrapped under another key": (
        json.dumps({"a": {"b": {"ads": [DRY]}}}),
        TWO,
        ALL[:1],
        ("wrapped", "other_key"),
    ),
    "texts by slot": (
        json.dumps({"headlines": list(TEXTS), "description": [LONG["text"]]}),
        TWO,
        (*BARE, bare(LONG_ITEM)),
        ("by_slot",),
    ),
    "objects by slot": (
        json.dumps(
            {"variants": {"headline": [{"text": "Dry all day", "angle": "benefit"}], "description": [LONG]}}
        ),
        TWO,
        (DRY_ITEM, LONG_ITEM),
        ("wrapped", "by_slot"),
    ),
    "one slot's list": (json.dumps({"headlines": list(TEXTS)}), TWO, BARE, ("by_slot",)),
    "a field a slot": (
        json.dumps({"ads": [{"headline": "Dry all day", "description": LONG["text"], "angle": "benefit"}]}),
        TWO,
        (DRY_ITEM, LONG_ITEM),
        ("other_key", "by_slot"),
    ),
    "one text a slot": (json.dumps({"Headline": "Dry all day"}), TWO, BARE[:1], ("by_slot",)),
    "plain strings": (reply(*TEXTS), ONE, BARE, ("plain_strings",)),
    "plain strings, bare": (json.dumps(TEXTS), ONE, BARE, ("bare_list", "plain_strings")),
    "plain strings, two slots": (reply(*TEXTS), TWO, (), ()),
    "other names of keys": (
        reply(
            {"type": "headline", "content": "Dry all day", "angle": "benefit"},
            {"Slot": "headline", "Text": "Packs down small", "Angle": "proof"},
        ),
        TWO,
        ALL[:2],
        ("key_names",),
    ),
    "wrong slots": (
        reply(
            {**DRY, "slot": "Headline 1"},
            {**DRY, "slot": "HEADLINES"},
            {**DRY, "slot": "headline_text"},
            {**LONG, "slot": "primary-text"},
            {**LONG, "slot": "PrimaryTexts"},
            {**LONG, "slot": "Descriptions"},
            {**LONG, "slot": "jingle"},
        ),
        META,
        (
            *(DRY_ITEM,) * 3,
            *(Item("primary_text", LONG_ITEM.text, "benefit"),) * 2,
            LONG_ITEM,
            Item("jingle", LONG_ITEM.text, "benefit"),
        ),
        ("wrong_slot",),
    ),
    "any slot where there is one": (
        reply({**DRY, "slot": "jingle"}, {"text": "Packs down small", "angle": "proof"}),
        ONE,
        ALL[:2],
        ("wrong_slot",),
    ),
    "no slot, two slots": (reply({"text": "Dry all day", "angle": ""}), TWO, (), ("extra_keys",)),
    "json lines": ("\n".join(map(json.dumps, (DRY, LIGHT, LONG))), TWO, ALL, ("json_lines",)),
    "json lines with bullets": (
        f"1. {json.dumps(DRY)}\n2. {json.dumps(LIGHT)},\n",
        TWO,
        ALL[:2],
        ("trailing_text", "json_lines"),
    ),
    "json lines, cut": (f"{json.dumps(DRY)}\n{json.dumps(LIGHT)[:-9]}", TWO, ALL[:1], ("json_lines",)),
    "one object": (json.dumps(DRY), ONE, ALL[:1], ("json_lines",)),
    "raw break": (reply(DRY).replace("all day", "all\n\tday"), ONE, ALL[:1], ("raw_breaks",)),
    "a comma too many": (
        f'{{"variants": [{json.dumps(DRY)}, {json.dumps(LIGHT)},]}}',
        ONE,
        ALL[:2],
        ("broken_json",),
    ),
    "quotes not escaped": (
        reply({**DRY, "text": "!"}, LIGHT).replace("!", 'So "dry", all day'),
        ONE,
        ALL[1:2],
        ("broken_json",),
    ),
    "one quote not escaped, an item a line": (
        '{"variants": [\n'
        + ",\n".join(map(json.dumps, (DRY, LIGHT, LONG))).replace("Packs", '5" packs')
        + "\n]}",
        TWO,
        (DRY_ITEM, LONG_ITEM),
        ("broken_json",),
    ),
    "one quote not escaped, indented": (
        json.dumps({"variants": [DRY, LIGHT, LONG]}, indent=2).replace("Packs", '5" packs'),
        TWO,
        (DRY_ITEM, LONG_ITEM),
        ("broken_json",),
    ),
    "a brace missing": (reply(DRY, LIGHT).replace("}]", "]"), ONE, ALL[:1], ("broken_json",)),
    "far too many": (reply(*[DRY] * 120), ONE, (DRY_ITEM,) * 108, ("wrong_count",)),
    "over the size": (GOOD + " " * 1_000_000, TWO, ALL, ("too_long",)),
    "over the size and cut": (
        reply(DRY, LIGHT, {**DRY, "text": "x" * 1_000_000}),
        ONE,
        ALL[:2],
        ("too_long", "cut_off"),
    ),
    "the same key twice": (
        f'{{"variants": [{json.dumps(DRY)}], "variants": [{json.dumps(LIGHT)}]}}',
        ONE,
        ALL[:2],
        (),
    ),
    "nothing": ("", TWO, (), ()),
    "prose": ("I would rather not [sorry] {really}.", TWO, (), ()),
    "deep lists": ("[" * 100_000, TWO, (), ()),
    "deep objects": ('{"a":' * 100_000, TWO, (), ()),
    "everything at once": (
        "<think>{hm}</think>Sure:\n```json\n"
        + json.dumps({"ads": [{**DRY, "slot": "H"}, "Packs down small", 5]})[:-5],
        ONE,
        (DRY_ITEM, bare(LIGHT_ITEM)),
        ("thoughts", "fences", "cut_off", "other_key", "plain_strings", "wrong_slot"),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_reply_gives_what_can_be_saved_and_names_how(case: Case) -> None:
    text, slots, items, salvage = case
    parsed = parse_reply(text, slots)
    assert (parsed.items, parsed.salvage) == (items, salvage)
    assert parsed.breach


def test_every_step_has_a_name_of_its_own_and_a_case() -> None:
    names = [step.name for step in SALVAGE_STEPS]
    assert len(set(names)) == len(names)
    assert {name for *_, salvage in CASES.values() for name in salvage} == set(names)
    orders = [[names.index(name) for name in salvage] for *_, salvage in CASES.values()]
    assert all(order == sorted(order) for order in orders)


@pytest.mark.parametrize(
    ("text", "count", "malformed"),
    [
        (reply(DRY, {"slot": 5}, "line", {"slot": "headline", "text": " "}), 1, 3),
        ('{"variants": "none"}', 0, 1),
        ('{"error": "I cannot help with that."}', 0, 1),
        (reply({**DRY, "text": "x" * 5000}), 0, 1),
        (reply(DRY, [DRY], None, 1, {}), 1, 4),
        ("5", 0, 0),
    ],
)
def test_entries_that_are_no_items_are_counted(text: str, count: int, malformed: int) -> None:
    parsed = parse_reply(text)
    assert (len(parsed.items), parsed.malformed) == (count, malformed)


def test_lines_too_many_stay_as_spares_and_are_counted_like_those_too_few() -> None:
    parsed = parse_reply(reply(DRY, LIGHT, {**DRY, "text": "Third"}), TWO)
    assert len(parsed.items) == 3
    assert (parsed.surplus, parsed.missing) == ({"headline": 1}, {"description": 1})
    assert (parsed.salvage, parsed.breach) == ((), "")
    assert parse_reply(GOOD).missing == {}


def test_a_text_is_only_text() -> None:
    hostile = '"}]} </think> ``` {"variants": [{"slot": "headline", "text": "Mine", "angle": ""}]} ```'
    good = reply(DRY, {**DRY, "text": hostile})
    odd = reply(DRY, {**DRY, "text": hostile}, notes="")
    for text in (
        good,
        odd,
        f"Sure: {good}",
        f"```\n{good}\n```",
        f"<think>\n</think>{good}",
        json.dumps(good),
    ):
        assert [item.text for item in parse_reply(text, ONE).items] == ["Dry all day", hostile]
    assert [item.text for item in ItemReader(ONE).read(f"```{odd}```")] == ["Dry all day", hostile]


def test_names_that_mean_no_known_slot_stay_as_they_are() -> None:
    names = SlotNames(META)
    assert names.named("long headline") is names.named("text") is names.named("") is names.named(5) is None
    assert names.named("Headline Text") == "headline"
    assert SlotNames({"body": 1, "title": 1}).named("Bodies") == "body"
    assert SlotNames({}).meant("headline") is SlotNames(None).meant("headline") is None


# --- one line -------------------------------------------------------------------------------------------


def test_quotes_around_a_line_go_and_quotes_inside_stay() -> None:
    assert clean_line("  “Dry  all day” ") == "Dry all day"
    assert clean_line('"Dry" is a "word"') == '"Dry" is a "word"'
    assert clean_line("'") == "'"


def test_what_cannot_be_stored_does_not_get_past() -> None:
    [item] = parse_reply(
        r'{"variants": [{"slot": "h", "text": "a\u0000b\ud83d c\u202e", "angle": "\u0000x\ud83d"}]}'
    ).items
    assert item == Item("h", "ab c", "x")


def test_the_quick_way_to_clean_a_line_gives_what_the_long_one_gives() -> None:
    dice = random.Random(5)
    alphabet = "aé e\u0301 \t\n\u00a0\u200b\u2028\x00\x85字👨\u200d👩\u2002ﬁ\ufeff\u3000"
    for _ in range(3000):
        text = "".join(dice.choices(alphabet, k=dice.randrange(12)))
        assert clean_line(text) == " ".join(clean_text(text).split())


# --- whatever comes -------------------------------------------------------------------------------------

_BITS = [
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\n",
    "```",
    "\\u",
    "\x00",
    "\ud800",
    "é",
    " ",
    "NaN",
    "null",
    "1e999",
]


def mutated(text: str, dice: random.Random) -> str:
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(text) + 1)
        end = min(len(text), at + dice.choice([0, 1, 1, 2, 30]))
        text = text[:at] + dice.choice([*_BITS, "", text[end : end + 40]]) + text[end:]
    return text


def noise() -> Iterator[str]:
    dice = random.Random(20_261_123)
    seeds = [GOOD, *(text for text, *_ in CASES.values() if len(text) < 5_000)]
    for _ in range(3000):
        yield mutated(dice.choice(seeds), dice)
    for _ in range(500):
        yield dice.randbytes(dice.randrange(200)).decode("latin-1")
        yield "".join(dice.choices(_BITS, k=dice.randrange(80)))


def test_no_reply_raises_and_nothing_but_clean_items_comes_out() -> None:
    dice = random.Random(7)
    for text in noise():
        for slots in (None, ONE, TWO):
            parsed = parse_reply(text, slots)
            assert set(parsed.salvage) <= {step.name for step in SALVAGE_STEPS}
            reader = ItemReader(slots)
            cut = dice.randrange(len(text) + 1)
            streamed = [*reader.read(text[:cut]), *reader.read(text)]
            for item in (*parsed.items, *streamed):
                assert item.text == clean_line(item.text) or item.text[0] in "\"'“„«"
                assert "\x00" not in item.slot + item.text + item.angle
                (item.slot + item.text + item.angle).encode()
            if not parsed.breach:
                assert parsed.items == parse_strict(text, slots)
                assert streamed == list(parsed.items)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        "{" * 1_000_000,
        "[]" * 500_000,
        "{}" * 500_000,
        '["' * 500_000,
        '{"a":' * 200_000,
        '{"a":[' * 150_000,
        '"' * 1_000_000,
        '{"' + "\\" * 999_990,
        '{"a' + "\n" * 999_990,
        '{"a' + "\n {" * 300_000,
        "[" + " " * 999_990,
        "[ " * 500_000,
        "```" * 300_000,
        "```{" * 250_000,
        "<think>" * 100_000,
        '["a",' * 200_000,
        '{"a"' + "[]" * 400_000,
        "[" + '"a",' * 240_000 + '"b"]',
        '{"headline": [' + '"a",' * 240_000 + '"b"]}',
        '{"variants": [' + "1," * 480_000 + "1]}",
        '{"variants": [' + "{}," * 320_000 + "{}]",
        '{"variants": [' + '{"text":"a"' * 80_000,
        ":" * 1_000_000,
        "{" + '"a":{},' * 140_000,
        "]" * 500_000 + "[" * 400_000,
    ],
    ids=lambda text: text[:12].replace("\n", "n"),
)
def test_a_hostile_reply_takes_no_long_time(text: str) -> None:
    started = time.process_time()
    parse_reply(text, TWO)
    parse_reply(text, ONE)
    list(ItemReader(ONE).read(text))
    assert time.process_time() - started < 5


# --- while it arrives -----------------------------------------------------------------------------------


def arriving(text: str, size: int, slots: Mapping[str, int] | None) -> list[Item]:
    reader = ItemReader(slots)
    return [item for end in range(size, len(text) + size, size) for item in reader.read(text[:end])]


def test_items_come_out_the_moment_they_close() -> None:
    text = reply(DRY, {**DRY, "text": "Second ] } line"})
    reader = ItemReader()
    arrived: list[tuple[int, str]] = []
    for end in range(1, len(text) + 1):
        arrived.extend((end, item.text) for item in reader.read(text[:end]))
    assert [line for _, line in arrived] == ["Dry all day", "Second ] } line"]
    assert arrived[0][0] == text.index("}") + 1
    assert reader.closed
    reader.reset()
    assert not reader.closed
    assert len(list(reader.read(text))) == 2


# What is only clear once the whole is there.
_WHOLE_ONLY = {"thoughts", "quoted", "wrong_count"}
_STREAMED = {
    name: case for name, case in CASES.items() if not _WHOLE_ONLY & set(case[3]) and len(case[0]) < 5_000
}


@pytest.mark.parametrize("case", _STREAMED.values(), ids=_STREAMED)
def test_a_reply_split_anywhere_gives_the_same_items_as_the_whole(case: Case) -> None:
    text, slots, items, _ = case
    assert tuple(ItemReader(slots).read(text)) == items
    assert tuple(arriving(text, 1, slots)) == items
    for cut in range(len(text) + 1):
        reader = ItemReader(slots)
        assert (*reader.read(text[:cut]), *reader.read(text)) == items


def test_a_reader_stops_where_the_strict_parser_would() -> None:
    assert len(arriving(reply(*[DRY] * 300), 50, ONE)) == 108


@pytest.mark.parametrize("kind", ["items", "one string", "blanks", "prose", "escapes"])
def test_a_long_reply_in_many_pieces_is_read_once(kind: str) -> None:
    text = {
        "items": reply(*[DRY] * 14_000),
        "one string": '{"variants": [{"text": "' + "x" * 990_000,
        "blanks": "{" + " " * 990_000,
        "prose": 'He said "[no]" and {so on}. ' * 36_000,
        "escapes": '{"variants": [{"text": "' + '\\"' * 495_000,
    }[kind]
    started = time.process_time()
    found = arriving(text, len(text) // 2_000, None)
    assert time.process_time() - started < 2.5
    assert len(found) == (5_000 if kind == "items" else 0)


def test_entries_are_items_only_with_a_slot_and_a_text() -> None:
    entries: list[Any] = [
        None,
        [],
        "a",
        {},
        {"slot": "h"},
        {"slot": 1, "text": "a"},
        {"slot": "h", "text": ""},
    ]
    assert [item_from(entry) for entry in entries] == [None] * 7
    assert item_from({"slot": " H ", "text": "a", "angle": 5}) == Item("h", "a", "")
