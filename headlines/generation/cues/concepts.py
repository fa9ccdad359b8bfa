"""The concepts that cue words stand for, the same in every language."""

from __future__ import annotations

CONCEPTS: tuple[str, ...] = (
    "copy",  # what is written: headline, line, ad
    "wish",  # words that ask the writer: please, we want, say, must
    "howmuch",  # asks for a quantity: how much, how many, how long, what it costs
    "derive",  # calculate, work out, convert
    "round",  # rounded down, to the cent, one decimal
    "true",  # real, exact, actual
    "amount",  # price, saving, percentage
    "cost",  # what somebody pays
    "net",  # without tax
    "nth",  # first, second, last
    "date",  # date, day, deadline
    "lastday",  # last day, end date, when it finishes
    "payoff",  # pays for itself, break-even
    "perunit",  # price per, cost per
    "tax",  # VAT, net, gross
    "given",  # use as they are, signed off, no need to calculate
    "voice",  # those who want something: sales, legal, head office
    "demand",  # wants, says, insists
    "but",  # but, however, is not
    "conflict",  # contradicts, gives way, cannot both
    "doc",  # report, manual, table
    "check",  # check, verify, match
    "support",  # supports, stands up, may be said
    "claim",  # claim, statement, finding
    "only",  # only, nothing else, drop
    "extract",  # lift, pull out, pick
    "noneed",  # no need to read, for reference only
    "group",  # segment, persona, kind of customer
    "each",  # per, for each
    "overlap",  # is both, takes precedence, counts as
    "differ",  # different, separate
    "same",  # the same for all, one set
    "gets",  # gets, receives, sees
    "rule",  # law, licence, mandatory, permitted
    "place",  # names of countries and peoples
    "market",  # market, country, state
    "rival",  # versus, competitor, compared with
    "not",  # not, no, never
    "prev",  # the line before, answers, picks up
    "chain",  # story, riddle, countdown
    "indep",  # in any order, stands alone
    "pattern",  # acrostic, first letters spell
    "wit",  # rhyme, mirror, alphabet: a pattern only if it runs through the set
    "maybe",  # may, a touch of, if it fits: nothing that has to be
    "what",  # what, when, how, which: opens a question within a sentence
    "machine",  # AI, language model, assistant
    "system",  # system, model: may be the product as well
    "order",  # ignore, prompt, route, step by step
)
"""A pack may leave a concept out; an unknown name is an error."""

BIT: dict[str, int] = {name: 1 << index for index, name in enumerate(CONCEPTS)}
