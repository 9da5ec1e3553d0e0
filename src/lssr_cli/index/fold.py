"""Folding: one spelling for every way to write a word, in ASCII and lower case.

Diacritics go, every script is transliterated, and a *sound* key makes the romanisations of one name
meet (Dimanshteyn, Dimanšteinas; Tsikhovsky, Cichowski). It knows nothing of words or of facts.
"""

from __future__ import annotations

import re

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "yu", "я": "ya", "ѣ": "e", "ѳ": "f", "ѵ": "i",
}  # fmt: skip
"""Lower-case Cyrillic as English-language libraries romanise it, without diacritics (ALA-LC)."""

_LATIN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ŋ": "n", "ħ": "h", "’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-", "‐": "-", "‑": "-",
    "\xa0": " ", "\u202f": " ", "\u2009": " ", "\u00ad": "",
}  # fmt: skip
"""Latin letters that Unicode does not decompose, and the signs that join or part words."""

_SOUNDS = (
    ("schtsch", "s"), ("szcz", "s"), ("shch", "s"), ("tsch", "c"), ("tch", "c"), ("sch", "s"),
    ("ch", "c"), ("cz", "c"), ("tz", "c"), ("ts", "c"), ("sh", "s"), ("sz", "s"), ("zh", "z"),
    ("kh", "g"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("ou", "u"), ("ae", "a"), ("oe", "o"),
    ("ue", "u"), ("h", "g"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i"),
    ("ia", "a"), ("ie", "e"), ("io", "o"), ("iu", "u"),
)  # fmt: skip
"""Letter groups that transliterations of the same sound use for one another, longest first."""


_FOREIGN = r"[^\x00-\x7f]+"


class _Letters(dict[int, str]):
    """Folded spellings by code point, worked out when first asked for."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = chr(code) if code < 128 else _fold_letter(chr(code))
        return folded


def fold(text: str) -> str:
    """Return ``text`` in lower case and ASCII: no diacritics, other scripts transliterated.

    Source: ALA-LC romanisation for Cyrillic, the ``anyascii`` tables for every other script.
    """
    lowered = text.lower()
    return lowered if lowered.isascii() else re.sub(_FOREIGN, _folded, lowered)


def _folded(stretch: re.Match[str]) -> str:
    return stretch[0].translate(_LETTERS)


def sound(word: str) -> str:
    """Return a key shared by the usual romanisations of one word.

    Args:
        word: A folded word.
    """
    for group, letter in _SOUNDS:
        if group in word:
            word = word.replace(group, letter)
    return "".join(a for a, b in zip(word, " " + word, strict=False) if a != b)


def _fold_letter(letter: str) -> str:
    import unicodedata  # a plain ASCII query never needs it

    bare = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    if bare != letter:
        return fold(bare)
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Cs", "Co", "Cn"}:
        return ""
    from anyascii import anyascii  # scripts other than Latin and Cyrillic are rare

    return anyascii(letter).lower()


_LETTERS = _Letters({ord(k): v for k, v in (_LATIN | _CYRILLIC).items()})
