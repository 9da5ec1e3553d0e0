"""The words of a collection, kept so that a misspelt one finds its like without a scan.

Every word has a *sound* (see :mod:`lssr_cli.index.fold`); the trigrams of the sound point back at the
word. Two spellings that differ by a slip or two share most of them.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping

from lssr_cli.index.fold import sound

LONGEST = 40
"""Longer words are never proposed for another."""


def grams(key: str) -> list[str]:
    """Return the trigrams of a sound; the beginning counts twice, as it is seldom misspelt."""
    padded = f"^{key}$"
    return [padded[at : at + 3] for at in range(len(padded) - 2)]


def add_words(db: sqlite3.Connection, counted: Mapping[str, int]) -> None:
    """Put words with the numbers of their occurrences into empty tables."""
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    table = []
    for no, (word, count) in enumerate(sorted(counted.items())):
        key = sound(word)
        table.append((no, word, key, count))
        if len(word) <= LONGEST and not word.isdigit():
            for gram in set(grams(key)):
                found[gram].append(no)
    db.executemany("INSERT INTO words VALUES (?, ?, ?, ?)", table)
    db.executemany(
        "INSERT INTO grams VALUES (?, ?)",
        ((gram, numbers.tobytes()) for gram, numbers in sorted(found.items())),
    )
