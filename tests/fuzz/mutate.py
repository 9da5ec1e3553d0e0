"""Random changes of a text that keep it close to something that means something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

HOSTILE = (
    "\x00", "\x1b[31m", "\x1b]0;x\x07", "\x9b", "\u202e", "\u2028", "\ufeff", "\ud800", "\r", "\n",
    "[" * 40, "{" * 40, "(" * 40, "\\" * 9, '"' * 3, "'''", "=", ",", ";", ":", "..", "-", "/",
    "&amp;", "<!DOCTYPE a>", "&e;", "%", "~", "?", "^", "0" * 60, "-1", "9" * 30, "1e400", "nan",
    "²", "٤", "é", "e\u0301", "維", "ß", "İ", "a" * 300, " " * 200, "X" * 12, "null", "true",
)  # fmt: skip
"""Pieces that have upset programs of this kind before."""

LONGEST = 20_000


def mutated(text: str, others: Sequence[str], random: Random) -> str:
    """Return ``text`` after one to five random changes.

    Args:
        text: A text of the corpus.
        others: The whole corpus, to borrow stretches from.
        random: The source of chance; the same one gives the same text.
    """
    for _ in range(random.randint(1, 5)):
        text = random.choice(CHANGES)(text, others, random)
    return text[:LONGEST]


def _stretch(text: str, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.choice((1, 2, 5, 20, 200)))


def _insert(text: str, _: Sequence[str], random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(HOSTILE) + text[at:]


def _delete(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + text[end:]


def _repeat(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:end] + text[start:end] * random.choice((1, 2, 9, 60)) + text[end:]


def _borrow(text: str, others: Sequence[str], random: Random) -> str:
    other = random.choice(others)
    start, end = _stretch(other, random)
    at = random.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


def _swap(text: str, _: Sequence[str], random: Random) -> str:
    lines = text.splitlines(keepends=True)
    random.shuffle(lines)
    return "".join(lines)


def _replace(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + chr(random.randint(1, 0x2FF)) * (end - start) + text[end:]


CHANGES: tuple[Callable[[str, Sequence[str], Random], str], ...] = (
    _insert, _insert, _delete, _repeat, _borrow, _borrow, _swap, _replace,
)  # fmt: skip
