"""The words of a collection, kept so that a misspelt one finds its like without a scan.

Every word has a *sound* (see :mod:`lssr_cli.index.fold`); the trigrams of the sound point back at the
word. Two spellings that differ by a slip or two share most of them.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Mapping

from lssr_cli.index.fold import sound

LONGEST = 40
"""Longer words are never proposed for another."""


SHORT = 6
"""Up to this length a slip leaves too few trigrams alone; pairs of letters are compared then."""


def grams(key: str, size: int) -> set[str]:
    """Return the stretches of ``size`` letters of a sound, its ends marked as such."""
    padded = f"^{key}$"
    return {padded[at : at + size] for at in range(len(padded) - size + 1)}


def gram_size(key: str) -> int:
    """Return how long the stretches are by which the like of a sound is looked for."""
    return 2 if len(key) <= SHORT else 3


def add_words(db: sqlite3.Connection, counted: Mapping[str, int]) -> None:
    """Put words with the numbers of their occurrences into empty tables."""
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    table = []
    for no, (word, count) in enumerate(sorted(counted.items())):
        key = sound(word)
        table.append((no, word, key, count))
        if len(word) <= LONGEST and not word.isdigit():
            for size in (2, 3) if len(key) <= SHORT + 2 else (3,):
                for gram in grams(key, size):
                    found[gram].append(no)
    db.executemany("INSERT INTO words VALUES (?, ?, ?, ?)", table)
    db.executemany(
        "INSERT INTO grams VALUES (?, ?)",
        ((gram, numbers.tobytes()) for gram, numbers in sorted(found.items())),
    )
