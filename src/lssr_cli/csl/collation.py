"""Sort keys: the order of words as ICU collates them in a language.

A key compares letters alone (base strength): case, accents, punctuation and spaces do not count,
numbers count by their value, and each language has its own alphabet. That is what citeproc-js asks
of ICU: ``{sensitivity: "base", ignorePunctuation: true, numeric: true}``.

A key is a string that compares by code points. Letters stand for themselves where code point order
is the right one. A letter that belongs behind another, as ž behind z, is written as that letter
and a code point of the last plane, which is greater than anything that can follow the letter
itself. Symbols, numbers and the scripts that a language puts first get a lead below ``a``.

Source: Unicode Technical Standard 10 (Unicode Collation Algorithm) and CLDR's tailorings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import count
from typing import TypeVar

from lssr_cli.csl import collation_tables as tables

_Value = TypeVar("_Value")

WORD_END = "|"
"""A symbol, which counts, for a blank, which does not: so "A Z" comes before "Ab"."""

_SYMBOL_LEAD, _NUMBER_LEAD, _DIGIT_LEAD = "!", "0", "1"
_BEFORE_LATIN, _BEHIND_LATIN = 0x3A, 0x300
"""The leads of scripts that a language moves: between digits and a, or between z and Greek."""

_RIGHT_BEHIND, _ROOT_BEHIND, _LAST_BEHIND = 0x100000, 0x104000, 0x108000
"""What follows a letter at once in a language, in all languages, and last of all."""

_CONTRACTION = 0xF0000
"""A unit of several letters becomes one code point, from here on, before it is weighed."""

_HAN_IN_ORDER, _HAN_UNORDERED = 0x20000, "\U00030000"
_LONGEST_UNIT = 4
_MAX_DIGITS = 0xFFFF
_INDIC, _INDIC_BLOCK = range(0x0900, 0x0E00), 0x80
_INDIC_SIGNS = range(4)
"""Where each Indic block has its signs for nasals and breath, which do not count."""

_VOWEL_MARKS = frozenset({9, 84, 91, 103, 118, 129, 130, 132})
"""Combining classes of marks that count as letters: viramas and vowel signs."""

_DIGIT = r"\d"
_NUMBER = r"(\d+)"
_PREPOSED_VOWEL = "([เ-ไ])([ก-ฮ])"
_SMALL_KANA = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_KATAKANA = range(0x30A1, 0x30F7)
_TO_HIRAGANA = 0x60
_TURKIC_I = str.maketrans("Iİ", "ıi")


def sort_key(text: str, locale: str) -> str:
    """Return a key by which texts sort as the readers of a language expect.

    Args:
        text: Any text; texts that differ in case, accents or punctuation only get the same key.
        locale: A language tag, such as ``lt-LT``.
    """
    return _alphabet(locale).key(text)


class _Alphabet(dict[int, str]):
    """What each code point weighs in one language, filled in as letters are met."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self.turkic = locale[:2] in {"az", "tr"}
        self.han = _for_language(tables.HAN_ENCODINGS, locale)
        self.leads = _leads(_for_language(tables.FIRST_SCRIPTS, locale) or "")
        self.units: dict[str, str] = {}
        self._learn(tables.ROOT, _ROOT_BEHIND)
        self._learn(_for_language(tables.TAILORINGS, locale) or "", _RIGHT_BEHIND)
        contractions = sorted((unit for unit in self.units if len(unit) > 1), key=len, reverse=True)
        self.contractions = {unit: chr(_CONTRACTION + n) for n, unit in enumerate(contractions)}
        self.pattern = re.compile("|".join(contractions)) if contractions else None
        self.update((ord(mark), self.units[unit]) for unit, mark in self.contractions.items())
        # None and single letters in a plain dict take the interpreter's short way.
        self.ascii = {code: self[code] or None for code in range(0x80)}

    def key(self, text: str) -> str:
        """Return the sort key of a text."""
        lowered = (text.translate(_TURKIC_I) if self.turkic else text).lower()
        if not lowered.isascii():
            lowered = unicodedata.normalize("NFC", lowered)
            lowered = re.sub(_PREPOSED_VOWEL, r"\2\1", lowered)
        if not re.search(_DIGIT, lowered):
            return self._letters(lowered)
        parts = re.split(_NUMBER, lowered)
        parts[::2] = map(self._letters, parts[::2])
        parts[1::2] = map(_number, parts[1::2])
        return "".join(parts)

    def _letters(self, text: str) -> str:
        if self.pattern:
            text = self.pattern.sub(lambda match: self.contractions[match[0]], text)
        return text.translate(self.ascii if text.isascii() else self)

    def __missing__(self, code: int) -> str:
        weight = self[code] = self._weight(chr(code))
        return weight

    def _learn(self, rules: str, place: int) -> None:
        """Read a table in the notation that `collation_tables` describes."""
        taken: dict[str, count[int]] = {}
        for rule in rules.split():
            unit, equal, model = rule.partition("=")
            if equal:
                self.units[unit] = self._spelled(model)
                continue
            anchor, *behind = rule.split("<")
            start = _LAST_BEHIND if anchor.endswith("|") else place
            base = self._spelled(anchor.removesuffix("|"))
            numbers = taken.setdefault(anchor, count(start))
            self.units.update((unit, base + chr(next(numbers))) for unit in behind)

    def _spelled(self, text: str) -> str:
        """Return the weights of a text, each time taking the longest unit that fits."""
        weights = ""
        while text:
            lengths = range(min(len(text), _LONGEST_UNIT), 1, -1)
            length = next((n for n in lengths if text[:n] in self.units), 1)
            weights += self.units.get(text[:length]) or self._weight(text[:length])
            text = text[length:]
        return weights

    def _weight(self, char: str) -> str:
        """Return the weight of one code point, "" if it does not count."""
        if char in self.units:
            return self.units[char]
        if _is_ignorable(char):
            return ""
        if _is_symbol(char):
            rank = tables.SYMBOLS.find(char)
            return _SYMBOL_LEAD + (char if rank < 0 else chr(rank))
        if char.isdecimal():
            return f"{_DIGIT_LEAD}{unicodedata.decimal(char)}"
        parts = self._parts(char)
        return self._placed(char) if parts == char else self._spelled(parts)

    def _parts(self, char: str) -> str:
        """Return what a letter is made of, or the letter itself if it is made of nothing else."""
        if "가" <= char <= "힣":
            return char
        if ord(char) in _KATAKANA:
            return chr(ord(char) - _TO_HIRAGANA)
        base, *marks = list(unicodedata.normalize("NFD", char))
        if not marks:
            return unicodedata.normalize("NFKD", base).translate(_SMALL_KANA).lower()
        letters = (unicodedata.normalize("NFC", base + mark) for mark in marks)
        return next((letter for letter in letters if letter in self.units), base + "".join(marks))

    def _placed(self, char: str) -> str:
        """Return a letter behind the lead that puts its script in its place."""
        script = next((name for name, ends in tables.SCRIPTS.items() if _within(char, ends)), "")
        if script == "han" and self.han:
            char = _han_rank(char, *self.han)
        return self.leads.get(script, tables.MISPLACED.get(script, "")) + char


