"""The Porter stemmer: English words without their endings.

Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, pp. 130–137, with
the two departures of the author's own reference version (``bli`` and ``logi`` in step 2).
"""

from __future__ import annotations

_STEP2 = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ("logi", "log"),
)  # fmt: skip
_STEP3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
)  # fmt: skip
_STEP4 = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "ion", "al", "er", "ic", "ou",
)  # fmt: skip


def stem(word: str) -> str:
    """Return the stem of a folded word; one or two letters, and figures, stay as they are."""
    if len(word) < 3 or not word.isalpha():
        return word
    word = _adjectives(_nouns(_y_to_i(_past(_plural(word)))))
    return _tidy(_residue(word))


def _consonants(word: str) -> str:
    """Return one sign a letter: ``c`` for consonants, ``v`` for vowels."""
    signs: list[str] = []
    for letter in word:
        if letter in "aeiou":
            signs.append("v")
        elif letter == "y":
            signs.append("v" if signs and signs[-1] == "c" else "c")
        else:
            signs.append("c")
    return "".join(signs)


def _measure(stump: str) -> int:
    """Return how many vowel-consonant turns a stump has, Porter's *m*."""
    return _consonants(stump).count("vc")


def _has_vowel(stump: str) -> bool:
    return "v" in _consonants(stump)


def _doubled(word: str) -> bool:
    return len(word) > 1 and word[-1] == word[-2] and _consonants(word)[-1] == "c"


def _ends_cvc(word: str) -> bool:
    return _consonants(word)[-3:] == "cvc" and word[-1] not in "wxy"


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    for ending in ("ed", "ing"):
        stump = word.removesuffix(ending)
        if stump != word:
            return _restore(stump) if _has_vowel(stump) else word
    return word


def _restore(stump: str) -> str:
    """Give a stump that lost *-ed* or *-ing* the ending it had before."""
    if stump.endswith(("at", "bl", "iz")):
        return stump + "e"
    if _doubled(stump) and stump[-1] not in "lsz":
        return stump[:-1]
    return stump + "e" if _measure(stump) == 1 and _ends_cvc(stump) else stump


def _y_to_i(word: str) -> str:
    return word[:-1] + "i" if word.endswith("y") and _has_vowel(word[:-1]) else word


def _nouns(word: str) -> str:
    return _replace(word, _STEP2)


def _adjectives(word: str) -> str:
    return _replace(word, _STEP3)


def _replace(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, instead in endings:
        if word.endswith(ending):
            stump = word[: -len(ending)]
            return stump + instead if _measure(stump) else word
    return word


def _residue(word: str) -> str:
    for ending in _STEP4:
        if word.endswith(ending):
            stump = word[: -len(ending)]
            bound = ending == "ion" and not stump.endswith(("s", "t"))
            return stump if _measure(stump) > 1 and not bound else word
    return word


def _tidy(word: str) -> str:
    if word.endswith("e"):
        turns = _measure(word[:-1])
        if turns > 1 or (turns == 1 and not _ends_cvc(word[:-1])):
            word = word[:-1]
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word
