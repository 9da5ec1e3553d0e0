"""The words of a collection, kept so that a misspelt one finds its like without a scan.

Every word has a *sound* (see :mod:`lssr_cli.index.fold`); the trigrams of the sound point back at
the word. Two spellings that differ by a slip or two share most of them. A word's number follows
from the word alone, so that it stays the same when others come and go; two words may share one.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from zlib import crc32

from lssr_cli.index.fold import sound

LONGEST = 40
"""Longer words are never proposed for another."""


SHORT = 6
"""Up to this length a slip leaves too few trigrams alone; pairs of letters are compared then."""

Numbers = defaultdict[str, "array[int]"]


def grams(key: str, size: int) -> set[str]:
    """Return the stretches of ``size`` letters of a sound, its ends marked as such."""
    padded = f"^{key}$"
    return {padded[at : at + size] for at in range(len(padded) - size + 1)}


def gram_size(key: str) -> int:
    """Return how long the stretches are by which the like of a sound is looked for."""
    return 2 if len(key) <= SHORT else 3


def add_words(db: sqlite3.Connection, counted: Mapping[str, int]) -> None:
    """Put words with their numbers of facts into empty tables."""
    numbers = _insert(db, counted)
    db.executemany(
        "INSERT INTO grams VALUES (?, ?)",
        ((gram, array("I", sorted(found)).tobytes()) for gram, found in sorted(numbers.items())),
    )


def change_words(db: sqlite3.Connection, changes: Mapping[str, int]) -> None:
    """Add to the numbers of facts that have a word, or take away; words come and go with theirs."""
    new: dict[str, int] = {}
    gone: list[tuple[str, str]] = []
    for word, change in changes.items():
        known = db.execute("SELECT n, sound FROM words WHERE word = ?", (word,)).fetchone()
        if known is None:
            new[word] = change
        elif known[0] + change > 0:
            db.execute("UPDATE words SET n = n + ? WHERE word = ?", (change, word))
        else:
            db.execute("DELETE FROM words WHERE word = ?", (word,))
            gone.append((word, known[1]))
    added = _insert(db, new)
    dropped: Numbers = defaultdict(lambda: array("I"))
    for word, key in gone:
        _collect(dropped, word, key)
    for gram in added.keys() | dropped.keys():
        _renew(db, gram, added.get(gram, ()), dropped.get(gram, ()))


def _insert(db: sqlite3.Connection, counted: Mapping[str, int]) -> Numbers:
    """Put new words into their table and return their numbers by gram."""
    numbers: Numbers = defaultdict(lambda: array("I"))
    table = []
    for word, count in sorted(counted.items()):
        key = sound(word)
        table.append((word, _number(word), key, count))
        _collect(numbers, word, key)
    db.executemany("INSERT INTO words VALUES (?, ?, ?, ?)", table)
    return numbers


def _collect(numbers: Numbers, word: str, key: str) -> None:
    if len(word) <= LONGEST and not word.isdigit():
        number = _number(word)
        for size in (2, 3) if len(key) <= SHORT + 2 else (3,):
            for gram in grams(key, size):
                numbers[gram].append(number)


def _renew(db: sqlite3.Connection, gram: str, new: Iterable[int], gone: Iterable[int]) -> None:
    found = db.execute("SELECT words FROM grams WHERE gram = ?", (gram,)).fetchone()
    numbers = array("I", found[0] if found else b"")
    for number in gone:
        numbers.remove(number)
    numbers.extend(new)
    if numbers:
        whole = array("I", sorted(numbers)).tobytes()
        db.execute("INSERT OR REPLACE INTO grams VALUES (?, ?)", (gram, whole))
    else:
        db.execute("DELETE FROM grams WHERE gram = ?", (gram,))


def _number(word: str) -> int:
    return crc32(word.encode())
