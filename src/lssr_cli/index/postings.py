"""Posting lists: for one term in one segment, the facts it stands in and how heavily.

A list is two arrays, one after the other: document numbers within the segment, ascending, and a
code each, which holds the term's weight and the fact's length in one number. Sets of documents are
whole numbers, one bit a document.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from math import isqrt, log2
from sys import byteorder

from lssr_cli.index.schema import UNIT

COMMON = 128
"""A term that at least one in so many facts have has its set of documents ready."""

NOTHING = -1
"""The entry with which a list begins that is being made; less than that of any document."""

_WEIGHED, _HEAVIEST = 0xFFFFFF00, 0xFF00
_DOC, _CODE, _OVER = (1, 0, 1) if byteorder == "little" else (0, 3, 2)
_LONG = 64
_EXACT = 64
_STEPS = 16


def length_code(length: int) -> int:
    """Return a byte for a length: exact up to 64 words, then sixteen steps an octave."""
    if length < _EXACT:
        return length
    return min(255, _EXACT + round(_STEPS * log2(length / _EXACT)))


def length_of(byte: int) -> float:
    """Return the length that a byte stands for."""
    return byte if byte < _EXACT else _EXACT * 2 ** ((byte - _EXACT) / _STEPS)


def pack(entries: array[int]) -> tuple[array[int], array[int]]:
    """Return documents and codes of entries ``document << 32 | weight << 8 | length``.

    The first entry stands for nothing. Weights over 255 become 255.
    """
    data = entries.tobytes()[entries.itemsize :]
    halves, quarters = array("I", data), array("H", data)
    if any(quarters[_OVER::4]):
        light = (min(entry & _WEIGHED, _HEAVIEST) | entry & 0xFF for entry in entries[1:])
        return halves[_DOC::2], array("H", light)
    return halves[_DOC::2], quarters[_CODE::4]


def unpack(data: bytes) -> tuple[array[int], array[int]]:
    """Return the documents and the codes of a posting list."""
    end = len(data) // 6 * 4
    return array("I", data[:end]), array("H", data[end:])


def tiers(
    docs: array[int], codes: array[int], average: float
) -> tuple[bytes | None, bytes | None, bytes | None]:
    """Return which few documents of a long list score highest, and how high others can.

    Args:
        docs: The documents.
        codes: A code each.
        average: The average length of a fact.

    Returns:
        Documents, ascending, with all that have the same code as one of them; of their codes, then
        of the others, the best one of each weight. All are ``None`` for a short list.
    """
    if len(docs) < _LONG:
        return None, None, None
    counted = Counter(codes)
    ranked = sorted(counted, key=lambda code: _impact(code, average), reverse=True)
    few, kept, chosen = 2 * isqrt(len(docs)), 0, 0
    while kept < few:
        kept += counted[ranked[chosen]]
        chosen += 1
    best_codes = set(ranked[:chosen])
    top = array("I", [doc for doc, code in zip(docs, codes, strict=True) if code in best_codes])
    return top.tobytes(), _shortest(ranked[:chosen]), _shortest(ranked[chosen:])


def _shortest(codes: Iterable[int]) -> bytes:
    """Return of each weight the code with the least length."""
    found: dict[int, int] = {}
    for code in codes:
        found[code >> 8] = min(code, found.get(code >> 8, code))
    return array("H", found.values()).tobytes()


def _impact(code: int, average: float) -> float:
    """Return about how high a code scores; only an order is wanted."""
    return (code >> 8) / ((code >> 8) + UNIT * (0.3 + 0.9 * length_of(code & 0xFF) / average))


def bits_of(docs: Iterable[int], count: int) -> bytes:
    """Return a set of documents below ``count``, the lowest bit of the first byte for the first."""
    bits = bytearray((count + 7) // 8)
    for doc in docs:
        bits[doc >> 3] |= 1 << (doc & 7)
    return bytes(bits)


def members(bits: int) -> list[int]:
    """Return the documents of a set, ascending."""
    signs = f"{bits:b}"[::-1]
    found: list[int] = []
    at = signs.find("1")
    while at >= 0:
        found.append(at)
        at = signs.find("1", at + 1)
    return found