@cache
def _alphabet(locale: str) -> _Alphabet:
    return _Alphabet(locale.replace("_", "-").lower())


def _for_language(table: Mapping[str, _Value], locale: str) -> _Value | None:
    """Return what a table holds for a tag or, failing that, for the beginning of the tag."""
    while locale and locale not in table:
        locale = locale.rpartition("-")[0]
    return table.get(locale)


def _leads(scripts: str) -> dict[str, str]:
    """Return the lead of each script that a language puts first, in that order."""
    first, latin, second = f" {scripts}".rpartition(" latin")
    before, behind = (first, second) if latin else (second, "")
    return {
        script: chr(start + place)
        for start, names in ((_BEFORE_LATIN, before), (_BEHIND_LATIN, behind))
        for place, script in enumerate(names.split())
    }


def _number(digits: str) -> str:
    """Return the weight of a whole number: the longer is the greater."""
    value = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return f"{_NUMBER_LEAD}{chr(min(len(value), _MAX_DIGITS))}{value}"


def _is_ignorable(char: str) -> bool:
    category, mark = unicodedata.category(char), unicodedata.combining(char)
    if category[0] in "ZP" or category in {"Cc", "Cf", "Me"}:
        return True
    if category[0] == "M" and ord(char) in _INDIC:
        return ord(char) % _INDIC_BLOCK in _INDIC_SIGNS
    return category == "Mn" and mark != 0 and mark not in _VOWEL_MARKS


def _is_symbol(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] == "S" and (char in tables.SYMBOLS or not unicodedata.decomposition(char))


def _within(char: str, ends: tuple[int, int]) -> bool:
    return ends[0] <= ord(char) <= ends[1]


def _han_rank(char: str, encoding: str, last: int) -> str:
    """Return a Chinese character's place in the order of an encoding, or behind all of them."""
    code = char.encode(encoding, "ignore")
    if not code or code[0] > last:
        return _HAN_UNORDERED + char
    return chr(_HAN_IN_ORDER + int.from_bytes(code, "big"))
