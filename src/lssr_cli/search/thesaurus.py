"""Words of like meaning, for words that a collection does not have.

The data beside this module is general English, made from WordNet 3.1 by ``bench/thesaurus.py``.
It is never loaded: its lines are in order, and the one that is wanted is found by halving.

Source: G. A. Miller, "WordNet: a lexical database for English", CACM 38(11), 1995.
"""

from pathlib import Path
from typing import BinaryIO

from lssr_cli.index.tokens import TERMS

DATA = Path(__file__).with_suffix(".txt")
_SAME = 0.6
_KIND = 0.4


def related(word: str) -> list[tuple[str, float]]:
    """Return words of like meaning, the likeliest first, with how much one is worth for the other.

    Args:
        word: A folded word, in any English form.
    """
    stem = TERMS[word]
    if not stem.isalpha():
        return []
    with DATA.open("rb") as file:
        _, alike, kinds = line_of(file, stem.encode()) or ("", "", "")
    same = [(other, _SAME) for other in alike.split()]
    return same + [(other, _KIND) for other in kinds.split()]


def line_of(file: BinaryIO, key: bytes) -> list[str] | None:
    """Return the fields of the line that begins with ``key``, if there is one."""
    low, high = 0, file.seek(0, 2)
    while low < high:
        middle = (low + high) // 2
        file.seek(max(0, middle - 1))
        if middle:
            file.readline()  # the rest of the line before, or its end
        start = file.tell()
        line = file.readline()
        found = line.partition(b"\t")[0]
        if found == key:
            return line.decode("ascii").rstrip("\n").split("\t")
        if line and found < key:
            low = start + len(line)
        else:
            high = middle
    return None
