"""The English words that people type in dates, and the nearest of them to a misspelt one."""

from __future__ import annotations

import re

from lssr_cli.dates.words import ENGLISH

MONTHS = {
    **{name.lower(): number for number, name in enumerate(ENGLISH.months, 1)},
    **{name[:3].lower(): number for number, name in enumerate(ENGLISH.months, 1)},
    "sept": 9,
}
_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx", "xxi",
)  # fmt: skip
ROMAN = {numeral: number for number, numeral in enumerate(_ROMAN, 1)}
"""Numerals of months (16.XII.1918) and of centuries (XIX century)."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SYNONYMS = {
    "abt": "about", "aft": "after", "bef": "before", "bet": "between", "cca": "circa",
    "est": "about", "estimated": "about", "onward": "onwards", "thru": "through",
}  # fmt: skip
"""Other words and short forms, as genealogists and catalogues write them, of words known here."""
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
PORTIONS = {
    "early": 0, "beginning": 0, "start": 0,
    "mid": 1, "middle": 1,
    "late": 2, "end": 2,
}  # fmt: skip
"""Which third of a year, month, decade or century a word means."""
ERAS = {"bc": True, "bce": True, "ad": False, "ce": False}
"""Whether years are counted backwards."""
CENTURY = frozenset({"century", "centuries", "cent", "c"})
_RANKS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
RANKS = {word: str(number) for number, word in enumerate(_RANKS, 1)}


def _shares(name: str, first_code: int, count: int) -> dict[str, int]:
    """Name the equal parts of a year: q1, 1q, first quarter, 1st quarter, last quarter."""
    codes = range(first_code, first_code + count)
    found = {f"last {name}": codes[-1]}
    for number, code in enumerate(codes, 1):
        ranks = (f"{name[0]}{number}", f"{number}{name[0]}")
        words = (f"{rank} {name}" for rank in (_RANKS[number - 1], ENGLISH.ordinals[number]))
        found.update(dict.fromkeys((*ranks, *words), code))
    return found


PARTS = {**SEASONS, **_shares("quarter", 33, 4), **_shares("half", 40, 2)}
"""Seasons, quarters and halves of a year by their EDTF codes."""

APPROXIMATE = ("circa", "about", "around", "approximately", "approx", "roughly", "ca", "c")
APPROXIMATE_AFTER = ("circa", "approximately", "approx", "or so", "or thereabouts", "approximate")
UNCERTAIN = ("perhaps", "probably", "possibly", "presumably", "maybe", "likely")
UNCERTAIN_AFTER = (*UNCERTAIN, "uncertain")
RELATIVE = frozenset(
    {"ago", "current", "last", "next", "now", "present", "this", "today", "tomorrow", "tonight"}
    | {"yesterday"}
)
"""Words whose meaning depends on the day they are typed."""

_SUGGESTED = (*(name.lower() for name in ENGLISH.months), *SEASONS, "century", "quarter", "circa")
KNOWN = frozenset(
    {"after", "and", "before", "between", "by", "earlier", "end", "from", "half", "hemisphere"}
    | {"in", "later", "nd", "northern", "on", "onwards", "or", "quarter", "rd", "s", "since"}
    | {"southern", "st", "th", "through", "till", "to", "until"}
).union(MONTHS, ROMAN, PORTIONS, ERAS, CENTURY, RANKS, APPROXIMATE, UNCERTAIN)


def unknown_words(text: str) -> list[str]:
    """Return the words of a lower-case text that no date is made of."""
    return [word for word in re.findall(r"[^\W\d_]+", text) if word not in KNOWN]


def nearest(word: str) -> str:
    """Return the month, season or other word that a misspelt one stands for, or nothing."""
    distance, best = min((_distance(word, known), known) for known in _SUGGESTED)
    if distance > (1 if len(word) < 6 else 2):
        return ""
    return best.capitalize() if best in MONTHS else best


def spelled(text: str) -> str:
    """Return a normalised text with its codes of seasons and quarters in words again."""
    return re.sub("#([0-9]{2})", lambda match: ENGLISH.parts_alone[int(match[1])], text)


def _distance(one: str, other: str) -> int:
    """Count the letters to insert, delete, replace or swap to turn one word into the other.

    Source: the "optimal string alignment" variant of the Damerau-Levenshtein distance.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, target in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != target))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == target:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
