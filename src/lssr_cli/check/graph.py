"""Where references from source to source lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def reached(start: Iterable[str], next_ones: Mapping[str, Iterable[str]]) -> set[str]:
    """Return all keys that can be reached from ``start``, those themselves included."""
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting.extend(next_ones.get(key, ()))
    return found
