"""Given names shortened to initials (CSL 1.0.2, "Name", `initialize-with`).

What is no name stays: particles, words in brackets, and abbreviations of more than one letter.
Tags of rich text stand between words and stay where they are (fixture
`name_InTextMarkupNormalizeInitials`).
"""

from __future__ import annotations

import re

from lssr_cli.csl.scripts import begins_alphabetic, has_alphabetic, is_alphabetic

_BETWEEN = r"([-\s]*(?:</?[a-z][^<>]{0,60}>[-\s]*)+|[-\s]+)"
_TAG = r"</?[a-z][^<>]{0,60}>"
_HELD = "\ue000"
"""Stands for a hyphen before a small letter, which does not divide a name ("Guo-ping")."""
TITLES = ("Lord", "Lady")


def shorten(given: str, mark: str, *, hyphen: bool) -> str:
    """Return the initials of a given name.

    Args:
        given: The given name.
        mark: What follows each initial (`initialize-with`).
        hyphen: Compound names keep their hyphen (`initialize-with-hyphen`).
    """
    if _is_whole(given):
        return given
    words = _split(given, hyphen=hyphen)
    for place in range(0, len(words), 2):
        word = words[place]
        initial = _initial(word)
        if initial:
            words[place] = initial
            if place + 1 == len(words):
                words.append(mark)
            elif "-" in words[place + 1]:
                words[place + 1] = _marked(words[place + 1].replace("-", ""), mark) + "-"
            else:
                words[place + 1] = _marked(words[place + 1], mark)
        elif has_alphabetic(word):
            words[place] = f" {word}"
    return _joined(words)


def spaced(given: str, mark: str, *, hyphen: bool) -> str:
    """Return a name in full, the initials and abbreviations in it marked (`initialize="false"`)."""
    if _is_whole(given):
        return given
    words = _split(given, hyphen=hyphen)
    short = [_is_abbreviation(word) for word in words]
    words[::2] = [_without_period(word) for word in words[::2]]
    for place in range(0, len(words), 2):
        if not short[place]:
            continue
        if place + 1 == len(words):
            words.append(mark)
            continue
        between = "".join(re.findall(_TAG, words[place + 1])) or words[place + 1]
        if not short[place + 2]:
            between += " "
        one_letter = len(words[place + 2]) <= 1
        words[place + 1] = _marked(between, mark) if one_letter else f"{mark}{between}"
    return _joined(words)


def _is_whole(given: str) -> bool:
    """Tell whether a name has no initials: it is a title, or in a script without an alphabet."""
    return given in TITLES or not begins_alphabetic(re.sub(_TAG, "", given))


def _split(given: str, *, hyphen: bool) -> list[str]:
    """Return words and, between them, what separates them."""
    if not hyphen:
        given = given.replace("-", " ")
    given = re.sub(r"\s*-\s*", "-", given)
    given = re.sub(r"-(?=[a-z])", _HELD, given)
    given = re.sub(r"\.(?=[^ ])(?!</)", ". ", given)
    return re.split(_BETWEEN, given)


def _initial(word: str) -> str:
    """Return the initial of a word, or an abbreviation as it is ("Ch"); nothing if it has none."""
    if not word or not is_alphabetic(word[0]) or word[0] != word[0].upper():
        return ""
    end = next((at for at, letter in enumerate(word) if not is_alphabetic(letter)), len(word))
    if end > 1 and word[end : end + 1] == ".":
        return word[:end]
    capitals = 1
    while capitals < end and word[capitals] == word[capitals].upper():
        capitals += 1
    return word[0] + (word[1:capitals].lower() if capitals < end else "")


def _is_abbreviation(word: str) -> bool:
    return (len(word) > 1 and word.endswith(".")) or (len(word) == 1 and word.upper() == word)


def _without_period(word: str) -> str:
    return word[:-1] if len(word) > 1 and word.endswith(".") else word


def _marked(between: str, mark: str) -> str:
    """Return what separates two words with `mark` in the place of blanks, before any tags' end."""
    tags = "".join(re.findall(_TAG, between))
    words = mark.rstrip()
    return f"{words}{tags}{mark[len(words) :]}"


def _joined(words: list[str]) -> str:
    text = re.sub(r"\s*-\s*", "-", "".join(words).rstrip(" \t\n\u00a0\ufeff"))
    return re.sub(r"[ \t\n]+", " ", text).replace(_HELD, "-")
