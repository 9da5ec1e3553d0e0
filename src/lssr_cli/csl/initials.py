"""Given names shortened to initials (CSL 1.0.2, "Name", `initialize-with`).

What is no name stays: particles, words in brackets, and abbreviations of more than one letter.
"""

from __future__ import annotations

import re

_SPLIT = re.compile(r"[\s\u00a0]+|(?<=[^\W\d_]\.)(?=[^\W\d_])")
_HYPHENS = "-‐‑–"


def shorten(given: str, mark: str, *, hyphen: bool) -> str:
    """Return the initials of a given name.

    Args:
        given: The given name.
        mark: What follows each initial (`initialize-with`).
        hyphen: Compound names keep their hyphen (`initialize-with-hyphen`).
    """
    pieces: list[str] = []
    for word in _SPLIT.split(given):
        if not word:
            continue
        if _stays(word):
            pieces.append(f"{'' if not pieces or pieces[-1].endswith(' ') else ' '}{word} ")
        else:
            pieces.append(_initial(word, mark, hyphen=hyphen))
    return "".join(pieces).strip()


def _stays(word: str) -> bool:
    return not word[0].isalpha() or word[0] == word[0].lower()


def _initial(word: str, mark: str, *, hyphen: bool) -> str:
    parts = [part for part in re.split(f"[{_HYPHENS}]", word) if part]
    # The second half of a compound counts if it begins with a capital ("Guo-ping" is "G.").
    parts = parts[:1] + [part for part in parts[1:] if part[0] != part[0].lower()]
    letters = [_letters(part) for part in parts]
    between = f"{mark.rstrip()}-" if hyphen else mark
    return f"{between.join(letters)}{mark}"


def _letters(word: str) -> str:
    """Return what stands for one name: its first letter, or an abbreviation as it is ("Ch.")."""
    if word.endswith(".") and len(word) > 2 and word[1].islower():
        return word[:-1]
    return word[0]


def spaced(given: str, mark: str) -> str:
    """Return a given name in full, the initials in it spaced like `mark` (`initialize="false"`)."""
    pieces: list[str] = []
    for word in _SPLIT.split(re.sub(rf"(?<=\.)[{_HYPHENS}](?=[^\W\d_])", " ", given)):
        bare = word.rstrip(".")
        if len(bare) == 1 and bare == bare.upper() or word.endswith("."):
            pieces.append(f"{bare}{mark}")
        elif word:
            pieces.append(f"{'' if not pieces or pieces[-1].endswith(' ') else ' '}{word} ")
    return "".join(pieces).strip()
