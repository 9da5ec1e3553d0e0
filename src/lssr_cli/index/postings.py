"""Posting lists: for one term in one segment, the facts it stands in and how heavily.

A list is two arrays, one after the other: document numbers within the segment, ascending, and a code
each, which holds the term's weight and the fact's length in one number.
"""

from __future__ import annotations

from array import array
from math import log2

_EXACT = 64
_STEPS = 16


def code(weight: int, length: int) -> int:
    """Return weight (in eighths of an occurrence, at most 255) and rough length as one number."""
    return min(weight, 255) << 8 | length_code(length)


def length_code(length: int) -> int:
    """Return a byte for a length: exact up to 64 words, then sixteen steps an octave."""
    if length < _EXACT:
        return length
    return min(255, _EXACT + round(_STEPS * log2(length / _EXACT)))


def length_of(byte: int) -> float:
    """Return the length that a byte stands for."""
    return byte if byte < _EXACT else _EXACT * 2 ** ((byte - _EXACT) / _STEPS)


def pack(packed: array[int]) -> bytes:
    """Return a posting list made of numbers ``document << 16 | code``."""
    docs = array("I", [number >> 16 for number in packed])
    codes = array("H", [number & 0xFFFF for number in packed])
    return docs.tobytes() + codes.tobytes()


def unpack(data: bytes) -> tuple[array[int], array[int]]:
    """Return the documents and the codes of a posting list."""
    count = len(data) // 6
    docs, codes = array("I"), array("H")
    docs.frombytes(data[: 4 * count])
    codes.frombytes(data[4 * count :])
    return docs, codes
