"""The English words that people type in dates, and the nearest of them to a misspelt one."""

from __future__ import annotations

import re

from lssr_cli.dates.words import ENGLISH

MONTHS = {
    **{name.lower(): number for number, name in enumerate(ENGLISH.months, 1)},
    **{name[:3].lower(): number for number, name in enumerate(ENGLISH.months, 1)},
    "sept": 9,
}
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
PARTS = {
    **SEASONS,
    **{f"q{number}": 32 + number for number in range(1, 5)},
    **{f"{word} quarter": 33 + index for index, word in enumerate(_RANKS[:4])},
    **{f"{word} quarter": 33 + index for index, word in enumerate(ENGLISH.ordinals[1:5])},
    **{f"{word} half": 40 + index for index, word in enumerate(_RANKS[:2])},
    **{f"{word} half": 40 + index for index, word in enumerate(ENGLISH.ordinals[1:3])},
}
"""Seasons, quarters and halves of a year by their EDTF codes."""

APPROXIMATE = ("circa", "about", "around", "approximately", "approx", "roughly", "ca", "c")
UNCERTAIN = ("perhaps", "probably", "possibly", "presumably", "maybe", "likely")
RELATIVE = frozenset(
    {"ago", "current", "last", "next", "now", "present", "this", "today", "tomorrow", "tonight"}
    | {"yesterday"}
)
"""Words whose meaning depends on the day they are typed."""

_SUGGESTED = (*(name.lower() for name in ENGLISH.months), *SEASONS, "century", "quarter", "circa")
KNOWN = frozenset(
    {"after", "and", "before", "between", "by", "from", "half", "hemisphere", "later", "earlier"}
    | {"northern", "onwards", "quarter", "since", "southern", "till", "to", "until", "unknown"}
).union(MONTHS, PORTIONS, ERAS, CENTURY, RANKS, APPROXIMATE, UNCERTAIN)


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
